import type { Connection, FactSource, Visibility } from '@matxich/db'
import { auditEvent, enterprise, enterpriseFieldGroup } from '@matxich/db/schema'
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import { eventsOfEnterprises } from '../audit/events-of-enterprises.ts'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { getCurrentContent } from '../profile/current-content.ts'
import { asDraftContent, type ProfileContent, type ProfileGroup, profileGroups } from '../profile/profile-content.ts'
import { writeContent } from '../profile/write-content.ts'

/** What changes a profile. A publication holds what stood before it; the others do not hold enough to be undone. */
const contentActions = [
  'enterprise.publish',
  'enterprise.confirm',
  'enterprise.answer',
  'enterprise.plan',
  'enterprise.importUpdate',
  'enterprise.importUndo',
  'enterprise.merge',
  'photo.add',
  'file.store',
]

type Event = typeof auditEvent.$inferSelect

/** What a publication or a confirmation found, as its event keeps it. */
interface Stood {
  confirmedAt?: string
  visibility?: Partial<Record<ProfileGroup, Visibility>>
  stood?: {
    confirmedAt: string
    facts: {
      fieldGroup: ProfileGroup
      source: FactSource
      sourceNote: string | null
      asOf: string
      visibility: Visibility
    }[]
  }
}

export interface RestoredContent {
  /** Groups that say again what they said before the claim was confirmed. */
  restored: ProfileGroup[]
  /** Something of the removed people is left that staff must judge. */
  isToCheck: boolean
}

/**
 * Takes back what people published who never should have had the enterprise: their publications since the claim was confirmed.
 * Where anybody else changed the profile since (an import, an answer, another member), nothing is restored, because nobody but
 * staff can tell which words are whose; nor are answers, photos and papers of theirs. A certificate that they had removed comes
 * back without its paper.
 */
export async function restoreContent(
  db: Connection,
  context: Context,
  { enterpriseId, claimId, removed }: { enterpriseId: string; claimId: string; removed: string[] },
): Promise<RestoredContent> {
  const events = await findContentEvents(db, enterpriseId, claimId)
  const isTheirs = (event: Event) => event.onBehalfOf === null && removed.includes(saidBy(event) ?? '')
  const published = events.filter((event) => event.action === 'enterprise.publish' && isTheirs(event))
  const confirmed = events.filter((event) => event.action === 'enterprise.confirm' && isTheirs(event))
  const rest = events.filter((event) => !published.includes(event) && !confirmed.includes(event))
  const isLeft = rest.some(isTheirs)
  const [first] = [...published, ...confirmed].sort((a, b) => a.id - b.id)
  if (!first) return { restored: [], isToCheck: isLeft }
  const isMixed = rest.some((event) => !isTheirs(event) && event.id > first.id && !isConfirming(event))
  if (isMixed) return { restored: [], isToCheck: true }
  const groups = await putBack(db, context, enterpriseId, published, confirmedBefore(first))
  return { restored: groups, isToCheck: isLeft || published.some((event) => !asStood(event).stood) }
}

const asStood = (event: Event) => (event.before ?? {}) as Stood & Record<string, unknown>

/** A draft that waited for the claim was published by whoever decided; its words are the claimant's. */
const saidBy = (event: Event) => (event.after as { statedBy?: string } | null)?.statedBy ?? event.actorId

const isConfirming = (event: Event) => event.action === 'enterprise.confirm' || event.action === 'file.store'

function confirmedBefore(event: Event): Date | null {
  const { stood, confirmedAt } = asStood(event)
  const moment = stood?.confirmedAt ?? confirmedAt
  return moment ? new Date(moment) : null
}

async function findContentEvents(db: Connection, enterpriseId: string, claimId: string): Promise<Event[]> {
  const [confirmed] = await db
    .select({ id: auditEvent.id })
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.subjectKind, 'enterprise'),
        eq(auditEvent.subjectId, enterpriseId),
        eq(auditEvent.action, 'claim.confirm'),
        sql`${auditEvent.after} ->> 'claimId' = ${claimId}`,
      ),
    )
  if (!confirmed) return []
  return db
    .select()
    .from(auditEvent)
    .where(
      and(
        eventsOfEnterprises(sql`select ${enterpriseId}::uuid`),
        gt(auditEvent.id, confirmed.id),
        inArray(auditEvent.action, contentActions),
      ),
    )
    .orderBy(asc(auditEvent.id))
}

/** Goes back through publications, the latest first, so that what stood before the first of them is what stands. */
async function putBack(
  db: Connection,
  context: Context,
  enterpriseId: string,
  published: Event[],
  confirmedAt: Date | null,
): Promise<ProfileGroup[]> {
  const current = await getCurrentContent(db, enterpriseId, { isLocking: true })
  const before: ProfileContent = { values: { ...current.values }, visibility: { ...current.visibility } }
  const changed = new Set<ProfileGroup>()
  const facts = new Map<ProfileGroup, NonNullable<Stood['stood']>['facts'][number] | null>()
  for (const event of published.toReversed()) {
    const found = asStood(event)
    for (const group of profileGroups) {
      const isSaid = found[group] !== undefined
      if (isSaid) Object.assign(before.values, { [group]: found[group] })
      if (found.visibility?.[group]) before.visibility[group] = found.visibility[group]
      if (!isSaid && !found.visibility?.[group]) continue
      changed.add(group)
      if (found.stood) facts.set(group, found.stood.facts.find((fact) => fact.fieldGroup === group) ?? null)
    }
  }
  const groups = [...changed]
  const content = asDraftContent(before)
  await writeContent(db, await context.services.lexicon(), enterpriseId, current.values, content.values, groups)
  await db
    .update(enterprise)
    .set({ version: current.version + 1, ...(confirmedAt && { confirmedAt }) })
    .where(eq(enterprise.id, enterpriseId))
  for (const [fieldGroup, fact] of facts) {
    const ofGroup = and(
      eq(enterpriseFieldGroup.enterpriseId, enterpriseId),
      eq(enterpriseFieldGroup.fieldGroup, fieldGroup),
    )
    if (fact)
      await db
        .update(enterpriseFieldGroup)
        .set({ ...fact, updatedBy: null })
        .where(ofGroup)
    else await db.delete(enterpriseFieldGroup).where(ofGroup)
  }
  const pick = ({ values }: ProfileContent) => Object.fromEntries(groups.map((group) => [group, values[group]]))
  await noteEvent(db, context, {
    action: 'enterprise.restore',
    subjectKind: 'enterprise',
    subjectId: enterpriseId,
    before: pick(current),
    after: pick(content),
  })
  return groups
}
