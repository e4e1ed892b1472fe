import { z } from 'zod'
import { router, signedInProcedure } from '../trpc.ts'
import { changeSavedSearch, markSavedSearchSeen, removeSavedSearch } from './change-saved-search.ts'
import { countNews } from './count-news.ts'
import { findOwnSearches } from './find-own-searches.ts'
import { saveSearch } from './save-search.ts'
import { changeSavedSearchSchema, saveSearchSchema } from './saved-search-schema.ts'

const idSchema = z.object({ id: z.uuid() })

/** Each person's own. */
export const savedSearchRouter = router({
  own: signedInProcedure.query(({ ctx }) => findOwnSearches(ctx)),
  /** How many suppliers are new in all of them together. */
  countNews: signedInProcedure.query(({ ctx }) => countNews(ctx)),
  save: signedInProcedure.input(saveSearchSchema).mutation(({ ctx, input }) => saveSearch(ctx, input)),
  change: signedInProcedure.input(changeSavedSearchSchema).mutation(({ ctx, input }) => changeSavedSearch(ctx, input)),
  remove: signedInProcedure.input(idSchema).mutation(({ ctx, input }) => removeSavedSearch(ctx, input.id)),
  markSeen: signedInProcedure.input(idSchema).mutation(({ ctx, input }) => markSavedSearchSeen(ctx, input.id)),
})
