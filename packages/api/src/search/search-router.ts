import { noteSearch } from '../trace/note-trace.ts'
import { publicProcedure, router } from '../trpc.ts'
import { compareSchema, compareSuppliers } from './compare-suppliers.ts'
import { getSearchOverview } from './get-search-overview.ts'
import { nameSuppliers, nameSuppliersSchema } from './name-suppliers.ts'
import { searchSuppliers, supplierSearchSchema } from './search-suppliers.ts'
import { suggest, suggestSchema } from './suggest.ts'

export const searchRouter = router({
  suppliers: publicProcedure.input(supplierSearchSchema).query(async ({ ctx, input }) => {
    const found = await searchSuppliers(ctx, input)
    noteSearch(ctx, input, found)
    return found
  }),
  /** Up to four side by side. */
  compare: publicProcedure.input(compareSchema).query(({ ctx, input }) => compareSuppliers(ctx, input)),
  /** Names of those chosen for it. */
  names: publicProcedure.input(nameSuppliersSchema).query(({ ctx, input }) => nameSuppliers(ctx, input)),
  /** While typing. */
  suggest: publicProcedure.input(suggestSchema).query(({ ctx, input }) => suggest(ctx, input)),
  /** Live counts for the home page. */
  overview: publicProcedure.query(({ ctx }) => getSearchOverview(ctx)),
})
