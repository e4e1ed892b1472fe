import type { Api } from '@matxich/api'
import { formatter, type Language, translator } from '@matxich/i18n'
import type { FacetGroup, FacetOption } from '@matxich/ui'
import { type FacetName, type SearchState, searchHref, setFacet, toggleFacet } from './search-state.ts'

type SearchResult = Awaited<ReturnType<Api['search']['suppliers']>>
/** As the facet column takes them; a loader can only send counts as text. */
type ShownOption = FacetOption & { count: string }
type ShownGroup = Omit<FacetGroup, 'options'> & { options: ShownOption[] }

type Counts = Record<string, number>
type Category = { id: string; parent: string | null; label: string }

/** Kind of concept behind each facet but the maker-or-trader one. */
const kindOf = {
  category: 'category',
  process: 'process',
  material: 'material',
  certification: 'certification',
  formerProvince: 'former-province',
  province: 'province',
  park: 'park',
} as const

/** Order in the column, how many values stand open, and how many there are at most. */
const flatFacets: { name: Exclude<FacetName, 'category' | 'standing'>; fold: number }[] = [
  { name: 'process', fold: 6 },
  { name: 'material', fold: 6 },
  { name: 'certification', fold: 6 },
  { name: 'formerProvince', fold: 6 },
  { name: 'province', fold: 5 },
  { name: 'park', fold: 5 },
]
const mostOptions = 30
const standings = ['maker', 'trader', 'other'] as const

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
  const shown = flatFacets.map(({ name, fold }) => ({
    name,
    fold,
    values: mostFrequent(counts[name] ?? {}, state.facets[name] ?? []),
  }))
  const keys = shown.flatMap(({ name, values }) => values.map((value) => `${kindOf[name]}:${value}`))
  const [categories, labels] = await Promise.all([
    api.concept.list({ kinds: ['category'], lang }),
    api.concept.labels({ keys, lang }),
  ])
  const option = (name: FacetName, value: string, label: string): ShownOption => ({
    value,
    label,
    count: formatter(lang).number(counts[name]?.[value] ?? 0),
    selected: state.facets[name]?.includes(value) ?? false,
    href: searchHref(lang, state, { facets: toggleFacet(state.facets, name, value) }),
  })
  const groups: ShownGroup[] = [
    ...categoryGroups({ lang, state, counts: counts.category ?? {}, categories }),
    ...shown.map(({ name, fold, values }) => ({
      key: name,
      title: t(`facet.${name}`),
      fold,
      options: values.map((value) => option(name, value, nameOf(labels[`${kindOf[name]}:${value}`], value))),
    })),
    {
      key: 'standing',
      title: t('facet.standing'),
      options: standings
        .filter((value) => counts.standing?.[value] || state.facets.standing?.includes(value))
        .map((value) => option('standing', value, t(`standing.${value}`))),
    },
  ]
  const chosen = groups.flatMap((group) =>
    group.options
      .filter((entry) => entry.selected && isChosenItself(state, entry))
      .map(({ label, href }) => ({ label, href })),
  )
  return { groups, chosen }
}

/** A branch above the chosen category is open, but not itself what was chosen. */
function isChosenItself(state: SearchState, option: ShownOption): boolean {
  return Object.values(state.facets).some((values) => values.includes(option.value))
}

function nameOf(label: string | undefined, value: string): string {
  return label === undefined || label.endsWith(`:${value}`) ? value : label
}

/** Values with results, most frequent first; chosen ones stay in view even without any. */
function mostFrequent(counts: Counts, chosen: string[]): string[] {
  const values = Object.keys(counts)
    .filter((value) => (counts[value] ?? 0) > 0)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a.localeCompare(b))
  const first = [...chosen, ...values.filter((value) => !chosen.includes(value))]
  return first.slice(0, Math.max(mostOptions, chosen.length))
}

interface CategoryRequest {
  lang: Language
  state: SearchState
  counts: Counts
  categories: Category[]
}

/**
 * The category tree as far as it is open: the branches, and below the chosen one its children. One category is chosen at a
 * time, because a branch holds all below it; taking a child off leads back to its parent.
 */
function categoryGroups({ lang, state, counts, categories }: CategoryRequest): ShownGroup[] {
  const byId = new Map(categories.map((category) => [category.id, category]))
  const path: Category[] = []
  for (let at = byId.get(state.facets.category?.[0] ?? ''); at; at = byId.get(at.parent ?? '')) path.unshift(at)
  const level = (parent: string | null) =>
    categories
      .filter((category) => category.parent === parent && (counts[category.id] || path.includes(category)))
      .sort((a, b) => (counts[b.id] ?? 0) - (counts[a.id] ?? 0) || a.label.localeCompare(b.label, lang))
      .map((category): ShownOption => {
        const selected = path.includes(category)
        const target = selected ? category.parent : category.id
        return {
          value: category.id,
          label: category.label,
          count: formatter(lang).number(counts[category.id] ?? 0),
          selected,
          href: searchHref(lang, state, { facets: setFacet(state.facets, 'category', target ? [target] : []) }),
        }
      })
  const t = translator(lang, 'search')
  return [
    { key: 'category', title: t('facet.category'), fold: 10, options: level(null) },
    ...path.map((category) => ({
      key: `category-${category.id}`,
      title: t('facet.within', { parent: category.label }),
      fold: 8,
      options: level(category.id),
    })),
  ]
}
