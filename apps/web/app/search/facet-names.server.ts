import type { Api } from '@matxich/api'
import { formatter, type Language, translator } from '@matxich/i18n'
import type { FacetName, SearchState } from '../routes/$lang.search/search-state.ts'

/** Kind of concept behind the facets that have one. */
export const conceptKindOf: Partial<Record<FacetName, string>> = {
  category: 'category',
  process: 'process',
  material: 'material',
  certification: 'certification',
  formerProvince: 'former-province',
  province: 'province',
  park: 'park',
}

/** Values that have an order of their own, whatever their counts. */
export const fixedOrder: Partial<Record<FacetName, readonly string[]>> = {
  employees: ['10', '100', '200', 'more'],
  ownership: ['domestic', 'fdi', 'joint'],
  standing: ['maker', 'trader', 'other'],
}

/** A value of a facet by name, given the labels of concepts. What an address holds beyond what there is, is shown as it is. */
export function sayFacetValue(lang: Language, name: FacetName, value: string, labels: Record<string, string>): string {
  const kind = conceptKindOf[name]
  if (kind) {
    const label = labels[`${kind}:${value}`]
    return label === undefined || label.endsWith(`:${value}`) ? value : label
  }
  const t = translator(lang, 'search')
  if (name === 'verified') return t('verified.yes')
  if (name === 'export') return /^[A-Z]{2}$/.test(value) ? formatter(lang).country(value) : value
  if (!fixedOrder[name]?.includes(value)) return value
  if (name === 'ownership') return translator(lang, 'enterprise')(`ownership.${value as 'domestic' | 'fdi' | 'joint'}`)
  if (name === 'employees') return t(`employees.${value as '10' | '100' | '200' | 'more'}`)
  return t(`standing.${value as 'maker' | 'trader' | 'other'}`)
}

/** The filters of some searches by name, in the order in which they stand in the address. */
export async function nameFilters(
  api: Api,
  lang: Language,
  searches: { facets: { [Name in FacetName]?: string[] | undefined } }[],
): Promise<string[][]> {
  const chosen = searches.map(({ facets }) =>
    Object.entries(facets).flatMap(([name, values = []]) =>
      values.map((value) => ({ name: name as FacetName, value })),
    ),
  )
  const keys = chosen
    .flat()
    .flatMap(({ name, value }) => (conceptKindOf[name] ? [`${conceptKindOf[name]}:${value}`] : []))
  const labels = await api.concept.labels({ keys: [...new Set(keys)], lang })
  return chosen.map((values) => values.map(({ name, value }) => sayFacetValue(lang, name, value, labels)))
}

/** A kept search as the address of the search page holds it. */
export function asSearchState(asked: {
  text: string
  dropped: string[]
  facets: { [Name in FacetName]?: string[] | undefined }
  only: boolean
}): SearchState {
  const facets = Object.fromEntries(Object.entries(asked.facets).filter(([, values]) => values?.length))
  return {
    text: asked.text,
    dropped: asked.dropped,
    facets,
    whole: null,
    only: asked.only,
    sort: 'relevance',
    page: 1,
    pageSize: 20,
    compare: [],
    saved: null,
  }
}
