import { allStaff, type Step, staffHere } from '../step.ts'

const keepAll = {
  identity: 'target',
  location: 'target',
  size: 'target',
  finance: 'target',
  description: 'target',
  exports: 'target',
  contacts: 'target',
  capabilities: 'target',
  equipment: 'target',
  certificates: 'target',
  references: 'target',
} as const

/** Enterprises that may be one; merging is for staff of the provinces of both. */
export const duplicateSteps: Record<string, Step> = {
  'duplicate.find': { allowed: allStaff, call: (api) => api.duplicate.find() },
  'duplicate.of': {
    allowed: staffHere,
    call: (api, { claim }) => api.duplicate.of({ id: claim.enterpriseId }),
    answer: 'notFound',
  },
  'duplicate.compare': {
    allowed: staffHere,
    call: (api, { claim, enterprises }) =>
      api.duplicate.compare({ targetId: enterprises.supplier, sourceId: claim.enterpriseId }),
    answer: 'notFound',
  },
  'duplicate.markDistinct': {
    allowed: ['staff'],
    call: (api, { claim, enterprises }) =>
      api.duplicate.markDistinct({ firstId: enterprises.supplier, secondId: claim.enterpriseId }),
    answer: 'notFound',
  },
  'duplicate.merge': {
    allowed: ['staff'],
    call: (api, { claim, enterprises }) =>
      api.duplicate.merge({
        targetId: enterprises.supplier,
        sourceId: claim.enterpriseId,
        targetVersion: 1,
        sourceVersion: 1,
        choices: keepAll,
      }),
  },
}
