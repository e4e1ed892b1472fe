import { findNeedsAsking, findNeedsHaving, type TouchedNeeds } from '@matxich/db/queries'
import type { EnterpriseDocument } from '@matxich/search'
import type { ChangedDocuments } from '@matxich/search/drainer'
import { askedAfterChange, findTouchedNeedIds } from '@matxich/search/ranking'
import type { Services } from '../context.ts'

/** More changed enterprises than this at once (an import, a popular word), and asking for the needs of each is the longer way. */
const fewEnterprises = 40

/**
 * Needs that a change of documents touches: the need itself, or, for enterprises, the needs they stood in before and those
 * they may fit now; for many that were only read anew, those that ask for what is read differently.
 */
export async function findTouchedNeeds(services: Services, changed: ChangedDocuments): Promise<TouchedNeeds> {
  const ids = [...changed.documents.map((document) => document.id), ...changed.removedIds]
  if (changed.kind === 'need') return { own: ids, others: [] }
  if (ids.length === 0) return { own: [], others: [] }
  const { db, engine } = services
  const { removedIds, rereadIds } = changed
  const documents = changed.documents.map((document) => document.body as EnterpriseDocument)
  const lexicon = await services.lexicon()
  if (ids.length <= fewEnterprises) {
    const [before, after] = await Promise.all([
      findNeedsHaving(db, ids),
      findTouchedNeedIds({ engine, lexicon, documents }),
    ])
    return { own: [], others: distinct([before, after]) }
  }
  const { concepts, standing } = await askedAfterChange({ db, lexicon, documents, removedIds, rereadIds })
  const others = await Promise.all([
    findNeedsAsking(db, concepts),
    findNeedsHaving(
      db,
      ids.filter((id) => !rereadIds.has(id) || removedIds.includes(id)),
    ),
  ])
  const later = await Promise.all(standing.map(({ kind, enterpriseIds }) => findNeedsHaving(db, enterpriseIds, kind)))
  return { own: [], others: distinct(others), later: distinct(later) }
}

function distinct(lists: string[][]): string[] {
  return [...new Set(lists.flat())]
}
