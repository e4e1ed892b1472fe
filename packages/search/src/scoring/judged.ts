import type { Evidence, Requirement, Verdict } from '../types.ts'

/** A verdict with the steps it costs. */
export interface Judged {
  verdict: Verdict
  steps: number
}

export function judged(
  requirement: Requirement,
  status: Verdict['status'],
  evidence: Evidence[],
  steps: number,
): Judged {
  return { verdict: { requirement, status, evidence }, steps }
}
