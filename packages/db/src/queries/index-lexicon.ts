import { desc, isNotNull, ne, sql } from 'drizzle-orm'
import type { Connection } from '../client.ts'
import type { Concept } from '../profile.ts'
import { indexLexicon } from '../schema/index.ts'

/** The lexicon that documents are read with now, with its concepts; null before the first. */
export async function getIndexLexicon(db: Connection): Promise<{ version: string; concepts: Concept[] } | null> {
  const [row] = await db
    .select({ version: indexLexicon.version, concepts: indexLexicon.concepts })
    .from(indexLexicon)
    .where(isNotNull(indexLexicon.concepts))
    .orderBy(desc(indexLexicon.inForceFrom))
    .limit(1)
  return row?.concepts ? { version: row.version, concepts: row.concepts } : null
}

/** Only its version, as a cheap look. */
export async function getIndexLexiconVersion(db: Connection): Promise<string | null> {
  const [row] = await db
    .select({ version: indexLexicon.version })
    .from(indexLexicon)
    .where(isNotNull(indexLexicon.concepts))
    .orderBy(desc(indexLexicon.inForceFrom))
    .limit(1)
  return row?.version ?? null
}

/**
 * Puts a lexicon in force. `keepsOthers`: documents read with earlier ones stay right, because whatever differs has been
 * noted in the same transaction.
 */
export async function putIndexLexiconInForce(
  db: Connection,
  lexicon: { version: string; concepts: Concept[] },
  { keepsOthers }: { keepsOthers: boolean },
): Promise<void> {
  const others = ne(indexLexicon.version, lexicon.version)
  if (keepsOthers) await db.update(indexLexicon).set({ concepts: null }).where(others)
  else await db.delete(indexLexicon).where(others)
  await db
    .insert(indexLexicon)
    .values({ ...lexicon, inForceFrom: sql`clock_timestamp()` })
    .onConflictDoUpdate({
      target: indexLexicon.version,
      set: { concepts: sql`excluded.concepts`, inForceFrom: sql`excluded.in_force_from` },
    })
}
