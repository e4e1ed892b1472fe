import type { TouchedNeeds } from '@matxich/db/queries'
import { match, need } from '@matxich/db/schema'
import type { EnterpriseDocument } from '@matxich/search'
import type { ChangedDocuments } from '@matxich/search/drainer'
import { findTouchedNeedIds } from '@matxich/search/ranking'
import { eq, inArray } from 'drizzle-orm'
import type { Services } from '../context.ts'

/** More changed enterprises than this at once (an import), and matching every open need is the shorter way. */
const fewEnterprises = 40

/**
 * Needs that a change of documents touches: the need itself, or, for enterprises, the needs they stood in before and those
 * they may fit now.
 */
export async function findTouchedNeeds(services: Services, changed: ChangedDocuments): Promise<TouchedNeeds> {
  const ids = [...changed.documents.map((document) => document.id), ...changed.removedIds]
  if (changed.kind === 'need') return { own: ids, others: [] }
  if (ids.length === 0) return { own: [], others: [] }
  const { db, engine } = services
  if (ids.length > fewEnterprises) {
    const open = await db.select({ id: need.id }).from(need).where(eq(need.state, 'open'))
    return { own: [], others: open.map((row) => row.id) }
  }
  const documents = changed.documents.map((document) => document.body as EnterpriseDocument)
  const [before, after] = await Promise.all([
    db.selectDistinct({ id: match.needId }).from(match).where(inArray(match.enterpriseId, ids)),
    findTouchedNeedIds({ engine, lexicon: await services.lexicon(), documents }),
  ])
  return { own: [], others: [...new Set([...before.map((row) => row.id), ...after])] }
}
