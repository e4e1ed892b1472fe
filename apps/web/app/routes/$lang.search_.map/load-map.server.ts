import type { Api } from '@matxich/api'
import { formatter, type Language } from '@matxich/i18n'
import { nameFilters } from '../../search/facet-names.server.ts'
import { parseSearch, searchHref, searchParams, setFacet } from '../$lang.search/search-state.ts'
import { levelOf } from './levels.ts'

/** A province on the map and in the table. */
export interface MapPlace {
  id: string
  label: string
  count: number
  countText: string
  /** 1 (fewest) to 5 (most); 0 without any. */
  level: number
  /** Former units that its shape is drawn of. */
  formerIds: string[]
  /** The same search, only there. */
  href: string
}

const mostParks = 60

/** Where the suppliers of a search are: how many in each province, of today or of before July 2025, and in each park. */
export async function loadMap({ api, lang, url }: { api: Api; lang: Language; url: URL }) {
  const state = { ...parseSearch(url.searchParams), page: 1, whole: null, saved: null }
  const isFormer = url.searchParams.get('units') !== '34'
  const facet = isFormer ? 'formerProvince' : 'province'
  const [{ facetCounts, total }, provinces, [filters = []]] = await Promise.all([
    api.search.suppliers({ ...state, lang }),
    api.concept.provinces({ lang }),
    nameFilters(api, lang, [state]),
  ])
  const { number } = formatter(lang)
  const counts = facetCounts[facet] ?? {}
  const most = Math.max(0, ...Object.values(counts))
  const places = (isFormer ? provinces.former : provinces.now).map(({ id, label, formerIds }): MapPlace => {
    const count = counts[id] ?? 0
    return {
      id,
      label,
      count,
      countText: number(count),
      level: levelOf(count, most),
      formerIds,
      href: searchHref(lang, state, { facets: setFacet(state.facets, facet, [id]) }),
    }
  })
  const known = places.reduce((sum, { count }) => sum + count, 0)
  const base = searchParams(state)
  const mapHref = (units: '34' | '63') => {
    const params = new URLSearchParams(base)
    if (units === '34') params.set('units', units)
    return `${url.pathname}?${params}`
  }
  return {
    asked: { text: state.text, only: state.only, filters },
    total,
    unknown: Math.max(0, total - known),
    isFormer,
    places,
    most: number(most),
    parks: await parksOf({ api, lang, counts: facetCounts.park ?? {}, state }),
    listHref: searchHref(lang, state, {}),
    unitHrefs: { '34': mapHref('34'), '63': mapHref('63') },
  }
}

interface ParksRequest {
  api: Api
  lang: Language
  counts: Record<string, number>
  state: ReturnType<typeof parseSearch>
}

async function parksOf({ api, lang, counts, state }: ParksRequest) {
  const ids = Object.keys(counts)
    .filter((id) => (counts[id] ?? 0) > 0)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a.localeCompare(b))
    .slice(0, mostParks)
  const labels = await api.concept.labels({ keys: ids.map((id) => `park:${id}`), lang })
  return ids.map((id) => ({
    id,
    label: labels[`park:${id}`] ?? id,
    countText: formatter(lang).number(counts[id] ?? 0),
    href: searchHref(lang, state, { facets: setFacet(state.facets, 'park', [id]) }),
  }))
}
