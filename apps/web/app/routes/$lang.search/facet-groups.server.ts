import type { Api } from '@matxich/api'
import { formatter, type Language, translator } from '@matxich/i18n'
import type { FacetGroup, FacetOption } from '@matxich/ui'
import { conceptKindOf, fixedOrder, sayFacetValue } from '../../search/facet-names.server.ts'
import { type FacetName, type SearchState, searchHref, setFacet, toggleFacet } from './search-state.ts'

type SearchResult = Awaited<ReturnType<Api['search']['suppliers']>>
/** As the facet column takes them; a loader can only send counts as text. */
type ShownOption = Omit<FacetOption, 'within'> & { count: string; within?: ShownOption[] }
type ShownGroup = Omit<FacetGroup, 'options'> & { options: ShownOption[] }

type Counts = Record<string, number>
type Category = { id: string; parent: string | null; label: string }

/** Order in the column, how many values stand open while the address does not ask for all, and which groups stand closed. */
const flatFacets: { name: Exclude<FacetName, 'category'>; fold: number; isClosed?: true }[] = [
  { name: 'verified', fold: 1 },
  { name: 'process', fold: 6 },
  { name: 'material', fold: 6 },
  { name: 'certification', fold: 6 },
  { name: 'formerProvince', fold: 6 },
  { name: 'province', fold: 5, isClosed: true },
  { name: 'park', fold: 6, isClosed: true },
  { name: 'employees', fold: 4 },
  { name: 'ownership', fold: 3, isClosed: true },
  { name: 'export', fold: 6, isClosed: true },
  { name: 'standing', fold: 3, isClosed: true },
]
/** Branches before the fold, whose categories are listed too, and how many of each: choosing the branch shows all of it. */
const openBranches = 10
const shownWithin = 6
/** More values than these of one facet are not listed; the box of words finds them too. */
const mostOptions = 100

export interface FacetRequest {
  api: Api
  lang: Language
  state: SearchState
  counts: SearchResult['facetCounts']
}

/** The filters beside the results with their counts and addresses, and each chosen value by name. */
export async function buildFacets({ api, lang, state, counts }: FacetRequest): Promise<{
  groups: ShownGroup[]
  chosen: { label: string; href: string }[]
}> {
  const t = translator(lang, 'search')
  const shown = flatFacets.map((facet) => ({
    ...facet,
    ...valuesOf(facet, counts[facet.name] ?? {}, state),
  }))
  const keys = shown.flatMap(({ name, values }) =>
    conceptKindOf[name] ? values.map((value) => `${conceptKindOf[name]}:${value}`) : [],
  )
  const [categories, labels] = await Promise.all([
    api.concept.list({ kinds: ['category'], lang }),
    api.concept.labels({ keys, lang }),
  ])
  const option = (name: FacetName, value: string): ShownOption => ({
    value,
    label: sayFacetValue(lang, name, value, labels),
    count: formatter(lang).number(counts[name]?.[value] ?? 0),
    selected: state.facets[name]?.includes(value) ?? false,
    href: searchHref(lang, state, { facets: toggleFacet(state.facets, name, value) }),
  })
  const tree = categoryTree({ lang, state, counts: counts.category ?? {}, categories })
  const groups: ShownGroup[] = [
    {
      key: 'category',
      title: t('facet.category'),
      fold: openBranches,
      options: tree.options,
      ...(tree.hidden > 0 && {
        whole: {
          href: searchHref(lang, state, { whole: 'category' }),
          label: t('showAll', { count: tree.options.flatMap(withInner).length + tree.hidden }),
        },
      }),
    },
    ...shown.map(({ name, isClosed, values, hidden }) => ({
      key: name,
      title: t(`facet.${name}`),
      ...(isClosed && state.whole !== name && { isClosed }),
      options: values.map((value) => option(name, value)),
      ...(hidden > 0 && {
        whole: {
          href: searchHref(lang, state, { whole: name }),
          label: t('showAll', { count: values.length + hidden }),
        },
      }),
    })),
  ]
  const all = groups.flatMap((group) => group.options.flatMap(withInner))
  const chosen = all.flatMap((entry) =>
    entry.selected && isChosenItself(state, entry) ? [{ label: entry.label, href: entry.href }] : [],
  )
  return { groups, chosen }
}

function withInner(option: ShownOption): ShownOption[] {
  return [option, ...(option.within ?? []).flatMap(withInner)]
}

/** A branch above the chosen category is open, but not itself what was chosen. */
function isChosenItself(state: SearchState, option: ShownOption): boolean {
  return Object.values(state.facets).some((values) => values.includes(option.value))
}

/**
 * Values with results, most frequent first or in their own order; chosen ones stay in view even without any. A page
 * that lists every park and process would weigh more than its results, so the address asks for the whole of a facet.
 */
function valuesOf(
  { name, fold }: { name: FacetName; fold: number },
  counts: Counts,
  state: SearchState,
): { values: string[]; hidden: number } {
  const chosen = state.facets[name] ?? []
  const order = fixedOrder[name]
  const values = Object.keys(counts)
    .filter((value) => (counts[value] ?? 0) > 0)
    .sort((a, b) =>
      order ? order.indexOf(a) - order.indexOf(b) : (counts[b] ?? 0) - (counts[a] ?? 0) || a.localeCompare(b),
    )
  if (order) return { values: [...values, ...chosen.filter((value) => !values.includes(value))], hidden: 0 }
  const first = [...chosen, ...values.filter((value) => !chosen.includes(value))]
  const listed = Math.max(state.whole === name ? mostOptions : fold, chosen.length)
  const hidden = Math.min(first.length, mostOptions) - listed
  return { values: first.slice(0, listed), hidden: Math.max(0, hidden) }
}

interface CategoryRequest {
  lang: Language
  state: SearchState
  counts: Counts
  categories: Category[]
}

/**
 * The category tree: the branches and the first of what is directly within them, and the whole way down to the chosen one. One
 * category is chosen at a time, because a branch holds all below it; taking a child off leads back to its parent.
 * @returns also how many are left out while the address does not ask for all
 */
function categoryTree({ lang, state, counts, categories }: CategoryRequest): {
  options: ShownOption[]
  hidden: number
} {
  const byId = new Map(categories.map((category) => [category.id, category]))
  const path: Category[] = []
  for (let at = byId.get(state.facets.category?.[0] ?? ''); at; at = byId.get(at.parent ?? '')) path.unshift(at)
  let hidden = 0
  const level = (parent: string | null, most = Number.POSITIVE_INFINITY): ShownOption[] => {
    const found = categories
      .filter((category) => category.parent === parent && (counts[category.id] || path.includes(category)))
      .sort((a, b) => (counts[b.id] ?? 0) - (counts[a.id] ?? 0) || a.label.localeCompare(b.label, lang))
    hidden += Math.max(0, found.length - most)
    return found.slice(0, most).map((category, at): ShownOption => {
      const selected = path.includes(category)
      const target = selected ? category.parent : category.id
      const mostWithin = selected || state.whole === 'category' ? undefined : at < openBranches ? shownWithin : 0
      const within = parent === null || selected ? level(category.id, mostWithin) : []
      return {
        value: category.id,
        label: category.label,
        count: formatter(lang).number(counts[category.id] ?? 0),
        selected,
        href: searchHref(lang, state, { facets: setFacet(state.facets, 'category', target ? [target] : []) }),
        ...(within.length > 0 && { within }),
      }
    })
  }
  return { options: level(null), hidden }
}
