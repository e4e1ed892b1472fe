import { type Language, localePath } from '@matxich/i18n'
import { chosenParam, readChosen, readIds } from '../../compare/chosen.ts'

export const facetNames = [
  'category',
  'process',
  'material',
  'certification',
  'formerProvince',
  'province',
  'park',
  'standing',
  'ownership',
  'employees',
  'export',
  'verified',
] as const
export type FacetName = (typeof facetNames)[number]

export const sorts = ['relevance', 'newest', 'name'] as const
export const pageSizes = [20, 50, 100] as const

/** Everything the address of a search says. */
export interface SearchState {
  text: string
  dropped: string[]
  facets: Partial<Record<FacetName, string[]>>
  /** The facet of which all values are listed. */
  whole: FacetName | null
  only: boolean
  sort: (typeof sorts)[number]
  page: number
  pageSize: (typeof pageSizes)[number]
  /** Suppliers chosen for the comparison: they stay whatever else changes. */
  compare: string[]
  /** The saved search that it was opened from: what is new in that is marked. Any other search is not that one. */
  saved: string | null
}

/** Limits of the use case; what an address holds beyond them is cut off rather than refused. */
const longestText = 500
const mostValues = 20
const lastPage = 10_000

/** Reads the address of a search; anything it does not understand counts as not said. */
export function parseSearch(params: URLSearchParams): SearchState {
  const values = (name: string) =>
    [...new Set(params.getAll(name).filter((value) => value !== '' && value.length <= 120))].slice(0, mostValues)
  const page = Number(params.get('page'))
  const facets: SearchState['facets'] = {}
  for (const name of facetNames) {
    const chosen = values(name)
    if (chosen.length > 0) facets[name] = chosen
  }
  return {
    text: (params.get('q') ?? '').trim().slice(0, longestText),
    dropped: values('drop'),
    facets,
    whole: facetNames.find((name) => name === params.get('whole')) ?? null,
    only: params.get('only') === '1',
    sort: sorts.find((sort) => sort === params.get('sort')) ?? 'relevance',
    page: Number.isInteger(page) && page >= 1 && page <= lastPage ? page : 1,
    pageSize: pageSizes.find((size) => String(size) === params.get('size')) ?? 20,
    compare: readChosen(params).ids,
    saved: readIds(params, 'saved')[0] ?? null,
  }
}

/** The parameters of a search, only what differs from the plain one, always in the same order. */
export function searchParams(state: SearchState): URLSearchParams {
  const params = new URLSearchParams()
  if (state.text) params.set('q', state.text)
  for (const name of facetNames) for (const value of state.facets[name] ?? []) params.append(name, value)
  for (const key of state.dropped) params.append('drop', key)
  if (state.only) params.set('only', '1')
  if (state.whole) params.set('whole', state.whole)
  if (state.sort !== 'relevance') params.set('sort', state.sort)
  if (state.pageSize !== 20) params.set('size', String(state.pageSize))
  if (state.page > 1) params.set('page', String(state.page))
  if (state.saved) params.set('saved', state.saved)
  for (const id of state.compare) params.append(chosenParam, id)
  return params
}

/** The same search with something changed; any change but the page leads to the first page. */
export function searchHref(language: Language, state: SearchState, change: Partial<SearchState>): string {
  const query = searchParams({ ...state, page: 1, saved: null, ...change }).toString()
  return localePath(language, query ? `/search?${query}` : '/search')
}

/** The facets with one value put on, or taken off when it is on. */
export function toggleFacet(facets: SearchState['facets'], name: FacetName, value: string): SearchState['facets'] {
  const chosen = facets[name] ?? []
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]
  return setFacet(facets, name, next)
}

export function setFacet(facets: SearchState['facets'], name: FacetName, values: string[]): SearchState['facets'] {
  const { [name]: _, ...others } = facets
  return values.length > 0 ? { ...others, [name]: values } : others
}
