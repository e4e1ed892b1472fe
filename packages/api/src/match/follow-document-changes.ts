import { match, need } from '@matxich/db/schema'
import type { ChangedDocuments } from '@matxich/search/drainer'
import { rankFittingNeeds } from '@matxich/search/ranking'
import { eq, inArray } from 'drizzle-orm'
import type { Services } from '../context.ts'
import { rematchNeeds } from './rematch-needs.ts'

/** More changed enterprises than this at once (an import), and matching every open need is the shorter way. */
const fewEnterprises = 20

/**
 * Matches anew what a change of documents touched: the need itself, or, for an enterprise, the needs it stood in before
 * and those it fits now. May be repeated for the same change.
 */
export async function followDocumentChanges(services: Services, changed: ChangedDocuments): Promise<void> {
  const ids = [...changed.ids, ...changed.removedIds]
  if (changed.kind === 'need') return rematchNeeds(services, ids)
  await rematchNeeds(services, await findTouchedNeeds(services, ids))
}

async function findTouchedNeeds(services: Services, enterpriseIds: string[]): Promise<string[]> {
  const { db, engine, now } = services
  if (enterpriseIds.length > fewEnterprises) {
    const open = await db.select({ id: need.id }).from(need).where(eq(need.state, 'open'))
    return open.map((row) => row.id)
  }
  const before = await db
    .selectDistinct({ id: match.needId })
    .from(match)
    .where(inArray(match.enterpriseId, enterpriseIds))
  const lexicon = await services.lexicon()
  const after = await Promise.all(
    enterpriseIds.map((enterpriseId) =>
      rankFittingNeeds({ db, engine, lexicon, enterpriseId, minimumScore: 0, limit: 1000, now: now() }),
    ),
  )
  return [
    ...new Set([
      ...before.map((row) => row.id),
      ...after.flatMap((found) => found.needs.map((fitting) => fitting.needId)),
    ]),
  ]
}
