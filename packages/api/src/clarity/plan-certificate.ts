import { enterprise } from '@matxich/db/schema'
import { eq, sql } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireEnterpriseWriter } from '../permissions.ts'
import { dateFieldGroup } from '../question/date-field-group.ts'
import { writeAnswer } from '../question/write-answer.ts'

/**
 * States that the viewer's own enterprise is preparing a certificate, with the day it is expected: needs then see it as planned.
 * One that is held already stays held.
 * @throws AppError signedOut | notAllowed | invalid (no such certificate)
 */
export async function planCertificate(
  context: Context,
  { concept, plannedFor }: { concept: string; plannedFor: string | null },
): Promise<void> {
  const viewer = requireEnterpriseWriter(context)
  const { services } = context
  const key = `certification:${concept}`
  if (!(await services.lexicon()).concepts.has(key))
    throw new AppError('invalid', `no concept ${key}`, [{ path: 'concept', rule: 'unknownConcept' }])
  const enterpriseId = viewer.enterprise.id
  await services.db.transaction(async (transaction) => {
    await transaction
      .update(enterprise)
      .set({ version: sql`${enterprise.version} + 1` })
      .where(eq(enterprise.id, enterpriseId))
    const written = await writeAnswer(
      transaction,
      { enterpriseId, capabilityId: null, category: null },
      { key, kind: 'certification', concept, quantity: null },
      { answerYes: false, answerNumber: null, answerManner: 'planned', plannedFor, note: null },
    )
    if (!written) return
    await dateFieldGroup(transaction, context, { enterpriseId, fieldGroup: written.fieldGroup, note: null })
    await noteEvent(transaction, context, {
      action: 'enterprise.plan',
      subjectKind: 'enterprise',
      subjectId: enterpriseId,
      before: written.before,
      after: written.after,
    })
  })
}
