import { noteDocuments } from '@matxich/db/queries'
import { match, need } from '@matxich/db/schema'
import type { ChangedDocuments } from '@matxich/search/drainer'
import { findTouchedNeedIds } from '@matxich/search/ranking'
import { eq, inArray } from 'drizzle-orm'
import type { Services } from '../context.ts'
import { rematchNeeds } from './rematch-needs.ts'

/** More changed enterprises than this at once (an import), and matching every open need is the shorter way. */
const fewEnterprises = 20

/**
 * Matches anew what a change of documents touched: the need itself, or, for an enterprise, the needs it stood in before
 * and those it fits now. These are noted as changed and so follow in the same log: however many enterprises an import
 * brings, each need is matched once after them, and a kill in between loses none. May be repeated for the same change.
 */
export async function followDocumentChanges(services: Services, changed: ChangedDocuments): Promise<void> {
  const ids = [...changed.ids, ...changed.removedIds]
  if (changed.kind === 'need') return rematchNeeds(services, ids)
  await noteDocuments(services.db, 'need', await findTouchedNeeds(services, ids))
}

async function findTouchedNeeds(services: Services, enterpriseIds: string[]): Promise<string[]> {
  const { db, engine } = services
  if (enterpriseIds.length > fewEnterprises) {
    const open = await db.select({ id: need.id }).from(need).where(eq(need.state, 'open'))
    return open.map((row) => row.id)
  }
  const [before, after] = await Promise.all([
    db.selectDistinct({ id: match.needId }).from(match).where(inArray(match.enterpriseId, enterpriseIds)),
    findTouchedNeedIds({ db, engine, lexicon: await services.lexicon(), enterpriseIds }),
  ])
  return [...new Set([...before.map((row) => row.id), ...after])]
}
