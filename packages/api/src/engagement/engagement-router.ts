import { engagementStages } from '@matxich/db'
import { z } from 'zod'
import { notePick } from '../trace/note-trace.ts'
import { enterpriseProcedure, enterpriseWriterProcedure, router } from '../trpc.ts'
import { findNeedEngagements } from './find-need-engagements.ts'
import { moveEngagement } from './move-engagement.ts'

export const engagementRouter = router({
  /** Everybody who takes part in one of the viewer's own needs. */
  ofNeed: enterpriseProcedure
    .input(z.object({ needId: z.uuid() }))
    .query(({ ctx, input }) => findNeedEngagements(ctx, input.needId)),
  move: enterpriseWriterProcedure
    .input(
      z.object({
        needId: z.uuid(),
        enterpriseId: z.uuid(),
        to: z.enum(engagementStages),
        note: z.string().trim().max(1000).optional(),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      await moveEngagement(ctx, input)
      if (input.to === 'invited' || input.to === 'shortlisted') notePick(ctx, input.enterpriseId, 'chosen')
    }),
})
