import { allStaff, everyone, members, type Step, staffHere } from '../step.ts'

const signedIn = everyone.filter((role) => role !== 'visitor')
/** Everybody with an account but the staff, who decide and claim nothing; members are told to leave their firm first. */
const claimants = ['newcomer', ...members] as const

/** Claims, their proofs and the center's decisions. */
export const claimSteps: Record<string, Step> = {
  'claim.mine': { allowed: signedIn, call: (api) => api.claim.mine() },
  'claim.search': { allowed: claimants, call: (api) => api.claim.search({ by: 'name', name: 'Tân Phát' }) },
  'claim.create': {
    allowed: claimants,
    call: (api) => api.claim.create({ name: 'Xưởng Mới', country: 'VN', taxCode: '0300588569', purpose: 'supply' }),
  },
  'claim.open': {
    allowed: claimants,
    call: (api, { enterprises }) => api.claim.open({ enterpriseId: enterprises.supplier, purpose: 'supply' }),
  },
  // Proofs are the claimant's alone, who is none of these.
  'claim.attachLetter': {
    allowed: [],
    call: (api) =>
      api.claim.attachLetter({ fileName: 'thu.pdf', bytes: new TextEncoder().encode('%PDF-1.4\n%%EOF\n') }),
  },
  'claim.sendCode': {
    allowed: [],
    call: (api) => api.claim.sendCode({ contactId: '00000000-0000-4000-8000-000000000000' }),
  },
  'claim.enterCode': { allowed: [], call: (api) => api.claim.enterCode({ code: '123456' }) },
  'claim.withdraw': { allowed: ['newcomer'], call: (api) => api.claim.withdraw(), answer: 'notFound' },
  'claim.find': { allowed: allStaff, call: (api) => api.claim.find({ state: 'open' }) },
  'claim.get': { allowed: staffHere, call: (api, { claim }) => api.claim.get({ id: claim.id }) },
  'claim.confirm': {
    allowed: ['staff'],
    call: (api, { claim }) => api.claim.confirm({ id: claim.id, proof: 'staff_word', reason: 'Gọi chị Hoa' }),
  },
  'claim.refuse': {
    allowed: ['staff'],
    call: (api, { claim }) => api.claim.refuse({ id: claim.id, reason: 'Không phải người của công ty' }),
  },
  'claim.takeBack': {
    allowed: ['staff'],
    call: (api, { claim }) => api.claim.takeBack({ id: claim.id, reason: 'Nhầm người' }),
  },
  'claim.access': {
    allowed: staffHere,
    call: (api, { claim }) => api.claim.access({ enterpriseId: claim.enterpriseId }),
  },
  'claim.handOver': {
    allowed: ['staff'],
    call: (api, { enterprises }) =>
      api.claim.handOver({
        enterpriseId: enterprises.supplier,
        person: 'claimant@example.vn',
        reason: 'Gọi số máy bàn',
        removeUserIds: [],
      }),
  },
}
