import { z } from 'zod'
import { router, staffProcedure, staffWriterProcedure } from '../trpc.ts'
import { compareForMerge, compareSchema } from './compare-for-merge.ts'
import { findDuplicates, findDuplicatesOf } from './find-duplicates.ts'
import { distinctSchema, markDistinct } from './mark-distinct.ts'
import { mergeEnterprises, mergeSchema } from './merge-enterprises.ts'

export const duplicateRouter = router({
  find: staffProcedure.query(({ ctx }) => findDuplicates(ctx)),
  of: staffProcedure.input(z.object({ id: z.uuid() })).query(({ ctx, input }) => findDuplicatesOf(ctx, input.id)),
  compare: staffProcedure.input(compareSchema).query(({ ctx, input }) => compareForMerge(ctx, input)),
  markDistinct: staffWriterProcedure.input(distinctSchema).mutation(({ ctx, input }) => markDistinct(ctx, input)),
  merge: staffWriterProcedure.input(mergeSchema).mutation(({ ctx, input }) => mergeEnterprises(ctx, input)),
})
