/** A search engine as it comes, to hold ours against. */
export interface PlainEngine {
  name: string
  /** Ids of the best 100, best first. */
  search: (words: string[]) => Promise<string[]>
  close: () => Promise<void>
}
