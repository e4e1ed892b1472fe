import type { Language } from '@matxich/i18n'

export interface RecentSearch {
  text: string
  lang: Language
  /** All that was asked, to know the same search again. */
  key: string
  /** Firms that its answers showed. */
  shown: Set<string>
  at: number
}

/** What is picked later than this was hardly picked because of the search. */
const rememberedMs = 30 * 60_000
const mostRemembered = 5_000

/**
 * The latest search of each searcher, in memory alone and for half an hour: it ties what somebody picks to the words they
 * searched with, without an address in links and without anything stored about the two.
 */
export function openRecentSearches() {
  const latest = new Map<string, RecentSearch>()
  const recall = (searcher: string, at: number) => {
    const found = latest.get(searcher)
    return found && at - found.at <= rememberedMs ? found : null
  }
  return {
    recall,
    /** @returns whether it is another search than the one before: a page turned or loaded anew is none */
    remember(searcher: string, search: Omit<RecentSearch, 'shown'> & { shown: string[] }): boolean {
      const before = recall(searcher, search.at)
      const isSame = before?.key === search.key
      latest.delete(searcher)
      latest.set(searcher, {
        ...search,
        shown: new Set([...(isSame ? before.shown : []), ...search.shown]),
      })
      const oldest = latest.size > mostRemembered ? latest.keys().next().value : undefined
      if (oldest !== undefined) latest.delete(oldest)
      return !isSame
    },
  }
}
