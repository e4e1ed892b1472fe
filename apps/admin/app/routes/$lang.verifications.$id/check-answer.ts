import type { describeError } from '@matxich/api/errors'

export type CheckAct = 'verify' | 'refuse' | 'revoke'

/** What comes back when one of the forms of the page was refused: which, why, and what was typed. */
export interface CheckAnswer {
  act: CheckAct
  failure: NonNullable<ReturnType<typeof describeError>>
  typed: { id: string; method: string; fieldGroups: string[]; note: string; validUntil: string; reason: string }
}
