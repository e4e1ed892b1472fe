import { count, isNull, max, sql } from 'drizzle-orm'
import type { Connection } from '../client.ts'
import { conceptId, conceptKey } from '../concept-key.ts'
import type { Concept } from '../profile.ts'
import { concept, conceptAlias } from '../schema/index.ts'

/** The whole taxonomy, ordered by key so that equal contents give equal values. */
export async function findConcepts(db: Connection): Promise<Concept[]> {
  const rows = await db.select().from(concept).orderBy(concept.key)
  return rows.map((row) => ({
    kind: row.kind,
    id: conceptId(row.key),
    parent: row.parent,
    labels: row.labels,
    aliases: row.aliases,
    needsContext: row.needsContext,
    details: row.details,
  }))
}

/**
 * The taxonomy as readers use it: the stored concepts with the words that staff added, without those that they switched off.
 * Ordered by key, words in the order they were added, so that equal contents give equal values.
 */
export async function findConceptsInUse(db: Connection): Promise<Concept[]> {
  const [concepts, words] = await Promise.all([
    findConcepts(db),
    db.select().from(conceptAlias).where(isNull(conceptAlias.removedAt)).orderBy(conceptAlias.addedAt, conceptAlias.id),
  ])
  const wordsOf = new Map<string, (typeof words)[number][]>()
  for (const word of words) wordsOf.set(word.conceptKey, [...(wordsOf.get(word.conceptKey) ?? []), word])
  return concepts.map((stored) => {
    const changes = wordsOf.get(conceptKey(stored.kind, stored.id))
    return changes ? changes.reduce(withWord, stored) : stored
  })
}

function withWord(stored: Concept, word: typeof conceptAlias.$inferSelect): Concept {
  const others = (stored.aliases[word.lang] ?? []).filter((alias) => alias !== word.alias)
  return {
    ...stored,
    aliases: { ...stored.aliases, [word.lang]: word.isUsed ? [...others, word.alias] : others },
    needsContext: word.isUsed && word.needsContext ? [...stored.needsContext, word.alias] : stored.needsContext,
  }
}

/** Tells one state of the taxonomy from another without reading it. */
export async function getTaxonomyStamp(db: Connection): Promise<string> {
  const [[concepts], [words]] = await Promise.all([
    db.select({ rows: count(), newest: max(concept.updatedAt) }).from(concept),
    db
      .select({ rows: count(), added: max(conceptAlias.addedAt), removed: max(conceptAlias.removedAt) })
      .from(conceptAlias),
  ])
  return [
    concepts?.rows,
    concepts?.newest?.toISOString(),
    words?.rows,
    words?.added?.toISOString(),
    words?.removed?.toISOString(),
  ].join(' ')
}

/** What a load of reference data changed, by concept key. */
export interface ConceptChanges {
  added: string[]
  changed: string[]
  unchanged: number
}

/** Inserts and updates concepts; those no longer in the file stay, since rows may refer to them. */
export async function writeConcepts(db: Connection, concepts: Concept[]): Promise<ConceptChanges> {
  const stored = new Map((await findConcepts(db)).map((row) => [conceptKey(row.kind, row.id), canonical(row)]))
  const added: Concept[] = []
  const changed: Concept[] = []
  for (const given of concepts) {
    const before = stored.get(conceptKey(given.kind, given.id))
    if (before === undefined) added.push(given)
    else if (before !== canonical(given)) changed.push(given)
  }
  const rows = [...added, ...changed].map(({ id, ...rest }) => ({ key: conceptKey(rest.kind, id), ...rest }))
  for (let start = 0; start < rows.length; start += 500)
    await db
      .insert(concept)
      .values(rows.slice(start, start + 500))
      .onConflictDoUpdate({
        target: concept.key,
        set: {
          parent: sql`excluded.parent`,
          labels: sql`excluded.labels`,
          aliases: sql`excluded.aliases`,
          needsContext: sql`excluded.needs_context`,
          details: sql`excluded.details`,
          updatedAt: sql`now()`,
        },
      })
  const keyOf = (given: Concept) => conceptKey(given.kind, given.id)
  return {
    added: added.map(keyOf),
    changed: changed.map(keyOf),
    unchanged: concepts.length - added.length - changed.length,
  }
}

/** jsonb orders keys its own way, so equality is of sorted keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
