import { engagementStages } from '@matxich/db'
import { z } from 'zod'
import { enterpriseWriterProcedure, router } from '../trpc.ts'
import { moveEngagement } from './move-engagement.ts'

export const engagementRouter = router({
  move: enterpriseWriterProcedure
    .input(
      z.object({
        needId: z.uuid(),
        enterpriseId: z.uuid(),
        to: z.enum(engagementStages),
        note: z.string().trim().max(1000).optional(),
      }),
    )
    .mutation(({ ctx, input }) => moveEngagement(ctx, input)),
})
