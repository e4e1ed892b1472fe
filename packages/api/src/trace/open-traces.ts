import type { AppearanceKind, Database } from '@matxich/db'
import type { Lexicon } from '@matxich/search'
import { type Appearance, writeAppearances } from '../exposure/write-appearances.ts'
import { type PickedSupplier, writePicks } from '../phrase/write-picks.ts'
import { type SearchedWords, writeSearchedWords } from '../phrase/write-searched-words.ts'
import { openRecentSearches } from './recent-searches.ts'
import type { Traces } from './traces.ts'

export interface TraceOptions {
  db: Database
  lexicon: () => Promise<Lexicon>
  secret: string
}

/** Long enough to write many at once, short enough that little is lost with a process that is killed. */
const flushEveryMs = 5_000
/** While the database cannot be written to, what is gathered beyond this is dropped: these are counters, not records. */
const mostKept = 20_000

const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' })

/**
 * Gathers traces in memory and writes them beside the answers, in batches: no request waits for them and none fails with them.
 * The texts of searches are read here, not while people wait.
 */
export function openTraces({ db, lexicon, secret }: TraceOptions): Traces {
  const recent = openRecentSearches()
  /** Who looked at which need's matches on which day: a list that is worked through is seen once. */
  const lookedAt = new Set<string>()
  let appearances: Appearance[] = []
  let words: SearchedWords[] = []
  let picks: PickedSupplier[] = []
  let timer: NodeJS.Timeout | null = null
  let writing: Promise<void> = Promise.resolve()

  const appear = (ids: string[], kind: AppearanceKind, at: Date) => {
    for (const enterpriseId of ids) appearances.push({ enterpriseId, kind, day: day.format(at) })
  }
  const schedule = () => {
    timer ??= setTimeout(() => {
      timer = null
      void flush().catch(() => schedule())
    }, flushEveryMs).unref()
  }
  const write = async () => {
    const [seen, searched, picked] = [appearances, words, picks]
    appearances = []
    words = []
    picks = []
    const failures: unknown[] = []
    const attempt = async (work: () => Promise<void>, keep: () => void) => {
      await work().catch((cause: unknown) => {
        failures.push(cause)
        keep()
      })
    }
    await attempt(
      () => writeAppearances(db, seen),
      () => {
        appearances = [...seen, ...appearances].slice(-mostKept)
      },
    )
    await attempt(
      async () => writeSearchedWords({ db, lexicon: await lexicon(), secret }, searched),
      () => {
        words = [...searched, ...words].slice(-mostKept)
      },
    )
    await attempt(
      async () => writePicks({ db, lexicon: await lexicon(), secret }, picked),
      () => {
        picks = [...picked, ...picks].slice(-mostKept)
      },
    )
    if (failures.length > 0) throw new AggregateError(failures, 'traces cannot be written')
  }
  const flush = () => {
    const next = writing.catch(() => {}).then(write)
    writing = next
    return next
  }

  return {
    searched(searcher, { first, ...search }, at) {
      if (!recent.remember(searcher, { ...search, at: at.getTime() })) return
      appear(first, 'search', at)
      if (search.text) words.push({ searcher, text: search.text, lang: search.lang, day: day.format(at) })
      schedule()
    },
    matched(searcher, needId, first, at) {
      const today = day.format(at)
      const key = `${searcher} ${needId} ${today}`
      if (lookedAt.has(key)) return
      // Yesterday's are of no use any more; should there be that many of today, some are counted twice.
      if (lookedAt.size >= mostKept) lookedAt.clear()
      lookedAt.add(key)
      appear(first, 'match', at)
      schedule()
    },
    picked(searcher, enterpriseId, pick, at) {
      if (pick === 'opened') appear([enterpriseId], 'page', at)
      const search = recent.recall(searcher, at.getTime())
      if (search?.text && search.shown.has(enterpriseId))
        picks.push({ searcher, enterpriseId, pick, text: search.text, lang: search.lang, day: day.format(at) })
      schedule()
    },
    flush,
    async close() {
      if (timer) clearTimeout(timer)
      timer = null
      if (appearances.length + words.length + picks.length > 0) await flush().catch(() => {})
      await writing.catch(() => {})
    },
  }
}
