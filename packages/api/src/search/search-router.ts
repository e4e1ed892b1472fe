import { publicProcedure, router } from '../trpc.ts'
import { getSearchOverview } from './get-search-overview.ts'
import { searchSuppliers, supplierSearchSchema } from './search-suppliers.ts'
import { suggest, suggestSchema } from './suggest.ts'

export const searchRouter = router({
  suppliers: publicProcedure.input(supplierSearchSchema).query(({ ctx, input }) => searchSuppliers(ctx, input)),
  /** While typing. */
  suggest: publicProcedure.input(suggestSchema).query(({ ctx, input }) => suggest(ctx, input)),
  /** Live counts for the home page. */
  overview: publicProcedure.query(({ ctx }) => getSearchOverview(ctx)),
})
