import { z } from 'zod'
import { pageSchema } from '../page.ts'
import { enterpriseProcedure, router } from '../trpc.ts'
import { findNeedMatches } from './find-need-matches.ts'
import { findSupplierMatches } from './find-supplier-matches.ts'
import { getOwnMatch } from './get-own-match.ts'

export const matchRouter = router({
  /** The ranked suppliers of one of the viewer's own needs. */
  suppliers: enterpriseProcedure
    .input(pageSchema.extend({ needId: z.uuid() }))
    .query(({ ctx, input }) => findSupplierMatches(ctx, input)),
  /** How the viewer's own enterprise stands against somebody else's need. */
  own: enterpriseProcedure
    .input(z.object({ needId: z.uuid() }))
    .query(({ ctx, input }) => getOwnMatch(ctx, input.needId)),
  /** Needs that fit the viewer's own enterprise. */
  needs: enterpriseProcedure
    .input(pageSchema.extend({ sort: z.enum(['fit', 'newest']).default('fit') }))
    .query(({ ctx, input }) => findNeedMatches(ctx, input)),
})
