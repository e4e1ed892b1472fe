import type { core } from 'zod'
import type { Messages } from '#catalogue'
import { formatter } from './format.ts'
import type { Language } from './languages.ts'
import { type Translator, translator } from './translator.ts'

/** Sentences for one field, in `error.field`. */
export type FieldMessageKey = keyof Messages['error']['field']

type Values = Record<string, string | number>

/**
 * For `refine` and `addIssue`: names the sentence instead of writing it, so that the reader's language decides.
 * `schema.refine(isTaxCode, fieldMessage('taxCode'))`.
 */
export function fieldMessage(key: FieldMessageKey, values: Values = {}) {
  return { params: { fieldMessage: key, values } }
}

/**
 * The zod 4 error map of a language, given per parse (`schema.safeParse(data, { error: zodErrorMap('vi') })`) because
 * requests of several languages run at once. Every sentence says what to do rather than what was wrong.
 */
export function zodErrorMap(language: Language): core.$ZodErrorMap {
  const t = translator(language, 'error')
  return (issue) => t(...sentenceFor(issue, language, t))
}

type Sentence = [key: `field.${FieldMessageKey}`, values?: Values]

function sentenceFor(issue: core.$ZodRawIssue, language: Language, t: Translator<'error'>): Sentence {
  switch (issue.code) {
    case 'invalid_type':
      return [`field.${typeSentence(issue.expected, issue.input)}`]
    case 'invalid_value':
      return ['field.chooseOne']
    case 'too_small':
      return tooSmall(issue, language)
    case 'too_big':
      return tooBig(issue, language)
    case 'invalid_format':
      return [`field.${formatSentence(issue.format)}`]
    case 'not_multiple_of':
      return ['field.multipleOf', { divisor: formatter(language).number(Number(issue.divisor)) }]
    case 'unrecognized_keys':
      return ['field.unknownKeys', { keys: issue.keys.join(', ') }]
    case 'custom':
      return customSentence(issue.params, t)
    default:
      return ['field.wrongType']
  }
}

/** A form sends nothing for what was left empty, so an absent value reads as "fill this in". */
function typeSentence(expected: string, input: unknown): FieldMessageKey {
  if (input === undefined || input === null || input === '') return 'required'
  if (expected === 'number' || expected === 'nan') return 'number'
  if (expected === 'int') return 'wholeNumber'
  if (expected === 'date') return 'date'
  return 'wrongType'
}

function formatSentence(format: string): FieldMessageKey {
  if (format === 'email' || format === 'url') return format
  return format === 'date' || format === 'datetime' ? 'date' : 'format'
}

function tooSmall(issue: core.$ZodRawIssue<core.$ZodIssueTooSmall>, language: Language): Sentence {
  const minimum = Number(issue.minimum)
  switch (issue.origin) {
    case 'string':
      return minimum <= 1 ? ['field.required'] : ['field.textTooShort', { minimum }]
    case 'array':
    case 'set':
      return ['field.tooFew', { minimum }]
    case 'date':
      return ['field.dateTooEarly', { minimum: formatter(language).date(new Date(minimum)) }]
    case 'file':
      return ['field.fileTooSmall']
    default:
      return [issue.inclusive === false ? 'field.numberTooSmallExclusive' : 'field.numberTooSmall', { minimum }]
  }
}

function tooBig(issue: core.$ZodRawIssue<core.$ZodIssueTooBig>, language: Language): Sentence {
  const maximum = Number(issue.maximum)
  switch (issue.origin) {
    case 'string':
      return ['field.textTooLong', { maximum }]
    case 'array':
    case 'set':
      return ['field.tooMany', { maximum }]
    case 'date':
      return ['field.dateTooLate', { maximum: formatter(language).date(new Date(maximum)) }]
    case 'file':
      return ['field.fileTooLarge', { maximum: formatter(language).fileSize(maximum) }]
    default:
      return [issue.inclusive === false ? 'field.numberTooLargeExclusive' : 'field.numberTooLarge', { maximum }]
  }
}

function customSentence(params: Record<string, unknown> | undefined, t: Translator<'error'>): Sentence {
  const key = `field.${String(params?.fieldMessage)}` as Sentence[0]
  return t.has(key) ? [key, params?.values as Values | undefined] : ['field.wrongType']
}
