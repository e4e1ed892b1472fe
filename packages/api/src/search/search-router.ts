import { publicProcedure, router } from '../trpc.ts'
import { getSearchOverview } from './get-search-overview.ts'
import { searchSuppliers, supplierSearchSchema } from './search-suppliers.ts'

export const searchRouter = router({
  suppliers: publicProcedure.input(supplierSearchSchema).query(({ ctx, input }) => searchSuppliers(ctx, input)),
  /** Live counts for the home page. */
  overview: publicProcedure.query(({ ctx }) => getSearchOverview(ctx)),
})
