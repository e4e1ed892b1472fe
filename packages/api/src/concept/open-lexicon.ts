import type { Database } from '@matxich/db'
import { findConcepts } from '@matxich/db/queries'
import { concept } from '@matxich/db/schema'
import { buildLexicon, type Lexicon } from '@matxich/search'
import { count, max } from 'drizzle-orm'

/** How long a process may go on reading with the lexicon it has before it looks whether the taxonomy changed. */
const checkEveryMs = 2_000

/** The lexicon of the stored taxonomy: built once, and again when somebody changes a concept. */
export function openLexicon(db: Database): () => Promise<Lexicon> {
  let checkedAt = 0
  let stamp = ''
  let current: Promise<Lexicon> | null = null
  return async () => {
    if (current && Date.now() - checkedAt < checkEveryMs) return current
    const [row] = await db.select({ rows: count(), newest: max(concept.updatedAt) }).from(concept)
    const now = `${row?.rows} ${row?.newest?.toISOString()}`
    checkedAt = Date.now()
    if (current && now === stamp) return current
    stamp = now
    const next = findConcepts(db).then(buildLexicon)
    current = next
    next.catch(() => {
      current = null
    })
    return next
  }
}
