import type { Connection } from '@matxich/db'
import { findNeedsOpenTo, type NeedForSearch } from '@matxich/db/queries'
import { membership, notice } from '@matxich/db/schema'
import { and, count, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Services } from '../context.ts'
import { namesOfNeed } from '../notice/names-of-need.ts'
import { tellPeople } from '../notice/tell-people.ts'
import { fitThreshold } from './fit-threshold.ts'

const day = 24 * 60 * 60_000
/** A need is news for so long: a firm that fits it later finds it in its list. */
const newsFor = 3 * day
/** So many of the best are told of one need, and one person of so many needs a day. */
const mostFirms = 50
const mostPerDay = 10

/**
 * Tells the people of firms that a newly published need fits, once per need and firm; call it at the end of a transaction.
 * Firms that may not know of the need are not told, nor are those invited already, who know.
 */
export async function tellOfFit(
  db: Connection,
  services: Services,
  need: NeedForSearch,
  matches: { enterpriseId: string; score: number }[],
): Promise<void> {
  const now = services.now().getTime()
  if (need.visibility === 'invited' || !need.openedAt || now - need.openedAt.getTime() > newsFor) return
  const fitting = matches.filter((scored) => scored.score >= fitThreshold).slice(0, mostFirms)
  const members = await findMembers(
    db,
    fitting.map((scored) => scored.enterpriseId),
  )
  // Of two needs matched at the same time, the second is to see whom the first has told today.
  if (members.size > 0) await db.execute(sql`select pg_advisory_xact_lock(hashtext('matxich-tell-of-fit'))`)
  for (const [enterpriseId, userIds] of members) {
    const open = (await findNeedsOpenTo(db, enterpriseId, [need.id], services.now())).get(need.id)
    if (!open || open.isEngaged || open.isPast) continue
    await tellPeople(db, services, {
      kind: 'needFits',
      to: { userIds: await withoutBusy(db, userIds, now) },
      values: namesOfNeed(need, undefined),
      path: `/needs/${need.id}`,
      idempotencyKey: `needFits:${need.id}:${enterpriseId}`,
    })
  }
}

/** Most firms of an import have nobody here yet. */
async function findMembers(db: Connection, enterpriseIds: string[]): Promise<Map<string, string[]>> {
  const members = new Map<string, string[]>()
  if (enterpriseIds.length === 0) return members
  const rows = await db
    .select({ enterpriseId: membership.organisationId, userId: membership.userId })
    .from(membership)
    .where(inArray(membership.organisationId, enterpriseIds))
  for (const { enterpriseId, userId } of rows) members.set(enterpriseId, [...(members.get(enterpriseId) ?? []), userId])
  return members
}

async function withoutBusy(db: Connection, userIds: string[], now: number): Promise<string[]> {
  const rows = await db
    .select({ userId: notice.userId, told: count() })
    .from(notice)
    .where(and(inArray(notice.userId, userIds), eq(notice.kind, 'needFits'), gt(notice.createdAt, new Date(now - day))))
    .groupBy(notice.userId)
  const busy = new Set(rows.filter((row) => row.told >= mostPerDay).map((row) => row.userId))
  return userIds.filter((id) => !busy.has(id))
}
