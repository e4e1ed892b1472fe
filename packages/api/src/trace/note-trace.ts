import type { NeedVisibility, PhrasePick } from '@matxich/db'
import type { Context } from '../context.ts'
import type { SupplierSearch, SupplierSearchResult } from '../search/search-suppliers.ts'
import { searcherOf } from './searcher.ts'

/** Who stands among the first ten is seen; further down fewer people look. */
const seenRanks = 10

/** Counts what a search showed, by relevance, and keeps its words for the list of words nobody knows. Never fails. */
export function noteSearch(context: Context, input: SupplierSearch, found: SupplierSearchResult): void {
  const searcher = searcherOf(context)
  if (!searcher) return
  const { text, lang, dropped, facets, only } = input
  const own = context.viewer?.enterprise?.id
  const shown = found.rows.map((row) => row.supplier.id)
  const isFirstPage = input.page === 1 && input.sort === 'relevance'
  context.services.traces.searched(
    searcher,
    {
      text,
      lang,
      key: JSON.stringify([text, dropped, facets, only]),
      shown,
      first: isFirstPage ? shown.slice(0, seenRanks).filter((id) => id !== own) : [],
    },
    context.services.now(),
  )
}

/** Counts that somebody outside a firm opened its page or chose it for a need. Never fails. */
export function notePick(context: Context, enterpriseId: string, pick: PhrasePick): void {
  const searcher = searcherOf(context)
  if (!searcher || context.viewer?.enterprise?.id === enterpriseId) return
  context.services.traces.picked(searcher, enterpriseId, pick, context.services.now())
}

/** Counts which suppliers a buyer saw among a need's first ten matches. Of needs for the invited alone, nothing is counted. Never fails. */
export function noteMatches(
  context: Context,
  need: { id: string; visibility: NeedVisibility },
  matches: { page: number; rows: { supplier: { id: string } }[] },
): void {
  const searcher = searcherOf(context)
  if (!searcher || need.visibility === 'invited' || matches.page !== 1) return
  const first = matches.rows.slice(0, seenRanks).map((row) => row.supplier.id)
  context.services.traces.matched(searcher, need.id, first, context.services.now())
}
