import { z } from 'zod'
import { publicProcedure, router } from '../trpc.ts'
import { acceptInvitation, getInvitation, invitationAcceptSchema } from './invitation.ts'

export const accountRouter = router({
  /** Who asks; null for visitors. */
  me: publicProcedure.query(({ ctx }) => ctx.viewer),
  /** The link itself is the permission. */
  invitation: publicProcedure
    .input(z.object({ token: z.string().max(100) }))
    .query(({ ctx, input }) => getInvitation(ctx, input.token)),
  acceptInvitation: publicProcedure
    .input(invitationAcceptSchema)
    .mutation(({ ctx, input }) => acceptInvitation(ctx, input)),
})
