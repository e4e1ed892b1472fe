import type { EngagementStage, ExcludableGroup } from '@matxich/db'
import { getGroupsOfFirms } from '@matxich/db/queries'
import { engagement, enterprise, need, needExclusion, needInvitation } from '@matxich/db/schema'
import { and, asc, eq, ne, or, sql } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { nextStages } from '../engagement/stages.ts'
import { describeEnterprises, type EnterpriseSummary } from '../enterprise/describe-enterprises.ts'
import { AppError } from '../errors.ts'
import { rematchNeeds } from '../match/rematch-needs.ts'
import { requireEnterprise, requireEnterpriseWriter } from '../permissions.ts'
import { getVisibleNeed, lockOwnNeed } from './need-access.ts'
import { findPlanned } from './planned-invitations.ts'

/** So many names are enough to pick from; a longer word finds fewer. */
const shownFirms = 20
/** A list of names is kept by hand, so it has an end. */
const mostKeptOut = 500

export interface FirmOfNeed {
  supplier: EnterpriseSummary
  /** Kept out by name. */
  isKeptOut: boolean
  /** Kept out because it is of these kinds. */
  keptOutAs: ExcludableGroup[]
  stage: EngagementStage | null
  /** Named to be invited when the draft is published. */
  isPlanned: boolean
  /** What the buyer may do about it now; nothing while it is kept out or the need is not open. */
  nextStages: EngagementStage[]
}

/** Firms by name, for the buyer to invite or to keep out. @throws AppError signedOut | notAllowed | notFound */
export async function findFirms(context: Context, input: { id: string; text: string }): Promise<FirmOfNeed[]> {
  const own = await getOwnNeed(context, input.id)
  const text = input.text.replace(/[\\%_]/g, (character) => `\\${character}`)
  const rows = await context.services.db
    .select({ id: enterprise.id })
    .from(enterprise)
    .where(
      and(
        eq(enterprise.isListed, true),
        ne(enterprise.operation, 'closed'),
        ne(enterprise.id, own.buyerId),
        or(
          sql`f_unaccent(${enterprise.nameVi}) ilike f_unaccent(${`%${text}%`})`,
          sql`f_unaccent(${enterprise.nameEn}) ilike f_unaccent(${`%${text}%`})`,
        ),
      ),
    )
    .orderBy(asc(enterprise.nameVi), asc(enterprise.id))
    .limit(shownFirms)
  return describe(
    context,
    own,
    rows.map((row) => row.id),
  )
}

/** The firms that the buyer named as kept out. @throws AppError signedOut | notAllowed | notFound */
export async function findKeptOut(context: Context, id: string): Promise<FirmOfNeed[]> {
  const own = await getOwnNeed(context, id)
  return describe(context, own, own.excludedEnterpriseIds)
}

/** The firms that a draft names to be invited. @throws AppError signedOut | notAllowed | notFound */
export async function findPlannedFirms(context: Context, id: string): Promise<FirmOfNeed[]> {
  const own = await getOwnNeed(context, id)
  return describe(context, own, await findPlanned(context.services.db, id))
}

/**
 * Keeps a firm out by name, or lets it in again; twice is once. A firm that takes part sees the need no more from then on.
 * @throws AppError notFound | conflict (closed, or too many names)
 */
export async function keepOut(
  context: Context,
  { id, enterpriseId, isKeptOut }: { id: string; enterpriseId: string; isKeptOut: boolean },
): Promise<void> {
  const viewer = requireEnterpriseWriter(context)
  const { db } = context.services
  await db.transaction(async (transaction) => {
    const row = await lockOwnNeed(transaction, viewer, id)
    if (row.state === 'closed') throw new AppError('conflict', `need ${id} is closed`)
    const pair = and(eq(needExclusion.needId, id), eq(needExclusion.enterpriseId, enterpriseId))
    const [known] = await transaction.select().from(needExclusion).where(pair)
    if ((known !== undefined) === isKeptOut) return
    if (isKeptOut) {
      const [firm] = await transaction
        .select({ id: enterprise.id })
        .from(enterprise)
        .where(and(eq(enterprise.id, enterpriseId), eq(enterprise.isListed, true)))
      if (!firm || firm.id === row.buyerId) throw new AppError('notFound', `no firm ${enterpriseId}`)
      if ((await transaction.$count(needExclusion, eq(needExclusion.needId, id))) >= mostKeptOut)
        throw new AppError('conflict', `more than ${mostKeptOut} firms kept out of ${id}`)
      await transaction.insert(needExclusion).values({ needId: id, enterpriseId })
      const planned = and(eq(needInvitation.needId, id), eq(needInvitation.enterpriseId, enterpriseId))
      await transaction.delete(needInvitation).where(planned)
    } else await transaction.delete(needExclusion).where(pair)
    await noteEvent(transaction, context, {
      action: isKeptOut ? 'need.keepOut' : 'need.letIn',
      subjectKind: 'need',
      subjectId: id,
      after: { enterpriseId },
    })
  })
  await rematchNeeds(context.services, [id])
}

async function getOwnNeed(context: Context, id: string) {
  requireEnterprise(context)
  const found = await getVisibleNeed(context, id)
  if (found.sight !== 'own') throw new AppError('notFound', `who may see ${id} is its buyer's`)
  return found.need
}

async function describe(
  context: Context,
  own: Awaited<ReturnType<typeof getOwnNeed>>,
  ids: string[],
): Promise<FirmOfNeed[]> {
  const { db, now } = context.services
  const [suppliers, groups, planned, engagements] = await Promise.all([
    describeEnterprises(context, ids),
    own.excludedGroups.length > 0 ? getGroupsOfFirms(db, ids, now()) : new Map<string, ExcludableGroup[]>(),
    findPlanned(db, own.id),
    db
      .select({ enterpriseId: engagement.enterpriseId, stage: engagement.stage })
      .from(engagement)
      .innerJoin(need, eq(need.id, engagement.needId))
      .where(eq(need.id, own.id)),
  ])
  const stages = new Map(engagements.map((row) => [row.enterpriseId, row.stage]))
  return ids.flatMap((id) => {
    const supplier = suppliers.get(id)
    if (!supplier) return []
    const isKeptOut = own.excludedEnterpriseIds.includes(id)
    const keptOutAs = (groups.get(id) ?? []).filter((group) => own.excludedGroups.includes(group))
    const stage = stages.get(id) ?? null
    const isOut = isKeptOut || keptOutAs.length > 0 || own.state !== 'open'
    const isPlanned = planned.includes(id)
    return [{ supplier, isKeptOut, keptOutAs, stage, isPlanned, nextStages: isOut ? [] : nextStages('buyer', stage) }]
  })
}
