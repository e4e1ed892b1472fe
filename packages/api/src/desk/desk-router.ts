import { languages } from '@matxich/i18n'
import { z } from 'zod'
import { pageSchema } from '../page.ts'
import { router, staffProcedure } from '../trpc.ts'
import { findStale } from './find-stale.ts'
import { getDesk } from './get-desk.ts'
import { getWaiting } from './get-waiting.ts'

export const deskRouter = router({
  get: staffProcedure.query(({ ctx }) => getDesk(ctx)),
  /** What waits for the viewer today. */
  waiting: staffProcedure
    .input(z.object({ lang: z.enum(languages) }))
    .query(({ ctx, input }) => getWaiting(ctx, input.lang)),
  /** The call list. */
  stale: staffProcedure.input(pageSchema).query(({ ctx, input }) => findStale(ctx, input)),
})
