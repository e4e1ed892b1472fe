import { profileDraft } from '@matxich/db/schema'
import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { checkGroup } from './check-content.ts'
import { getCurrentContent } from './current-content.ts'
import { beginDraft, findStoredDraft, startOf } from './get-draft.ts'
import { requireProfileEditor } from './profile-access.ts'
import {
  answerSteps,
  asDraftContent,
  type DraftContent,
  groupSchemas,
  type ProfileGroup,
  profileGroups,
  visibilitySchema,
} from './profile-content.ts'

/**
 * Changes the viewer's own draft, beginning one when there is none. Nobody else sees it, so that it leaves no audit event:
 * publishing does.
 * @param revision the one the viewer was looking at; 0 when there was no draft
 * @throws AppError signedOut | notAllowed | conflict, when another window of theirs saved meanwhile
 */
export async function changeDraft(
  context: Context,
  revision: number,
  change: (content: DraftContent) => DraftContent,
): Promise<{ revision: number }> {
  const editor = await requireProfileEditor(context)
  const { enterpriseId, viewer } = editor
  return context.services.db.transaction(async (transaction) => {
    const stored = await findStoredDraft(transaction, editor, { isLocking: true })
    if ((stored?.revision ?? 0) !== revision)
      throw new AppError('conflict', `draft of ${enterpriseId} is at ${stored?.revision ?? 0}, asked for ${revision}`)
    if (stored) {
      await transaction
        .update(profileDraft)
        .set({
          content: change(asDraftContent(stored.content)),
          revision: revision + 1,
          updatedAt: context.services.now(),
        })
        .where(and(eq(profileDraft.enterpriseId, enterpriseId), eq(profileDraft.userId, viewer.userId)))
      return { revision: revision + 1 }
    }
    const current = await getCurrentContent(transaction, enterpriseId)
    const base = beginDraft(startOf(editor, current))
    const [begun] = await transaction
      .insert(profileDraft)
      .values({ enterpriseId, userId: viewer.userId, content: change(base), base, baseVersion: current.version })
      .onConflictDoNothing()
      .returning({ revision: profileDraft.revision })
    if (!begun) throw new AppError('conflict', `another window began a draft of ${enterpriseId}`)
    return begun
  })
}

const groupSchema = z.enum(profileGroups as [ProfileGroup, ...ProfileGroup[]])
const revisionSchema = z.int().min(0)
const answeredSchema = z.enum(answerSteps).optional()

/** `value` is checked by the schema of its group. */
export const draftSaveSchema = z.object({
  revision: revisionSchema,
  group: groupSchema,
  value: z.unknown(),
  /** The question that this answers. */
  answered: answeredSchema,
})

/** Saves one field group in the draft. @throws AppError | ZodError as `changeDraft`, invalid */
export async function saveDraft(
  context: Context,
  input: z.infer<typeof draftSaveSchema>,
): Promise<{ revision: number }> {
  await requireProfileEditor(context)
  const { group } = input
  const value = groupSchemas[group].parse(input.value)
  await checkGroup(await context.services.lexicon(), group, value as never)
  return changeDraft(context, input.revision, (content) =>
    withAnswer({ ...content, values: { ...content.values, [group]: value } }, input.answered),
  )
}

const rowGroups = ['capabilities', 'equipment', 'certificates', 'references', 'contacts'] as const
export const draftRowSchema = z.object({
  revision: revisionSchema,
  group: z.enum(rowGroups),
  /** Takes the place of the row with the same id, or stands at the end. */
  row: z.looseObject({ id: z.string().min(1).max(40) }),
  answered: answeredSchema,
})
export const draftRowRemoveSchema = z.object({
  revision: revisionSchema,
  group: z.enum(rowGroups),
  id: z.string().min(1).max(40),
})

/** Saves one row of a group that is a list; its issues name the fields of the row alone. @throws as `saveDraft` */
export async function saveDraftRow(
  context: Context,
  input: z.infer<typeof draftRowSchema>,
): Promise<{ revision: number }> {
  await requireProfileEditor(context)
  const { group } = input
  const row = (groupSchemas[group] as z.ZodArray<z.ZodType<{ id: string }>>).element.parse(input.row)
  try {
    await checkGroup(await context.services.lexicon(), group, [row] as never)
  } catch (error) {
    throw error instanceof AppError ? ofOneRow(error) : error
  }
  return changeDraft(context, input.revision, (content) => {
    const rows: { id: string }[] = content.values[group]
    const next = rows.some((known) => known.id === row.id)
      ? rows.map((known) => (known.id === row.id ? row : known))
      : [...rows, row]
    groupSchemas[group].parse(next)
    return withAnswer({ ...content, values: { ...content.values, [group]: next } }, input.answered)
  })
}

function ofOneRow(error: AppError): AppError {
  const issues = error.issues.map((issue) => ({ ...issue, path: issue.path.replace(/^0\./, '') }))
  return new AppError(error.code, error.message, issues)
}

/** Takes a row off the draft; one that is not there is off already. @throws as `changeDraft` */
export function removeDraftRow(
  context: Context,
  { revision, group, id }: z.infer<typeof draftRowRemoveSchema>,
): Promise<{ revision: number }> {
  return changeDraft(context, revision, (content) => {
    const rows: { id: string }[] = content.values[group]
    return { ...content, values: { ...content.values, [group]: rows.filter((row) => row.id !== id) } }
  })
}

export const draftVisibilitySchema = z.object({ revision: revisionSchema, visibility: visibilitySchema })

/** Who may read each group, once published. @throws as `changeDraft` */
export function saveVisibility(
  context: Context,
  { revision, visibility }: z.infer<typeof draftVisibilitySchema>,
): Promise<{ revision: number }> {
  return changeDraft(context, revision, (content) => ({ ...content, visibility }))
}

export const draftAnswerSchema = z.object({ revision: revisionSchema, step: z.enum(answerSteps) })

/** Notes that a question was answered with nothing ("none yet", "later"). @throws as `changeDraft` */
export function answerNothing(
  context: Context,
  { revision, step }: z.infer<typeof draftAnswerSchema>,
): Promise<{ revision: number }> {
  return changeDraft(context, revision, (content) => withAnswer(content, step))
}

export const draftDiscardSchema = z.object({ revision: revisionSchema })

/** Throws the draft away; the profile stays as it is. @throws AppError signedOut | notAllowed | conflict */
export async function discardDraft(context: Context, { revision }: z.infer<typeof draftDiscardSchema>): Promise<void> {
  const { enterpriseId, viewer } = await requireProfileEditor(context)
  const removed = await context.services.db
    .delete(profileDraft)
    .where(
      and(
        eq(profileDraft.enterpriseId, enterpriseId),
        eq(profileDraft.userId, viewer.userId),
        eq(profileDraft.revision, revision),
      ),
    )
    .returning({ one: sql`1` })
  if (removed.length === 0) throw new AppError('conflict', `no draft of ${enterpriseId} at revision ${revision}`)
}

export function withAnswer(content: DraftContent, step: DraftContent['answered'][number] | undefined): DraftContent {
  return step === undefined || content.answered.includes(step)
    ? content
    : { ...content, answered: [...content.answered, step] }
}
