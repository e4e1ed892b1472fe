import { publicProcedure, router } from '../trpc.ts'

export const accountRouter = router({
  /** Who asks; null for visitors. */
  me: publicProcedure.query(({ ctx }) => ctx.viewer),
})
