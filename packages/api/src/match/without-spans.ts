import type { Verdict } from '@matxich/search'

/** Verdicts without the words they were read from: those of a hidden buyer stay with the buyer. */
export function withoutSpans(verdicts: Verdict[]): Verdict[] {
  return verdicts.map((verdict) => ({ ...verdict, requirement: { ...verdict.requirement, span: null } }))
}
