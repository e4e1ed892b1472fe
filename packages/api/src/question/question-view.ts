import type { QuestionKind } from '@matxich/db'
import type { Language } from '@matxich/i18n'
import type { Lexicon } from '@matxich/search'
import type { AskedRequirement } from './askable.ts'
import type { Question } from './asked-requirement.ts'
import { questionWords, wantedWords } from './question-words.ts'

/** A question as pages show it, in the reader's language. */
export interface QuestionView {
  id: string
  requirementKey: string
  /** Kind of the requirement: `process`, `tolerance` … */
  about: string
  kind: QuestionKind
  /** Of the number to be given. */
  unit: string | null
  text: string
  /** What the need asks for: `±0,02 mm`. */
  wanted: string
  askedAt: Date
  expiresAt: Date
  answer: {
    yes: boolean | null
    number: number | null
    manner: 'partner' | 'planned' | null
    plannedFor: string | null
    note: string | null
    at: Date
    /** Whose hand it came by: the link's holder, the firm signed in, or the center on the firm's word. */
    by: 'link' | 'firm' | 'center'
  } | null
}

export function viewQuestion(
  lexicon: Lexicon,
  language: Language,
  row: Question,
  asked: AskedRequirement,
): QuestionView {
  return {
    id: row.id,
    requirementKey: row.requirementKey,
    about: asked.kind,
    kind: row.kind,
    unit: row.unit,
    text: questionWords(lexicon, language, asked),
    wanted: wantedWords(lexicon, language, asked),
    askedAt: row.askedAt,
    expiresAt: row.expiresAt,
    answer: row.answeredAt && {
      yes: row.answerYes,
      number: row.answerNumber,
      manner: row.answerManner,
      plannedFor: row.plannedFor,
      note: row.note,
      at: row.answeredAt,
      by: row.statedBy !== null ? 'center' : row.answeredBy === null ? 'link' : 'firm',
    },
  }
}
