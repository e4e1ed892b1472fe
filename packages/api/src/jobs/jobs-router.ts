import { z } from 'zod'
import { router, staffOwnerProcedure, staffProcedure, staffWriterProcedure } from '../trpc.ts'
import { findJobs, jobFindSchema } from './find-jobs.ts'
import { getWorkState } from './get-work-state.ts'
import { rebuildIndex } from './rebuild-index.ts'
import { retryJob } from './retry-job.ts'

export const jobsRouter = router({
  state: staffProcedure.query(({ ctx }) => getWorkState(ctx)),
  find: staffProcedure.input(jobFindSchema).query(({ ctx, input }) => findJobs(ctx, input)),
  retry: staffWriterProcedure.input(z.object({ id: z.uuid() })).mutation(({ ctx, input }) => retryJob(ctx, input.id)),
  rebuildIndex: staffOwnerProcedure.mutation(({ ctx }) => rebuildIndex(ctx)),
})
