import { everyone, type Step } from '../step.ts'

const signedIn = everyone.filter((role) => role !== 'visitor')

export const actingSteps: Record<string, Step> = {
  'acting.current': { allowed: signedIn, call: (api) => api.acting.current() },
  'acting.start': {
    allowed: ['staff'],
    call: (api, { enterprises }) =>
      api.acting.start({ enterpriseId: enterprises.supplier, requestedBy: 'Anh Hùng', channel: 'phone' }),
  },
  // One's own session, or none.
  'acting.end': { allowed: signedIn, call: (api) => api.acting.end() },
}
