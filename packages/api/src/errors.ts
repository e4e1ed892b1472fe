import { ruleOf, type ZodIssue } from '@matxich/i18n'

/** Failures that people are told about; each has a sentence per language under `error.*`. */
export const errorCodes = [
  /** No such thing, or nothing that the asker may know of. */
  'notFound',
  /** Signed in, but without the role that this needs. */
  'notAllowed',
  /** Needs an account. */
  'signedOut',
  /** The input breaks a rule; `issues` says which field and why. */
  'invalid',
  /** Somebody else changed or took it meanwhile. */
  'conflict',
  'rateLimited',
  'tooLarge',
  /** A part that this needs does not answer right now. */
  'unavailable',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** A field that breaks a rule: `rule` is a message key under `error.rule.*`, `values` fills its arguments. */
export interface FieldIssue {
  path: string
  rule: string
  values?: Record<string, string | number>
}

/** An expected failure. `message` is for the log; people read the sentence of `code` and of each issue. */
export class AppError extends Error {
  override readonly name = 'AppError'
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly issues: FieldIssue[] = [],
  ) {
    super(message)
  }
}

const statusOf: Record<ErrorCode, number> = {
  notFound: 404,
  notAllowed: 403,
  signedOut: 401,
  invalid: 422,
  conflict: 409,
  rateLimited: 429,
  tooLarge: 413,
  unavailable: 503,
}

export interface DescribedError {
  code: ErrorCode
  status: number
  issues: FieldIssue[]
}

/**
 * What an expected failure means for a page, however deep it is wrapped; null for unexpected ones, which belong in the log.
 * Judged by shape, because pages and use cases may be bundled apart.
 */
export function describeError(error: unknown): DescribedError | null {
  for (let current = error; current instanceof Error; current = current.cause) {
    if (current.name === 'AppError') {
      const { code, issues } = current as AppError
      return { code, status: statusOf[code], issues }
    }
    if (current.name === 'ZodError') {
      const { issues } = current as unknown as { issues: (ZodIssue & { path: PropertyKey[] })[] }
      return {
        code: 'invalid',
        status: statusOf.invalid,
        issues: issues.map((issue) => ({ path: issue.path.map(String).join('.'), ...ruleOf(issue) })),
      }
    }
  }
  return null
}
