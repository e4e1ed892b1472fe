import { z } from 'zod'
import { enterpriseProcedure, enterpriseWriterProcedure, router } from '../trpc.ts'
import { getClarity } from './get-clarity.ts'
import { planCertificate } from './plan-certificate.ts'

export const clarityRouter = router({
  /** Which missing fact of the viewer's own profile would open how many current needs. */
  get: enterpriseProcedure.query(({ ctx }) => getClarity(ctx)),
  /** "We are preparing it": a certificate that is planned. */
  plan: enterpriseWriterProcedure
    .input(z.object({ concept: z.string().min(1).max(80), plannedFor: z.iso.date().nullable() }))
    .mutation(({ ctx, input }) => planCertificate(ctx, input)),
})
