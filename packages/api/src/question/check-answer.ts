import { AppError } from '../errors.ts'
import { recordLimits } from '../import/enterprise-record.ts'
import type { AskedRequirement } from './askable.ts'
import type { Question } from './asked-requirement.ts'
import type { Answer } from './question-schema.ts'

/** An answer as its question stores it. */
export type GivenAnswer = Pick<Question, 'answerYes' | 'answerNumber' | 'answerManner' | 'plannedFor' | 'note'>

/**
 * What an answer means for its question: numbers are answered by numbers, a partner does processes, a certificate may be planned.
 * @throws AppError invalid
 */
export function checkAnswer(
  requirement: AskedRequirement,
  asked: Pick<Question, 'kind'>,
  { says, number, plannedFor, note }: Answer,
): GivenAnswer {
  const rest = { answerYes: null, answerNumber: null, answerManner: null, plannedFor: null, note: note || null }
  if (asked.kind === 'number') {
    if (says !== 'number' || number == null) throw broken('number', 'required')
    const { kind } = requirement
    if (kind === 'leadTime' && !Number.isInteger(number)) throw broken('number', 'wholeNumber')
    const maximum =
      kind === 'tolerance'
        ? recordLimits.toleranceMm
        : kind === 'leadTime'
          ? recordLimits.leadTimeDays
          : recordLimits.amount
    if (number > maximum) throw broken('number', 'numberTooLarge', { maximum })
    return { ...rest, answerNumber: number }
  }
  const isOffered =
    says === 'yes' ||
    says === 'no' ||
    (says === 'partner' && requirement.kind === 'process') ||
    (says === 'planned' && requirement.kind === 'certification')
  if (!isOffered) throw broken('says', 'chooseOne')
  return {
    ...rest,
    answerYes: says === 'yes' || says === 'partner',
    answerManner: says === 'partner' || says === 'planned' ? says : null,
    plannedFor: says === 'planned' ? (plannedFor ?? null) : null,
  }
}

function broken(path: string, rule: string, values?: Record<string, number>): AppError {
  return new AppError('invalid', `${path} of an answer: ${rule}`, [{ path, rule, ...(values ? { values } : {}) }])
}
