import type { core } from 'zod'
import type { Messages } from '#catalogue'
import { formatter } from './format.ts'
import type { Language } from './languages.ts'
import { translator } from './translator.ts'

/** Rules a field can break, each a sentence in `error.rule`. */
export type RuleKey = keyof Messages['error']['rule']

/**
 * Which rule a value breaks, free of any language: it can be stored, sent and told later. `values` fill the sentence;
 * dates among them are ISO text, sizes of files are bytes.
 */
export interface BrokenRule {
  rule: string
  values?: Record<string, string | number>
}

/** The parts of a zod 4 issue that are read here, raw (while parsing) or final. */
export type ZodIssue = core.$ZodRawIssue | core.$ZodIssue

const broken = (rule: RuleKey, values?: BrokenRule['values']): BrokenRule => (values ? { rule, values } : { rule })

/**
 * For `refine` and `addIssue`: names the sentence instead of writing it, so that the reader's language decides.
 * `schema.refine(isTaxCode, breaksRule('taxCode'))`.
 */
export function breaksRule(rule: RuleKey, values?: BrokenRule['values']): { params: { broken: BrokenRule } } {
  return { params: { broken: broken(rule, values) } }
}

/** The sentence of a broken rule, saying what to do; a rule without a sentence reads as "not right". */
export function ruleMessage({ rule, values = {} }: BrokenRule, language: Language): string {
  const t = translator(language, 'error')
  const key = `rule.${rule}` as `rule.${RuleKey}`
  return t.has(key) ? t(key, shownValues(rule, values, language)) : t('rule.wrongType')
}

function shownValues(rule: string, values: Record<string, string | number>, language: Language) {
  const { date, fileSize } = formatter(language)
  const { minimum, maximum } = values
  if (rule === 'dateTooEarly' && typeof minimum === 'string') return { ...values, minimum: date(minimum) }
  if (rule === 'dateTooLate' && typeof maximum === 'string') return { ...values, maximum: date(maximum) }
  if (rule === 'fileTooLarge' && typeof maximum === 'number') return { ...values, maximum: fileSize(maximum) }
  return values
}

/**
 * The zod 4 error map of a language, given per parse (`schema.safeParse(data, { error: zodErrorMap('vi') })`) because
 * requests of several languages run at once.
 */
export function zodErrorMap(language: Language): core.$ZodErrorMap {
  return (issue) => ruleMessage(ruleOf(issue), language)
}

/** The rule behind a zod issue. */
export function ruleOf(issue: ZodIssue): BrokenRule {
  switch (issue.code) {
    case 'invalid_type':
      if ('received' in issue && issue.received === 'NaN') return broken('number')
      return broken(typeRule(issue.expected, issue.input))
    case 'invalid_value':
      return broken('chooseOne')
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_format':
      return broken(formatRule(issue.format))
    case 'not_multiple_of':
      return broken('multipleOf', { divisor: Number(issue.divisor) })
    case 'unrecognized_keys':
      return broken('unknownKeys', { keys: issue.keys.join(', ') })
    case 'custom':
      return (issue.params?.broken as BrokenRule | undefined) ?? broken('wrongType')
    default:
      return broken('wrongType')
  }
}

/** A form sends nothing for what was left empty (and a final issue keeps no input), so absence reads as "fill this in". */
function typeRule(expected: string, input: unknown): RuleKey {
  if (expected === 'nan' || (expected === 'number' && Number.isNaN(input))) return 'number'
  if (expected === 'date' && input !== undefined) return 'date'
  if (input === undefined || input === null || input === '') return 'required'
  if (expected === 'number') return 'number'
  return expected === 'int' ? 'wholeNumber' : 'wrongType'
}

function formatRule(format: string): RuleKey {
  if (format === 'email' || format === 'url') return format
  if (format === 'safeint') return 'wholeNumber'
  return format === 'date' || format === 'datetime' ? 'date' : 'format'
}

/** zod gives the bounds of dates as milliseconds. */
const isoDate = (milliseconds: number) => new Date(milliseconds).toISOString()

type SizeIssue<Issue extends core.$ZodIssueBase> = core.$ZodRawIssue<Issue> | Issue

function tooSmall(issue: SizeIssue<core.$ZodIssueTooSmall>): BrokenRule {
  const minimum = Number(issue.minimum)
  switch (issue.origin) {
    case 'string':
      return minimum <= 1 ? broken('required') : broken('textTooShort', { minimum })
    case 'array':
    case 'set':
      return broken('tooFew', { minimum })
    case 'date':
      return broken('dateTooEarly', { minimum: isoDate(minimum) })
    case 'file':
      return broken('fileTooSmall')
    default:
      return broken(issue.inclusive === false ? 'numberTooSmallExclusive' : 'numberTooSmall', { minimum })
  }
}

function tooBig(issue: SizeIssue<core.$ZodIssueTooBig>): BrokenRule {
  const maximum = Number(issue.maximum)
  switch (issue.origin) {
    case 'string':
      return broken('textTooLong', { maximum })
    case 'array':
    case 'set':
      return broken('tooMany', { maximum })
    case 'date':
      return broken('dateTooLate', { maximum: isoDate(maximum) })
    case 'file':
      return broken('fileTooLarge', { maximum })
    default:
      return broken(issue.inclusive === false ? 'numberTooLargeExclusive' : 'numberTooLarge', { maximum })
  }
}
