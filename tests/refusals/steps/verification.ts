import { allStaff, members, memberWriters, type Step, staffHere } from '../step.ts'

const reason = 'Không đúng sự thật'

export const verificationSteps: Record<string, Step> = {
  'verification.own': { allowed: members, call: (api) => api.verification.own() },
  'verification.request': {
    allowed: memberWriters,
    call: (api) => api.verification.request({ fieldGroups: ['identity'] }),
  },
  'verification.withdraw': { allowed: memberWriters, call: (api) => api.verification.withdraw() },
  'verification.find': { allowed: allStaff, call: (api) => api.verification.find({}) },
  'verification.desk': {
    allowed: staffHere,
    call: (api, { enterprises }) => api.verification.desk({ enterpriseId: enterprises.supplier }),
  },
  'verification.verify': {
    allowed: ['staff'],
    call: (api, { enterprises }) =>
      api.verification.verify({
        enterpriseId: enterprises.supplier,
        method: 'document',
        fieldGroups: ['identity'],
        seenAt: new Date(),
      }),
  },
  'verification.refuse': {
    allowed: ['staff'],
    call: (api, { verification }) => api.verification.refuse({ requestId: verification.requestId, reason }),
  },
  'verification.revoke': {
    allowed: ['staff'],
    call: (api, { verification }) => api.verification.revoke({ id: verification.id, reason }),
  },
}
