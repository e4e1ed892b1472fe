import type { PhrasePick } from '@matxich/db'
import type { RecentSearch } from './recent-searches.ts'

/** What people's looking around leaves: counters, never who it was. */
export interface Traces {
  /** A search was answered: `shown` names the firms of the page, `first` those among its first ten. */
  searched(
    searcher: string,
    search: Omit<RecentSearch, 'shown' | 'at'> & { shown: string[]; first: string[] },
    at: Date,
  ): void
  /** A buyer looked at the best matches of a need. */
  matched(searcher: string, needId: string, first: string[], at: Date): void
  /** Somebody opened the firm's page, or chose it for a need. */
  picked(searcher: string, enterpriseId: string, pick: PhrasePick, at: Date): void
  /** Writes what was gathered; what cannot be written now stays for the next time. */
  flush(): Promise<void>
  close(): Promise<void>
}
