import type { VerificationMethod } from '@matxich/db'

/** Papers and numbers age within a year; what somebody saw in the workshop holds two. */
const months: Record<VerificationMethod, number> = { document: 12, issuer: 12, site_visit: 24 }

/** No check holds longer than this, whatever staff enter. */
export const longestMonths = 36

/** Until when a check holds unless staff say otherwise. */
export function defaultValidUntil(method: VerificationMethod, now: Date): Date {
  return monthsAfter(now, months[method])
}

export function monthsAfter(moment: Date, count: number): Date {
  const later = new Date(moment)
  later.setUTCMonth(later.getUTCMonth() + count)
  return later
}
