import type { Api } from '@matxich/api'
import { keptWith, sameForVisitors } from '@matxich/app/request'
import type { Language } from '@matxich/i18n'
import { readChosen } from '../../compare/chosen.ts'
import type { PageArguments } from '../../page.server.ts'
import { todayInVietnam } from '../../parts/certificate-standing.ts'
import { excerptOf } from '../../parts/excerpt.ts'
import { keysOfRequirements, keysOfSupplier, keysOfVerdicts, uniqueKeys } from '../../parts/labels.ts'
import { machinesShown } from '../../parts/supplier-summary.tsx'
import { buildFacets } from './facet-groups.server.ts'
import { parseSearch, type SearchState } from './search-state.ts'

type Found = Awaited<ReturnType<Api['search']['suppliers']>>
type SearchPage = Awaited<ReturnType<typeof describe>>

/** Kept with the answer that they were made of: while nothing changes, visitors get one answer, and so one page. */
const pages = keptWith<SearchPage>()

type LoadSearch = Pick<PageArguments, 'api' | 'viewer' | 'lang' | 'url'>

/** What the page of a search shows: the browser gets no more than that. */
export async function loadSearch({ api, viewer, lang, url }: LoadSearch): Promise<SearchPage> {
  const { isOver } = readChosen(url.searchParams)
  const asked = parseSearch(url.searchParams)
  const chosen = asked.compare.length > 0 ? await api.search.names({ ids: asked.compare }) : []
  const saved = asked.saved && viewer ? await findSaved(api, asked.saved) : null
  const state = { ...asked, compare: chosen.map(({ id }) => id), saved: saved?.id ?? null }
  const found = await api.search.suppliers({ ...state, lang })
  // Somebody's own choice is nobody else's page.
  if (asked.compare.length > 0 || asked.saved) return describe({ api, lang, state, chosen, isOver, saved, found })
  const key = `${lang} ${url.search}`
  const known = pages.get(found, key)
  if (known) return known
  const made = sameForVisitors(await describe({ api, lang, state, chosen, isOver, saved, found }))
  pages.set(found, key, made)
  return made
}

/** One's own search by its id, with what is new in it. */
async function findSaved(api: Api, wanted: string) {
  const found = (await api.savedSearch.own()).find(({ id }) => id === wanted)
  return found ? { id: found.id, name: found.name, newIds: found.news.map(({ id }) => id) } : null
}

interface FoundFor {
  api: Api
  lang: Language
  state: SearchState
  chosen: { id: string; name: string }[]
  isOver: boolean
  /** The search as whoever asks keeps it. */
  saved: { id: string; name: string; newIds: string[] } | null
  found: Found
}

async function describe({ api, lang, state, chosen, isOver, saved, found }: FoundFor) {
  const { facetCounts, rows, readAs, words, groups, total, confirmedThisYear, degraded } = found
  const shown = rows.map(briefly)
  const keys = uniqueKeys(
    keysOfRequirements(readAs),
    state.dropped.filter((key) => key.includes(':')),
    ...shown.flatMap((row) => [keysOfSupplier(row.supplier), keysOfVerdicts(row.verdicts)]),
  )
  const [facets, labels] = await Promise.all([
    buildFacets({ api, lang, state, counts: facetCounts }),
    api.concept.labels({ keys, lang }),
  ])
  const answer = { rows: shown, readAs, words, groups, total, confirmedThisYear, degraded }
  return { state, chosen, isOver, saved, found: answer, facets, labels, today: todayInVietnam() }
}

/** A result without what its row does not show: of all that a firm writes, the words around what matched. */
function briefly({ supplier, verdicts, score, group }: Found['rows'][number]) {
  const { description: _, capabilities: __, exports: ___, verifiedAt: ____, machines, ...shown } = supplier
  return {
    supplier: { ...shown, machines: machines.slice(0, machinesShown), machineCount: machines.length },
    excerpt: excerptOf(supplier, verdicts),
    verdicts,
    score,
    group,
  }
}
