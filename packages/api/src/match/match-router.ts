import { z } from 'zod'
import { pageSchema } from '../page.ts'
import { enterpriseProcedure, router } from '../trpc.ts'
import { findNeedMatches } from './find-need-matches.ts'
import { findSupplierMatches } from './find-supplier-matches.ts'

export const matchRouter = router({
  /** The ranked suppliers of one of the viewer's own needs. */
  suppliers: enterpriseProcedure
    .input(pageSchema.extend({ needId: z.uuid() }))
    .query(({ ctx, input }) => findSupplierMatches(ctx, input)),
  /** Needs that fit the viewer's own enterprise. */
  needs: enterpriseProcedure
    .input(pageSchema.extend({ sort: z.enum(['fit', 'newest']).default('fit') }))
    .query(({ ctx, input }) => findNeedMatches(ctx, input)),
})
