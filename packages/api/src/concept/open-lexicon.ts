import type { Database } from '@matxich/db'
import { findConceptsInUse, getTaxonomyStamp } from '@matxich/db/queries'
import { buildLexicon, type Lexicon } from '@matxich/search'

/** How long a process may go on reading with the lexicon it has before it looks whether the taxonomy changed. */
const checkEveryMs = 2_000

/** The lexicon of the stored taxonomy: built once, and again when somebody changes a concept or a word. */
export function openLexicon(db: Database): () => Promise<Lexicon> {
  let checkedAt = 0
  let stamp = ''
  let current: Promise<Lexicon> | null = null
  return async () => {
    if (current && Date.now() - checkedAt < checkEveryMs) return current
    const now = await getTaxonomyStamp(db)
    checkedAt = Date.now()
    if (current && now === stamp) return current
    stamp = now
    const next = findConceptsInUse(db).then(buildLexicon)
    current = next
    next.catch(() => {
      current = null
    })
    return next
  }
}
