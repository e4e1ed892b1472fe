import { defaultLanguage, parseLanguage, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, classNames, FacetList, Page } from '@matxich/ui'
import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CompareList } from '../../compare/compare-choice.tsx'
import { page } from '../../page.server.ts'
import { ConceptLabelProvider } from '../../parts/concept-labels.tsx'
import { pageTitle } from '../../parts/page-title.ts'
import { loadSearch } from './load-search.server.ts'
import { NothingFound } from './nothing-found.tsx'
import { OnlySwitch } from './only-switch.tsx'
import { ResultGroups } from './result-groups.tsx'
import { ResultPages } from './result-pages.tsx'
import { ResultToolbar } from './result-toolbar.tsx'
import { SaveSearch } from './save-search.tsx'
import { SearchForm } from './search-form.tsx'
import { searchHref, searchParams } from './search-state.ts'
import { Understood } from './understood.tsx'

export const loader = page(loadSearch)

export const meta: MetaFunction<typeof loader> = ({ params, data }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  const t = translator(language, 'search')
  const query = data?.state.text
  return [
    { title: pageTitle(query ? t('titleOf', { query }) : t('title'), language) },
    { name: 'description', content: t('language') },
    ...(query || data?.facets.chosen.length || data?.chosen.length
      ? [{ name: 'robots', content: 'noindex, follow' }]
      : []),
  ]
}

/** Suppliers by words in any of five languages, by facets, or both; the address holds all of it. */
export default function Search() {
  const { state, chosen, isOver, saved, found, facets, labels, today } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('search')
  const common = useTranslations('common')
  const active = facets.chosen.length + (state.only ? 1 : 0)
  const isEmpty = found.rows.length === 0
  // With nothing found there is nothing to filter, but what filters must stay in reach.
  const hasFilters = active > 0 || !isEmpty
  return (
    <ConceptLabelProvider labels={labels}>
      <Page>
        <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <h1 className="text-xl font-semibold">{t('title')}</h1>
          <SaveSearch state={state} saved={saved} />
        </div>
        <SearchForm state={state} />
        <Understood state={state} readAs={found.readAs} words={found.words} chosen={facets.chosen} />
        {found.degraded.includes('typoTolerance') && found.words.length > 0 ? (
          <Alert tone="neutral" className="mt-4">
            {t('degraded.typoTolerance')}
          </Alert>
        ) : null}
        <div
          className={classNames(
            'mt-6 grid items-start gap-x-10 gap-y-6',
            hasFilters && 'lg:grid-cols-[16rem_minmax(0,1fr)]',
          )}
        >
          {hasFilters ? (
            <FacetList
              title={common('list.filters')}
              groups={facets.groups}
              activeText={active > 0 ? t('filtersOn', { count: active }) : null}
              clear={
                active > 0
                  ? { href: searchHref(language, state, { facets: {}, only: false }), label: t('clear') }
                  : undefined
              }
              selectedLabel={t('selected')}
              moreLabel={t('more')}
              findLabel={(group) => t('findIn', { group })}
              withinLabel={(parent) => t('facet.within', { parent })}
            >
              {found.readAs.length > 0 ? <OnlySwitch state={state} /> : null}
            </FacetList>
          ) : null}
          <div className="grid min-w-0 gap-5">
            <CompareList
              chosen={chosen}
              isOver={isOver}
              against={[...searchParams({ ...state, compare: [] })]}
              isEmpty={isEmpty}
            >
              <ResultToolbar state={state} total={found.total} confirmedThisYear={found.confirmedThisYear} />
              {isEmpty ? (
                <NothingFound state={state} hasFilters={facets.chosen.length > 0} />
              ) : (
                <ResultGroups rows={found.rows} counts={found.groups} today={today} newIds={saved?.newIds ?? []} />
              )}
              <ResultPages state={state} total={found.total} />
            </CompareList>
          </div>
        </div>
      </Page>
    </ConceptLabelProvider>
  )
}
