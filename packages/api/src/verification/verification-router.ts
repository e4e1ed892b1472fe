import { z } from 'zod'
import {
  enterpriseProcedure,
  enterpriseWriterProcedure,
  router,
  staffProcedure,
  staffWriterProcedure,
} from '../trpc.ts'
import { findVerificationRequests, requestFindSchema } from './find-requests.ts'
import { getOwnVerification } from './get-own-verification.ts'
import { getVerificationDesk } from './get-verification-desk.ts'
import { refuseVerification } from './refuse-verification.ts'
import { requestVerification, verificationRequestSchema, withdrawVerification } from './request-verification.ts'
import { revokeVerification } from './revoke-verification.ts'
import { verifyEnterprise, verifySchema } from './verify-enterprise.ts'

const reason = z.string().trim().min(5).max(1000)

export const verificationRouter = router({
  /** What the center checked of the viewer's own enterprise, and what was asked of it. */
  own: enterpriseProcedure.query(({ ctx }) => getOwnVerification(ctx)),
  request: enterpriseWriterProcedure
    .input(verificationRequestSchema)
    .mutation(({ ctx, input }) => requestVerification(ctx, input)),
  withdraw: enterpriseWriterProcedure.mutation(({ ctx }) => withdrawVerification(ctx)),
  /** The queue. */
  find: staffProcedure.input(requestFindSchema).query(({ ctx, input }) => findVerificationRequests(ctx, input)),
  /** What a person who checks one enterprise needs before them. */
  desk: staffProcedure
    .input(z.object({ enterpriseId: z.uuid() }))
    .query(({ ctx, input }) => getVerificationDesk(ctx, input.enterpriseId)),
  verify: staffWriterProcedure.input(verifySchema).mutation(({ ctx, input }) => verifyEnterprise(ctx, input)),
  refuse: staffWriterProcedure
    .input(z.object({ requestId: z.uuid(), reason }))
    .mutation(({ ctx, input }) => refuseVerification(ctx, input)),
  revoke: staffWriterProcedure
    .input(z.object({ id: z.uuid(), reason }))
    .mutation(({ ctx, input }) => revokeVerification(ctx, input)),
})
