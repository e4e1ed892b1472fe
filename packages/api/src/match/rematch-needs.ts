import type { Connection } from '@matxich/db'
import { getNeedsForSearch, uuidArray } from '@matxich/db/queries'
import { enterprise, match, need } from '@matxich/db/schema'
import { rankSuppliers } from '@matxich/search/ranking'
import { and, eq, inArray, sql } from 'drizzle-orm'
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
        const kept = matches.filter((scored) => there.has(scored.enterpriseId))
        await storeMatches(
          transaction,
          needId,
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
        if (kept.length === 0) return
        await tellOfFit(transaction, services, current, kept)
      }),
    )
  }
}

/** Where a match may differ from the one that is stored; when it was computed does not count. */
const comparedColumns = ['revision', 'rank', 'score', 'capability_id', 'verdicts', 'lexicon_version']

/**
 * Leaves a need with exactly these matches. A firm that changed touches many needs and a few of their two hundred matches, so
 * rows that say what they said are not written anew.
 */
async function storeMatches(transaction: Connection, needId: string, rows: (typeof match.$inferInsert)[]) {
  const ids = rows.map((row) => row.enterpriseId)
  await transaction
    .delete(match)
    .where(and(eq(match.needId, needId), sql`${match.enterpriseId} <> all(${uuidArray(ids)})`))
  if (rows.length === 0) return
  const columnsOf = (row: string) => sql.raw(comparedColumns.map((column) => `${row}.${column}`).join(', '))
  await transaction
    .insert(match)
    .values(rows)
    .onConflictDoUpdate({
      target: [match.needId, match.enterpriseId],
      set: {
        revision: sql`excluded.revision`,
        rank: sql`excluded.rank`,
        score: sql`excluded.score`,
        capabilityId: sql`excluded.capability_id`,
        verdicts: sql`excluded.verdicts`,
        lexiconVersion: sql`excluded.lexicon_version`,
        computedAt: sql`excluded.computed_at`,
      },
      setWhere: sql`(${columnsOf('match')}) is distinct from (${columnsOf('excluded')})`,
    })
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
