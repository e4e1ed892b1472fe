import type { Connection } from '@matxich/db'
import { getNeedsForSearch } from '@matxich/db/queries'
import { enterprise, match, need } from '@matxich/db/schema'
import { rankSuppliers } from '@matxich/search/ranking'
import { eq, inArray } from 'drizzle-orm'
import type { Services } from '../context.ts'
import { asRequirement } from '../need/write-revision.ts'
import { engineForNeed } from './engine-for-need.ts'
import { tellOfFit } from './tell-of-fit.ts'

/** How many suppliers are kept per need. */
const keptMatches = 200

/** Ranks suppliers anew for each open need named and stores the best; needs that are not open lose their matches. */
export async function rematchNeeds(services: Services, needIds: string[]): Promise<void> {
  const { db } = services
  const found = new Map((await getNeedsForSearch(db, needIds)).map((row) => [row.id, row]))
  for (const needId of needIds) {
    const current = found.get(needId)
    if (current?.state !== 'open') {
      await db.delete(match).where(eq(match.needId, needId))
      continue
    }
    const lexicon = await services.lexicon()
    const { matches } = await rankSuppliers({
      db,
      engine: engineForNeed(services, current.excludedGroups),
      lexicon,
      requirements: current.requirements.map(asRequirement),
      restTokens: [],
      excludedIds: [...current.excludedEnterpriseIds, current.buyerId],
      limit: keptMatches,
      now: services.now(),
    })
    await again(() =>
      db.transaction(async (transaction) => {
        // Two at once would both insert; and what was ranked for an older revision is not worth keeping.
        const [row] = await transaction
          .select({ revision: need.revision, state: need.state })
          .from(need)
          .where(eq(need.id, needId))
          .for('no key update')
        if (row?.state !== 'open' || row.revision !== current.revision) return
        const there = await lockPresent(transaction, needId, matches)
        await transaction.delete(match).where(eq(match.needId, needId))
        const kept = matches.filter((scored) => there.has(scored.enterpriseId))
        if (kept.length === 0) return
        await transaction.insert(match).values(
          kept.map((scored, index) => ({
            needId,
            enterpriseId: scored.enterpriseId,
            revision: current.revision,
            rank: index + 1,
            score: scored.score,
            capabilityId: scored.capabilityId,
            verdicts: scored.verdicts,
            lexiconVersion: lexicon.version,
          })),
        )
        await tellOfFit(transaction, services, current, kept)
      }),
    )
  }
}

/**
 * The index may still name firms that have just been removed or unlisted; the others stay until the matches are written.
 * Firms are locked before their matches, in the order of their ids: whoever removes a firm locks it and then its matches, and
 * two who go the other way round would wait for each other.
 * @returns ids of the listed ones
 */
async function lockPresent(
  transaction: Connection,
  needId: string,
  found: { enterpriseId: string }[],
): Promise<Set<string>> {
  const stored = await transaction
    .select({ enterpriseId: match.enterpriseId })
    .from(match)
    .where(eq(match.needId, needId))
  const ids = [...new Set([...stored, ...found].map((one) => one.enterpriseId))]
  const rows = await transaction
    .select({ id: enterprise.id, isListed: enterprise.isListed })
    .from(enterprise)
    .where(inArray(enterprise.id, ids))
    .orderBy(enterprise.id)
    .for('key share')
  return new Set(rows.filter((row) => row.isListed).map((row) => row.id))
}

/** What PostgreSQL answers to one of two who wait for each other, or whose reading was overtaken. */
const overtaken = ['40P01', '40001']

/** Somebody who locks several firms at once may still stand in the way; whoever gave way tries again. */
async function again(work: () => Promise<void>, triesLeft = 3): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (triesLeft === 0 || !overtaken.includes(stateOf(error))) throw error
    await again(work, triesLeft - 1)
  }
}

function stateOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const { code } = error as { code?: unknown }
  return typeof code === 'string' ? code : stateOf(error.cause)
}
