import { router, staffProcedure } from '../trpc.ts'
import { getDesk } from './get-desk.ts'

export const deskRouter = router({
  get: staffProcedure.query(({ ctx }) => getDesk(ctx)),
})
