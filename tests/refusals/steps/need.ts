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
  'need.plannedFirms': { allowed: owners, call: (api, { needs }) => api.need.plannedFirms({ id: needs.matching }) },
  'need.planInvitation': {
    allowed: ['buyer'],
    call: (api, { needs, enterprises }) =>
      api.need.planInvitation({ id: needs.draft, enterpriseId: enterprises.supplier, isPlanned: true }),
  },
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
  'need.files': {
    allowed: ['buyer', 'buyerReader', 'supplier', 'supplierReader'],
    call: (api, { needs }) => api.need.files({ id: needs.matching }),
  },
  'need.attachFile': {
    allowed: ['buyer'],
    call: (api, { needs }) =>
      api.need.attachFile({
        id: needs.matching,
        fileName: 'KX-2041.pdf',
        bytes: new TextEncoder().encode('%PDF-1.4\n%%EOF\n'),
      }),
  },
  'need.removeFile': {
    // The file of another's need, and one that is none: nobody removes it.
    allowed: [],
    call: (api, { needs }) =>
      api.need.removeFile({ id: needs.matching, fileId: '00000000-0000-4000-8000-000000000000' }),
  },
  'need.copy': {
    allowed: ['buyer'],
    call: (api, { needs }) => api.need.copy({ id: needs.matching, idempotencyKey: 'walk-walk-copy' }),
  },
  'need.reopen': { allowed: ['buyer'], call: (api, { needs }) => api.need.reopen({ id: needs.closed }) },
  'need.deleteDraft': { allowed: ['buyer'], call: (api, { needs }) => api.need.deleteDraft({ id: needs.spare }) },
}
