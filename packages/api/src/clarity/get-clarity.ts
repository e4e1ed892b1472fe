import { findNeedsOpenTo } from '@matxich/db/queries'
import { match, need } from '@matxich/db/schema'
import type { Verdict } from '@matxich/search'
import { and, eq, inArray, ne } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { requireEnterprise } from '../permissions.ts'
import { type ClarityRow, clarityRows, isNear } from './clarity-rows.ts'

const mostRows = 8

/** How clear a profile is to the needs of today. */
export interface Clarity {
  rows: ClarityRow[]
}

/**
 * Which missing fact of the viewer's own profile would open how many current needs. Of needs that only who was invited may know
 * of, of those kept from the firm, and of those whose time is over, nothing enters the counts.
 * @throws AppError signedOut | notAllowed
 */
export async function getClarity(context: Context): Promise<Clarity> {
  const viewer = requireEnterprise(context)
  const { db, now } = context.services
  const mine = viewer.enterprise.id
  const rows = await db
    .select({ needId: match.needId, buyerId: need.buyerId, verdicts: match.verdicts })
    .from(match)
    .innerJoin(need, eq(need.id, match.needId))
    .where(
      and(
        eq(match.enterpriseId, mine),
        eq(need.state, 'open'),
        eq(match.revision, need.revision),
        inArray(need.visibility, ['public', 'matching']),
        ne(need.buyerId, mine),
      ),
    )
  const open = await findNeedsOpenTo(
    db,
    mine,
    rows.map((row) => row.needId),
    now(),
  )
  const near = rows
    .map((row) => ({ ...row, verdicts: row.verdicts as Verdict[] }))
    .filter((row) => open.get(row.needId)?.isPast === false && isNear(row.verdicts))
  return { rows: clarityRows(near, mostRows) }
}
