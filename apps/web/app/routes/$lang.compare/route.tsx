import { defaultLanguage, type Language, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, EmptyState, LinkButton, Page, PageHeader } from '@matxich/ui'
import { Scale } from '@matxich/ui/icons'
import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { chosenParam, mostCompared, readIds } from '../../compare/chosen.ts'
import { page } from '../../page.server.ts'
import { todayInVietnam } from '../../parts/certificate-standing.ts'
import { ConceptLabelProvider } from '../../parts/concept-labels.tsx'
import { keysOfRequirements, keysOfSupplier, keysOfVerdicts, uniqueKeys } from '../../parts/labels.ts'
import { pageTitle } from '../../parts/page-title.ts'
import { parseSearch, searchHref } from '../$lang.search/search-state.ts'
import { ComparisonTable } from './comparison-table.tsx'

export const loader = page(async ({ api, lang, url }) => {
  const named = readIds(url.searchParams, 'id')
  const ids = named.slice(0, mostCompared)
  const [needId = null] = readIds(url.searchParams, 'need')
  const { text, dropped } = parseSearch(url.searchParams)
  const back = backOf(lang, url.searchParams, needId, ids)
  if (ids.length === 0) return { comparison: null, labels: {}, back, dropped: 0, today: todayInVietnam() }
  const comparison = await api.search.compare({
    ids,
    lang,
    text,
    dropped,
    needId,
  })
  const keys = uniqueKeys(
    keysOfRequirements(comparison.asked),
    ...comparison.suppliers.flatMap(({ supplier, verdicts, processes, materials, capacities }) => [
      keysOfSupplier(supplier),
      keysOfVerdicts(verdicts),
      processes.map(({ concept }) => `process:${concept}`),
      materials.map((material) => `material:${material}`),
      capacities.flatMap(({ category }) => (category ? [`category:${category}`] : [])),
    ]),
  )
  return {
    comparison: {
      ...comparison,
      suppliers: comparison.suppliers.map((compared) => ({
        ...compared,
        // The same comparison without this one.
        without: without(url, compared.supplier.id),
      })),
    },
    labels: await api.concept.labels({ keys, lang }),
    back,
    dropped: named.length - ids.length,
    today: todayInVietnam(),
  }
})

/** The list that they were chosen from, with them still chosen in it. */
function backOf(lang: Language, params: URLSearchParams, needId: string | null, ids: string[]): string {
  const state = { ...parseSearch(params), compare: ids }
  if (!needId) return searchHref(lang, state, { page: state.page })
  const chosen = new URLSearchParams(ids.map((id) => [chosenParam, id]))
  return localePath(lang, `/needs/${needId}?${chosen}#matches`)
}

function without(url: URL, id: string): string | null {
  const params = new URLSearchParams(url.searchParams)
  const others = params.getAll('id').filter((other) => other !== id)
  if (others.length === 0) return null
  params.delete('id')
  for (const other of others) params.append('id', other)
  return `${url.pathname}?${params}`
}

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [
    { title: pageTitle(translator(language, 'compare')('title'), language) },
    { name: 'robots', content: 'noindex' },
  ]
}

/** Up to four suppliers side by side: how each stands to what is asked, then what each states. */
export default function Compare() {
  const { comparison, labels, back, dropped, today } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('compare')
  const isEmpty = !comparison || comparison.suppliers.length === 0
  return (
    <ConceptLabelProvider labels={labels}>
      <Page>
        <PageHeader
          title={t('title')}
          description={comparison?.need ? t('ofNeed', { need: comparison.need.title }) : undefined}
          actions={
            isEmpty && !comparison?.need ? null : (
              <LinkButton href={back} className="no-print">
                {t(comparison?.need ? 'backToNeed' : 'backToSearch')}
              </LinkButton>
            )
          }
        />
        {dropped > 0 ? (
          <Alert tone="gap" className="mb-4">
            {t('tooMany', { most: mostCompared })}
          </Alert>
        ) : null}
        {isEmpty ? (
          <EmptyState
            icon={<Scale aria-hidden />}
            title={t('empty')}
            actions={
              <LinkButton href={localePath(language, '/search')} look="primary">
                {t('backToSearch')}
              </LinkButton>
            }
          >
            {t('hint', { most: mostCompared })}
          </EmptyState>
        ) : (
          <ComparisonTable comparison={comparison} today={today} />
        )}
      </Page>
    </ConceptLabelProvider>
  )
}
