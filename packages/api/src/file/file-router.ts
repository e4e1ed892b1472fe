import { z } from 'zod'
import { publicProcedure, router } from '../trpc.ts'
import { readFile } from './read-file.ts'

export const fileRouter = router({
  /** For resource routes; what may not be read is not found. */
  read: publicProcedure
    .input(z.object({ id: z.uuid(), size: z.enum(['small', 'full']).default('full') }))
    .query(({ ctx, input }) => readFile(ctx, input.id, { size: input.size })),
})
