import { ListPages, readPageNumber } from '@matxich/app'
import { localePath, translator } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import {
  Badge,
  Breadcrumbs,
  Code,
  DescriptionList,
  Flash,
  LinkButton,
  Page,
  PageHeader,
  Panel,
  VerifiedMark,
} from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CopyCheck, HandHelping, Users } from 'lucide-react'
import { page } from '../../page.server.ts'
import { CallForm } from '../../parts/call-form.tsx'
import { ConceptLabelProvider, useConceptLabel } from '../../parts/concept-labels.tsx'
import { languageOf, pageTitle } from '../../parts/page-title.ts'
import { Timeline } from '../../parts/timeline.tsx'
import { Checks } from './checks.tsx'
import { Contacts, Facts } from './dossier.tsx'
import { Files } from './files.tsx'
import { keysOfEnterprise } from './keys-of-dossier.ts'
import { Stated } from './stated.tsx'

export const loader = page(async ({ api, lang, params, viewer, url }) => {
  const id = params.id ?? ''
  // The dossier first: it says who may see this page at all.
  const dossier = await api.enterprise.dossier({ id })
  const enterprise = await api.enterprise.get({ id })
  if (enterprise.id !== id) throw redirect(localePath(lang, `/enterprises/${enterprise.id}`))
  const [labels, timeline, photos, files] = await Promise.all([
    api.concept.labels({ keys: keysOfEnterprise(enterprise), lang }),
    api.enterprise.timeline({ id, lang, page: readPageNumber(url.searchParams) }),
    api.photo.find({ enterpriseId: id }),
    api.file.ofCertificates({ enterpriseId: id }),
  ])
  return {
    dossier,
    enterprise,
    labels,
    timeline,
    photos,
    files,
    mayWrite: viewer?.agency?.role !== 'viewer',
    isCalled: url.searchParams.has('called'),
  }
})

export const meta: MetaFunction<typeof loader> = ({ params, data }) => {
  const language = languageOf(params.lang)
  return [
    { title: pageTitle(data?.enterprise.name.vi ?? translator(language, 'admin')('enterprises.title'), language) },
  ]
}

/** Everything the center knows of one enterprise, with who said it and who may read it. */
export default function EnterprisePage() {
  const { labels } = useLoaderData<typeof loader>()
  return (
    <ConceptLabelProvider labels={labels}>
      <Enterprise />
    </ConceptLabelProvider>
  )
}

function Enterprise() {
  const { enterprise, dossier, photos, files, mayWrite, isCalled } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('enterprise')
  const admin = useTranslations('admin')
  const common = useTranslations('common')
  const desk = useTranslations('desk')
  const access = useTranslations('access')
  const format = useFormat()
  return (
    <Page>
      <Breadcrumbs
        label={common('site.breadcrumbs')}
        items={[
          { label: admin('enterprises.title'), href: localePath(language, '/enterprises') },
          { label: enterprise.name.vi },
        ]}
      />
      <PageHeader
        title={enterprise.name.vi}
        eyebrow={enterprise.name.en}
        facts={
          <>
            <Badge>{t(`claim.${enterprise.claim}`)}</Badge>
            <Badge tone={enterprise.operation === 'active' ? 'met' : 'gap'}>
              {t(`operation.${enterprise.operation}`)}
            </Badge>
            {enterprise.verifiedAt ? <VerifiedMark label={t('verification.verifiedByCenter')} /> : null}
            <span>{t('detail.confirmed', { date: format.date(enterprise.confirmedAt) })}</span>
          </>
        }
        actions={
          <>
            {mayWrite ? (
              <LinkButton
                href={localePath(language, `/enterprises/${enterprise.id}/act`)}
                icon={<HandHelping aria-hidden />}
              >
                {desk('act.open')}
              </LinkButton>
            ) : null}
            <LinkButton
              href={localePath(language, `/enterprises/${enterprise.id}/access`)}
              icon={<Users aria-hidden />}
            >
              {access('handOver.short')}
            </LinkButton>
            <LinkButton href={localePath(language, `/duplicates?of=${enterprise.id}`)} icon={<CopyCheck aria-hidden />}>
              {access('duplicates.title')}
            </LinkButton>
          </>
        }
      />
      {isCalled ? (
        <div className="mb-6">
          <Flash>{desk('call.saved')}</Flash>
        </div>
      ) : null}
      <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-10">
          <Identity />
          <Stated enterprise={enterprise} />
          <Files enterprise={enterprise} photos={photos} files={files} />
          <Facts facts={dossier.facts} />
        </div>
        <div className="grid gap-10">
          <Contacts contacts={dossier.contacts} />
          {mayWrite ? (
            <Panel title={desk('call.panel')} description={desk('call.panelText')}>
              <CallForm enterpriseId={enterprise.id} next={`/enterprises/${enterprise.id}?called=1`} />
            </Panel>
          ) : null}
          <Checks enterprise={enterprise} />
          <History />
        </div>
      </div>
    </Page>
  )
}

function Identity() {
  const { enterprise } = useLoaderData<typeof loader>()
  const t = useTranslations('enterprise')
  const format = useFormat()
  const conceptLabel = useConceptLabel()
  const { location } = enterprise
  const place = [
    location.park && conceptLabel(`park:${location.park}`),
    location.district,
    location.formerProvince && conceptLabel(`former-province:${location.formerProvince}`),
  ].filter(Boolean)
  const now = location.province && conceptLabel(`province:${location.province}`)
  const items = [
    { term: t('detail.taxCode'), detail: enterprise.taxCode ? <Code>{enterprise.taxCode}</Code> : null },
    { term: t('detail.country'), detail: format.country(enterprise.country) },
    {
      term: t('detail.place'),
      detail: place.length > 0 || now ? `${place.join(', ')}${now && !place.includes(now) ? ` → ${now}` : ''}` : null,
    },
    { term: t('detail.address'), detail: enterprise.address },
    { term: t('detail.ownership'), detail: enterprise.ownership && t(`ownership.${enterprise.ownership}`) },
    { term: t('detail.founded'), detail: enterprise.founded },
    { term: t('detail.employees'), detail: enterprise.employees === null ? null : format.number(enterprise.employees) },
    { term: t('detail.revenue'), detail: enterprise.revenueVnd && format.money(enterprise.revenueVnd, 'VND') },
    { term: 'VSIC', detail: enterprise.vsic.length > 0 ? <Code>{enterprise.vsic.join(', ')}</Code> : null },
    { term: t('detail.exports'), detail: enterprise.exports.map((code) => format.country(code)).join(', ') },
    {
      term: t('detail.ownWords'),
      detail: enterprise.description ? (
        <span lang={enterprise.description.lang} className="font-normal whitespace-pre-line">
          {enterprise.description.text}
        </span>
      ) : null,
    },
  ]
  return (
    <Panel title={t('detail.profile')}>
      <DescriptionList items={items.filter((item) => item.detail !== null && item.detail !== '')} />
    </Panel>
  )
}

function History() {
  const { timeline } = useLoaderData<typeof loader>()
  const t = useTranslations('admin')
  return (
    <Panel id="timeline" title={t('enterprise.timeline')}>
      {timeline.rows.length === 0 ? (
        <p className="text-sm text-ink-soft">{t('enterprise.noTimeline')}</p>
      ) : (
        <div className="grid gap-4">
          <Timeline events={timeline.rows} />
          <ListPages page={timeline.page} pageSize={timeline.pageSize} total={timeline.total} anchor="#timeline" />
        </div>
      )}
    </Panel>
  )
}
