import { claimCase } from '@matxich/db/schema'
import { and, eq } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { requireSignedIn } from '../permissions.ts'
import { getDraft, type ProfileDraft } from './get-draft.ts'
import { findProfileEditor } from './profile-access.ts'
import { type AnswerStep, answerSteps, type GroupValues } from './profile-content.ts'

/** Where a supplier stands with its profile. */
export interface ProfileHome {
  draft: ProfileDraft
  /** `empty`: nothing said yet; `draft`: the first profile is being written; `waiting`: until the claim is confirmed. */
  state: 'empty' | 'draft' | 'waiting' | 'published'
  answers: { step: AnswerStep; isAnswered: boolean }[]
  /** Nobody has confirmed it for half a year. */
  isStale: boolean
  hasOpenClaim: boolean
}

const staleAfterDays = 183

/** @returns null for who has no enterprise and has claimed none. @throws AppError signedOut | notAllowed */
export async function getProfileHome(context: Context): Promise<ProfileHome | null> {
  const viewer = requireSignedIn(context)
  if (!viewer.enterprise && !(await findProfileEditor(context))) return null
  const draft = await getDraft(context)
  const { db, now } = context.services
  const [open] = await db
    .select({ id: claimCase.id })
    .from(claimCase)
    .where(
      and(
        eq(claimCase.userId, viewer.userId),
        eq(claimCase.enterpriseId, draft.enterpriseId),
        eq(claimCase.state, 'open'),
      ),
    )
  const { capabilities, description } = draft.current.values
  const isPublished = draft.isOwnWord || capabilities.length > 0 || description.text !== null
  const isWaiting = draft.publishRequestedAt !== null || (isPublished && !draft.isListed)
  const begun = draft.revision > 0
  return {
    draft,
    state: isWaiting
      ? 'waiting'
      : isPublished && draft.standing !== 'claimant'
        ? 'published'
        : begun
          ? 'draft'
          : 'empty',
    answers: answersOf(draft.content.values, draft.content.answered),
    isStale: now().getTime() - draft.confirmedAt.getTime() > staleAfterDays * 86_400_000,
    hasOpenClaim: open !== undefined,
  }
}

/** Which of the six questions have an answer: by what the profile says, or because "none" was the answer. */
function answersOf(values: GroupValues, answered: readonly AnswerStep[]): ProfileHome['answers'] {
  const { capabilities, equipment, certificates, contacts, location } = values
  const isSaid: Record<AnswerStep, boolean> = {
    make: capabilities.length > 0,
    processes: capabilities.some((row) => row.processes.length > 0),
    materials: capabilities.some((row) => row.materials.length > 0),
    machines: equipment.length > 0,
    certificates: certificates.length > 0,
    reach: contacts.length > 0 && location.formerProvince !== null,
  }
  return answerSteps.map((step) => ({
    step,
    // What one makes and how to reach one cannot be answered by nothing.
    isAnswered: isSaid[step] || (step !== 'make' && step !== 'reach' && answered.includes(step)),
  }))
}
