import { members, owners, type Step } from '../step.ts'

/** What a buyer does with its needs beside writing them. */
export const needSteps: Record<string, Step> = {
  'need.revisions': { allowed: owners, call: (api, { needs }) => api.need.revisions({ id: needs.matching }) },
  'need.review': {
    allowed: owners,
    call: (api, { needs }) => api.need.review({ id: needs.matching, isBuyerHidden: false }),
  },
  'need.deadline': { allowed: members, call: (api) => api.need.deadline({ workingDays: 10, timeZone: 'Asia/Tokyo' }) },
  'need.firms': { allowed: owners, call: (api, { needs }) => api.need.firms({ id: needs.matching, text: 'khuôn' }) },
  'need.keptOut': { allowed: owners, call: (api, { needs }) => api.need.keptOut({ id: needs.matching }) },
  'need.keepOut': {
    allowed: ['buyer'],
    call: (api, { needs, enterprises }) =>
      api.need.keepOut({ id: needs.invited, enterpriseId: enterprises.unfitSupplier }),
  },
  'need.letIn': {
    allowed: ['buyer'],
    call: (api, { needs, enterprises }) =>
      api.need.letIn({ id: needs.invited, enterpriseId: enterprises.unfitSupplier }),
  },
  'need.copy': {
    allowed: ['buyer'],
    call: (api, { needs }) => api.need.copy({ id: needs.matching, idempotencyKey: 'walk-walk-copy' }),
  },
  'need.reopen': { allowed: ['buyer'], call: (api, { needs }) => api.need.reopen({ id: needs.closed }) },
  'need.deleteDraft': { allowed: ['buyer'], call: (api, { needs }) => api.need.deleteDraft({ id: needs.spare }) },
}
