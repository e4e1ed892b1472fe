export type CertificateStanding = 'held' | 'expired' | 'planned'

/** How a certificate stands on a day (ISO date): a held one past its date counts as expired. */
export function certificateStanding(
  certificate: { state: 'held' | 'planned'; validTo: string | null },
  today: string,
): CertificateStanding {
  if (certificate.state === 'planned') return 'planned'
  return certificate.validTo !== null && certificate.validTo < today ? 'expired' : 'held'
}

/** The day it is in Vietnam, as an ISO date; loaders give it to pages, so that server and browser judge by one clock. */
export function todayInVietnam(now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(now)
}
