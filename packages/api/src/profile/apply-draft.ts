import type { Connection, FactSource } from '@matxich/db'
import { enterprise, enterpriseFieldGroup, profileDraft } from '@matxich/db/schema'
import { timeZone } from '@matxich/i18n'
import { and, eq, inArray } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { type CurrentContent, getCurrentContent, hiddenFromClaimant } from './current-content.ts'
import { type MergedContent, mergeContent } from './merge-content.ts'
import { asDraftContent, type ProfileContent, type ProfileGroup } from './profile-content.ts'
import { writeContent } from './write-content.ts'

export interface DraftOwner {
  enterpriseId: string
  /** Whose draft. */
  userId: string
}

export interface AppliedDraft {
  /** `none`: there is no draft; `partly`: groups that others changed meanwhile stay in the draft for its owner to decide. */
  outcome: 'none' | 'applied' | 'partly'
  conflicts: ProfileGroup[]
}

/**
 * Makes a person's draft what the profile says, in the transaction of what allows it (a confirmed claim, their own press of
 * "publish"). Groups that others changed meanwhile stay as they are and in the draft, so that nothing is lost.
 * The draft is checked, never who asks: that is the caller's business.
 * @throws AppError notFound when there is no such enterprise
 */
export async function applyDraft(db: Connection, context: Context, owner: DraftOwner): Promise<AppliedDraft> {
  const { enterpriseId, userId } = owner
  const current = await getCurrentContent(db, enterpriseId, { isLocking: true })
  const [draft] = await db
    .select()
    .from(profileDraft)
    .where(and(eq(profileDraft.enterpriseId, enterpriseId), eq(profileDraft.userId, userId)))
    .for('update')
  if (!draft) return { outcome: 'none', conflicts: [] }
  const base = asDraftContent(draft.base)
  const content = asDraftContent(draft.content)
  // Of what a claimant could not see, their own word stands; what stood there is in the audit event.
  const ownWord = Object.fromEntries(hiddenFromClaimant(base).map((group) => [group, 'mine' as const]))
  const merged = mergeContent(base, content, current, ownWord)
  await publishMerged(db, context, { enterpriseId, current, merged, statedBy: userId, source: 'self', note: null })
  const conflicts = merged.conflicts.map(({ group }) => group)
  const thisDraft = and(eq(profileDraft.enterpriseId, enterpriseId), eq(profileDraft.userId, userId))
  if (conflicts.length === 0) await db.delete(profileDraft).where(thisDraft)
  else await db.update(profileDraft).set({ publishRequestedAt: null }).where(thisDraft)
  return { outcome: conflicts.length === 0 ? 'applied' : 'partly', conflicts }
}

/** Writes a merge with no open question left, or all of it but the groups in question. */
export async function publishMerged(
  db: Connection,
  context: Context,
  given: {
    enterpriseId: string
    current: CurrentContent
    merged: MergedContent
    statedBy: string
    source: FactSource
    /** Shown to staff beside the source. */
    note: string | null
  },
): Promise<void> {
  const { enterpriseId, current, merged, statedBy, source, note } = given
  const now = context.services.now()
  const lexicon = await context.services.lexicon()
  await writeContent(db, lexicon, enterpriseId, current.values, merged.content.values, merged.changed)
  await db
    .update(enterprise)
    .set({ version: current.version + 1, confirmedAt: now })
    .where(eq(enterprise.id, enterpriseId))
  const asOf = new Intl.DateTimeFormat('en-CA', { timeZone }).format(now)
  const groups = [...new Set([...merged.changed, ...merged.shownOtherwise])]
  const stood = { confirmedAt: current.confirmedAt, facts: await findFacts(db, enterpriseId, groups) }
  for (const fieldGroup of groups) {
    const visibility = merged.content.visibility[fieldGroup]
    const isSaid = merged.changed.includes(fieldGroup)
    const fact = { source, sourceNote: note, asOf, visibility, updatedBy: statedBy, updatedAt: now }
    await db
      .insert(enterpriseFieldGroup)
      .values({ enterpriseId, fieldGroup, ...fact })
      .onConflictDoUpdate({
        target: [enterpriseFieldGroup.enterpriseId, enterpriseFieldGroup.fieldGroup],
        // Who may read it is no new statement: who said it, and when, stays.
        set: isSaid ? fact : { visibility },
      })
  }
  await noteEvent(db, context, {
    action: 'enterprise.publish',
    subjectKind: 'enterprise',
    subjectId: enterpriseId,
    before: { ...changesOf(current, merged), stood },
    after: { ...changesOf(merged.content, merged), ...(context.viewer?.userId === statedBy ? {} : { statedBy }) },
  })
}

/** Whose word the groups were until now; with it a publication that should not have been can be taken back. */
async function findFacts(db: Connection, enterpriseId: string, groups: ProfileGroup[]) {
  if (groups.length === 0) return []
  return db
    .select({
      fieldGroup: enterpriseFieldGroup.fieldGroup,
      source: enterpriseFieldGroup.source,
      sourceNote: enterpriseFieldGroup.sourceNote,
      asOf: enterpriseFieldGroup.asOf,
      visibility: enterpriseFieldGroup.visibility,
    })
    .from(enterpriseFieldGroup)
    .where(and(eq(enterpriseFieldGroup.enterpriseId, enterpriseId), inArray(enterpriseFieldGroup.fieldGroup, groups)))
}

function changesOf(content: ProfileContent, { changed, shownOtherwise }: MergedContent) {
  return {
    ...Object.fromEntries(changed.map((group) => [group, content.values[group]])),
    ...(shownOtherwise.length > 0
      ? { visibility: Object.fromEntries(shownOtherwise.map((group) => [group, content.visibility[group]])) }
      : {}),
  }
}
