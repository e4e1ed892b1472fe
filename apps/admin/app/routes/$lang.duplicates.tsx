import type { DuplicatePair } from '@matxich/api'
import { localePath, translator } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import {
  Badge,
  Breadcrumbs,
  Button,
  Card,
  Code,
  EmptyState,
  Flash,
  LinkButton,
  Page,
  PageHeader,
  TextLink,
} from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { CopyCheck } from 'lucide-react'
import { page, staffAction } from '../page.server.ts'
import { ConceptLabelProvider, useConceptLabel } from '../parts/concept-labels.tsx'
import { languageOf, pageTitle } from '../parts/page-title.ts'

export const loader = page(async ({ api, lang, viewer, url }) => {
  const of = url.searchParams.get('of')
  const pairs = await (of ? api.duplicate.of({ id: of }) : api.duplicate.find())
  const places = pairs.flatMap(({ first, second }) => [first.formerProvince, second.formerProvince])
  const keys = [...new Set(places.flatMap((code) => (code ? [`former-province:${code}`] : [])))]
  return {
    of,
    pairs,
    labels: await api.concept.labels({ keys, lang }),
    mayWrite: viewer?.agency?.role !== 'viewer',
    isDistinct: url.searchParams.has('distinct'),
  }
})

export const action = staffAction(async ({ api, form, lang, url }) => {
  const given = { firstId: String(form.get('firstId') ?? ''), secondId: String(form.get('secondId') ?? '') }
  await api.duplicate.markDistinct(given)
  const of = url.searchParams.get('of')
  throw redirect(localePath(lang, `/duplicates?${of ? `of=${encodeURIComponent(of)}&` : ''}distinct`))
})

export const meta: MetaFunction = ({ params }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(translator(language, 'access')('duplicates.title'), language) }]
}

/** Pairs of enterprises that may be one: to merge, or to note as distinct. */
export default function DuplicatesPage() {
  const { of, pairs, labels, isDistinct } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('access')
  const admin = useTranslations('admin')
  const common = useTranslations('common')
  return (
    <ConceptLabelProvider labels={labels}>
      <Page>
        <Breadcrumbs
          label={common('site.breadcrumbs')}
          items={[
            { label: admin('enterprises.title'), href: localePath(language, '/enterprises') },
            { label: t('duplicates.title') },
          ]}
        />
        <PageHeader title={t('duplicates.title')} description={t('duplicates.description')} />
        <div className="grid gap-4">
          {isDistinct ? <Flash>{t('done.distinct')}</Flash> : null}
          {pairs.length === 0 ? (
            <EmptyState icon={<CopyCheck aria-hidden />} title={of ? t('duplicates.none') : t('duplicates.empty')}>
              {of ? null : t('duplicates.emptyText')}
            </EmptyState>
          ) : (
            <ul className="grid gap-4">
              {pairs.map((pair) => (
                <Pair key={`${pair.first.id}${pair.second.id}`} pair={pair} />
              ))}
            </ul>
          )}
        </div>
      </Page>
    </ConceptLabelProvider>
  )
}

function Pair({ pair: { first, second, reasons } }: { pair: DuplicatePair }) {
  const { mayWrite } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('access')
  // The one that is known better stays: confirmed before listed before new.
  const weight = (firm: DuplicatePair['first']) => (firm.claim === 'confirmed' ? 2 : 0) + (firm.isListed ? 1 : 0)
  const [target, source] = weight(second) > weight(first) ? [second, first] : [first, second]
  return (
    <Card as="li" className="grid gap-4">
      <div className="flex flex-wrap gap-2">
        {reasons.map((reason) => (
          <Badge key={reason} tone="gap">
            {t(`likeness.${reason}`)}
          </Badge>
        ))}
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Firm firm={target} />
        <Firm firm={source} />
      </div>
      {mayWrite ? (
        <div className="flex flex-wrap gap-3">
          <LinkButton href={localePath(language, `/enterprises/${target.id}/merge?with=${source.id}`)} look="primary">
            {t('duplicates.compare')}
          </LinkButton>
          <Form method="post">
            <input type="hidden" name="firstId" value={target.id} />
            <input type="hidden" name="secondId" value={source.id} />
            <Button>{t('duplicates.distinct')}</Button>
          </Form>
        </div>
      ) : null}
    </Card>
  )
}

function Firm({ firm }: { firm: DuplicatePair['first'] }) {
  const language = useLanguage()
  const t = useTranslations('access')
  const enterprise = useTranslations('enterprise')
  const format = useFormat()
  const conceptLabel = useConceptLabel()
  const place = [firm.district, firm.formerProvince ? conceptLabel(`former-province:${firm.formerProvince}`) : null]
  return (
    <div className="grid content-start gap-1">
      <TextLink href={localePath(language, `/enterprises/${firm.id}`)} className="font-semibold touch:py-2.5">
        {firm.name}
      </TextLink>
      <p className="text-sm text-ink-soft">
        {firm.taxCode ? <Code>{firm.taxCode}</Code> : null} {place.filter(Boolean).join(', ')}
      </p>
      <p className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
        <Badge>{enterprise(`claim.${firm.claim}`)}</Badge>
        {firm.isListed ? null : <Badge>{t('claims.unlisted')}</Badge>}
        {format.date(firm.createdAt)}
      </p>
    </div>
  )
}
