import { z } from 'zod'
import { router, signedInProcedure, staffOwnerProcedure } from '../trpc.ts'
import { acceptAsMyself, acceptSchema } from './accept-invitation.ts'
import {
  changeMember,
  changeMemberSchema,
  leave,
  memberSchema,
  removeMember,
  resetSecondFactor,
} from './change-member.ts'
import { inviteMember, inviteSchema, revokeInvitation, revokeSchema, sideSchema } from './invite-member.ts'
import { listMembers } from './list-members.ts'

const side = z.object({ of: sideSchema })

/** Who belongs to a firm or to the center; each use case asks for a member or an owner of the side that is meant. */
export const memberRouter = router({
  list: signedInProcedure.input(side).query(({ ctx, input }) => listMembers(ctx, input)),
  invite: signedInProcedure.input(inviteSchema).mutation(({ ctx, input }) => inviteMember(ctx, input)),
  revokeInvitation: signedInProcedure.input(revokeSchema).mutation(({ ctx, input }) => revokeInvitation(ctx, input)),
  /** The link is the permission; who is signed in joins. */
  accept: signedInProcedure.input(acceptSchema).mutation(({ ctx, input }) => acceptAsMyself(ctx, input)),
  change: signedInProcedure.input(changeMemberSchema).mutation(({ ctx, input }) => changeMember(ctx, input)),
  remove: signedInProcedure.input(memberSchema).mutation(({ ctx, input }) => removeMember(ctx, input)),
  leave: signedInProcedure.input(side).mutation(({ ctx, input }) => leave(ctx, input)),
  resetSecondFactor: staffOwnerProcedure
    .input(z.object({ userId: z.string().max(100) }))
    .mutation(({ ctx, input }) => resetSecondFactor(ctx, input)),
})
