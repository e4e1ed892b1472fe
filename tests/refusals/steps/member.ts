import type { Step } from '../step.ts'

const of = 'enterprise' as const
const owners = ['buyer', 'otherBuyer', 'supplier', 'unfitSupplier'] as const
const members = [...owners, 'buyerReader', 'supplierReader'] as const
const allStaff = ['staff', 'staffReader', 'staffElsewhere'] as const

export const memberSteps: Record<string, Step> = {
  'member.list': { allowed: members, call: (api) => api.member.list({ of }) },
  'member.invite': {
    allowed: owners,
    call: (api) => api.member.invite({ of, email: 'mallory@example.vn', role: 'owner' }),
  },
  'member.revokeInvitation': {
    allowed: ['buyer'],
    call: (api, { invitationId }) => api.member.revokeInvitation({ of, id: invitationId }),
  },
  'member.accept': { allowed: [], call: (api) => api.member.accept({ token: 'guessed-token' }) },
  'member.change': {
    allowed: ['buyer'],
    call: (api, { viewers }) => api.member.change({ of, userId: viewers.buyerReader!.userId, role: 'owner' }),
  },
  'member.remove': {
    allowed: ['buyer'],
    call: (api, { viewers }) => api.member.remove({ of, userId: viewers.buyerReader!.userId }),
  },
  'member.resetSecondFactor': {
    allowed: ['staff', 'staffElsewhere'],
    call: (api, { viewers }) => api.member.resetSecondFactor({ userId: viewers.staffReader!.userId }),
  },
  'member.leave': { allowed: allStaff, call: (api) => api.member.leave({ of: 'agency' }) },
}
