import { enterprise, profileDraft } from '@matxich/db/schema'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { publishMerged } from './apply-draft.ts'
import { checkEssentials } from './check-content.ts'
import { getCurrentContent } from './current-content.ts'
import { findStoredDraft } from './get-draft.ts'
import { mergeContent } from './merge-content.ts'
import { type ProfileEditor, requireProfileEditor } from './profile-access.ts'
import { asDraftContent, type ProfileGroup, profileGroups } from './profile-content.ts'

export const publishSchema = z.object({
  revision: z.int().min(1),
  /** Where somebody else changed a group meanwhile: whose words stand. */
  choices: z
    .partialRecord(z.enum(profileGroups as [ProfileGroup, ...ProfileGroup[]]), z.enum(['mine', 'theirs']))
    .default({}),
  /** The version of the profile that the choices were made against. */
  version: z.int().min(1).optional(),
})

/**
 * Makes the viewer's draft what the profile says. A claimant's waits until the claim is confirmed.
 * @throws AppError signedOut | notAllowed | invalid (says too little)
 *   | conflict: another window saved (no issues), or others changed the same groups (rule `changedByOthers`, path the group)
 */
export async function publishProfile(
  context: Context,
  input: z.infer<typeof publishSchema>,
): Promise<{ outcome: 'published' | 'requested' }> {
  const editor = await requireProfileEditor(context)
  const { enterpriseId, viewer, standing } = editor
  return context.services.db.transaction(async (transaction) => {
    const current = await getCurrentContent(transaction, enterpriseId, { isLocking: true })
    const stored = await findStoredDraft(transaction, editor, { isLocking: true })
    if (!stored || stored.revision !== input.revision)
      throw new AppError('conflict', `draft of ${enterpriseId} is at ${stored?.revision}, asked for ${input.revision}`)
    const isChosen = Object.keys(input.choices).length > 0
    if (isChosen && input.version !== current.version)
      throw new AppError('conflict', `profile of ${enterpriseId} is at ${current.version}, chosen at ${input.version}`)
    const content = asDraftContent(stored.content)
    const thisDraft = and(eq(profileDraft.enterpriseId, enterpriseId), eq(profileDraft.userId, viewer.userId))
    if (standing === 'claimant') {
      checkEssentials(content.values)
      await transaction.update(profileDraft).set({ publishRequestedAt: context.services.now() }).where(thisDraft)
      await noteEvent(transaction, context, {
        action: 'enterprise.requestPublish',
        subjectKind: 'enterprise',
        subjectId: enterpriseId,
      })
      return { outcome: 'requested' as const }
    }
    const merged = mergeContent(asDraftContent(stored.base), content, current, input.choices)
    if (merged.conflicts.length > 0)
      throw new AppError(
        'conflict',
        `groups of ${enterpriseId} were changed by others`,
        merged.conflicts.map(({ group }) => ({ path: group, rule: 'changedByOthers' })),
      )
    checkEssentials(merged.content.values)
    await publishMerged(transaction, context, {
      enterpriseId,
      current,
      merged,
      statedBy: viewer.userId,
      ...originOf(editor),
    })
    await transaction.delete(profileDraft).where(thisDraft)
    return { outcome: 'published' as const }
  })
}

/** Staff who act for a firm write down its word: the center is the source, and the note says who asked. */
function originOf({ standing, viewer }: ProfileEditor) {
  return standing === 'acting'
    ? { source: 'center' as const, note: viewer.acting?.requestedBy ?? null }
    : { source: 'self' as const, note: null }
}

/** "Still right": everything published holds as of today. @throws AppError signedOut | notAllowed */
export async function confirmProfile(context: Context): Promise<void> {
  const { enterpriseId, standing } = await requireProfileEditor(context)
  if (standing === 'claimant') throw new AppError('notAllowed', `the claim on ${enterpriseId} is not confirmed`)
  const confirmedAt = context.services.now()
  await context.services.db.transaction(async (transaction) => {
    const before = await getCurrentContent(transaction, enterpriseId, { isLocking: true })
    await transaction.update(enterprise).set({ confirmedAt }).where(eq(enterprise.id, enterpriseId))
    await noteEvent(transaction, context, {
      action: 'enterprise.confirm',
      subjectKind: 'enterprise',
      subjectId: enterpriseId,
      before: { confirmedAt: before.confirmedAt },
      after: { confirmedAt },
    })
  })
}
