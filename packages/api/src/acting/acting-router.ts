import { router, signedInProcedure, staffWriterProcedure } from '../trpc.ts'
import { endActing } from './end-acting.ts'
import { getActing } from './get-acting.ts'
import { actingSchema, startActing } from './start-acting.ts'

export const actingRouter = router({
  /** As which enterprise the viewer works right now. */
  current: signedInProcedure.query(({ ctx }) => getActing(ctx)),
  start: staffWriterProcedure.input(actingSchema).mutation(({ ctx, input }) => startActing(ctx, input)),
  end: signedInProcedure.mutation(({ ctx }) => endActing(ctx)),
})
