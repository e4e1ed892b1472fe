import { z } from 'zod'
import { router, signedInProcedure, staffProcedure, staffWriterProcedure } from '../trpc.ts'
import { attachLetter } from './attach-letter.ts'
import { claimConfirmSchema, confirmClaim } from './confirm-claim.ts'
import { createClaimedEnterprise, enterpriseCreateSchema } from './create-claimed-enterprise.ts'
import { enterClaimCode } from './enter-code.ts'
import { claimFindSchema, findClaims } from './find-claims.ts'
import { findFirmsToClaim, firmSearchSchema } from './find-firms-to-claim.ts'
import { getClaim } from './get-claim.ts'
import { getOwnClaim } from './get-own-claim.ts'
import { getAccess, handOver, handOverSchema } from './hand-over.ts'
import { claimOpenSchema, openClaim } from './open-claim.ts'
import { claimRefuseSchema, refuseClaim } from './refuse-claim.ts'
import { sendClaimCode } from './send-code.ts'
import { claimTakeBackSchema, takeBackClaim } from './take-back-claim.ts'
import { withdrawClaim } from './withdraw-claim.ts'

export const claimRouter = router({
  /** Where the person who asks stands. */
  mine: signedInProcedure.query(({ ctx }) => getOwnClaim(ctx)),
  search: signedInProcedure.input(firmSearchSchema).query(({ ctx, input }) => findFirmsToClaim(ctx, input)),
  open: signedInProcedure.input(claimOpenSchema).mutation(({ ctx, input }) => openClaim(ctx, input)),
  create: signedInProcedure
    .input(enterpriseCreateSchema)
    .mutation(({ ctx, input }) => createClaimedEnterprise(ctx, input)),
  attachLetter: signedInProcedure
    .input(z.object({ fileName: z.string().max(500), bytes: z.instanceof(Uint8Array) }))
    .mutation(({ ctx, input }) => attachLetter(ctx, input)),
  sendCode: signedInProcedure
    .input(z.object({ contactId: z.uuid() }))
    .mutation(({ ctx, input }) => sendClaimCode(ctx, input)),
  enterCode: signedInProcedure
    .input(z.object({ code: z.string().trim().min(1).max(20) }))
    .mutation(({ ctx, input }) => enterClaimCode(ctx, input)),
  withdraw: signedInProcedure.mutation(({ ctx }) => withdrawClaim(ctx)),
  /** The center's queue and its decisions. */
  find: staffProcedure.input(claimFindSchema).query(({ ctx, input }) => findClaims(ctx, input)),
  get: staffProcedure.input(z.object({ id: z.uuid() })).query(({ ctx, input }) => getClaim(ctx, input.id)),
  confirm: staffWriterProcedure.input(claimConfirmSchema).mutation(({ ctx, input }) => confirmClaim(ctx, input)),
  refuse: staffWriterProcedure.input(claimRefuseSchema).mutation(({ ctx, input }) => refuseClaim(ctx, input)),
  takeBack: staffWriterProcedure.input(claimTakeBackSchema).mutation(({ ctx, input }) => takeBackClaim(ctx, input)),
  access: staffProcedure
    .input(z.object({ enterpriseId: z.uuid() }))
    .query(({ ctx, input }) => getAccess(ctx, input.enterpriseId)),
  handOver: staffWriterProcedure.input(handOverSchema).mutation(({ ctx, input }) => handOver(ctx, input)),
})
