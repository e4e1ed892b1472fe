import { ListPages, readPageNumber } from '@matxich/app'
import { localePath, parseLanguage, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Card, EmptyState, Link, LinkButton, Page, PageHeader } from '@matxich/ui'
import { FileText, Plus } from '@matxich/ui/icons'
import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { NeedFacts } from '../../needs/need-facts.tsx'
import { useNeedCategory, useNeedTitle } from '../../needs/need-title.ts'
import { RequirementBadges } from '../../needs/requirement-overview.tsx'
import { page } from '../../page.server.ts'
import { ConceptLabelProvider } from '../../parts/concept-labels.tsx'
import { keysOfRequirements, uniqueKeys } from '../../parts/labels.ts'
import { pageTitle } from '../../parts/page-title.ts'

export const loader = page(async ({ api, lang, url }) => {
  const needs = await api.need.findPublic({ page: readPageNumber(url.searchParams), pageSize: 20 })
  const keys = uniqueKeys(...needs.rows.map((need) => keysOfRequirements(need.requirements)))
  return { needs, labels: await api.concept.labels({ keys, lang }) }
})

export const meta: MetaFunction<typeof loader> = ({ params }) => {
  const language = parseLanguage(params.lang) ?? 'vi'
  const t = translator(language, 'need')
  return [{ title: pageTitle(t('list.title'), language) }, { name: 'description', content: t('list.description') }]
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

export default function PublicNeeds() {
  const { needs, labels } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('need')
  const common = useTranslations('common')
  const post = (
    <LinkButton href={localePath(language, '/needs/new')} look="primary" icon={<Plus aria-hidden />}>
      {t('list.post')}
    </LinkButton>
  )
  return (
    <ConceptLabelProvider labels={labels}>
      <Page>
        <PageHeader
          title={t('list.title')}
          description={t('list.description')}
          facts={needs.total > 0 ? <span>{common('list.needs', { count: needs.total })}</span> : null}
          actions={post}
        />
        {needs.total === 0 ? (
          <EmptyState icon={<FileText aria-hidden />} title={t('list.emptyTitle')} actions={post}>
            {t('list.emptyText')}
          </EmptyState>
        ) : needs.rows.length === 0 ? (
          <EmptyState
            title={t('list.outOfRange')}
            actions={<LinkButton href={localePath(language, '/needs')}>{t('list.firstPage')}</LinkButton>}
          />
        ) : (
          <ol className="grid gap-4">
            {needs.rows.map((need) => (
              <li key={need.id}>
                <NeedCard need={need} />
              </li>
            ))}
          </ol>
        )}
        <div className="mt-6">
          <ListPages {...needs} />
        </div>
      </Page>
    </ConceptLabelProvider>
  )
}

function NeedCard({ need }: { need: Loaded['needs']['rows'][number] }) {
  const language = useLanguage()
  const titleOf = useNeedTitle()
  const categoryOf = useNeedCategory()
  return (
    <Card as="article" className="grid gap-3">
      <div className="grid gap-1">
        {need.title ? <p className="text-sm font-medium text-ink-soft">{categoryOf(need)}</p> : null}
        <h2 className="text-lg leading-7 font-semibold">
          <Link href={localePath(language, `/needs/${need.id}`)} className="hover:text-action hover:underline">
            <span lang={need.title ? need.lang : undefined}>{titleOf(need)}</span>
          </Link>
        </h2>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-soft">
          <NeedFacts need={need} />
        </p>
      </div>
      <RequirementBadges
        requirements={need.title ? need.requirements.filter((asked) => asked.kind !== 'category') : need.requirements}
      />
    </Card>
  )
}
