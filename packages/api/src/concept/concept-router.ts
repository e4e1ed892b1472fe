import { conceptKinds } from '@matxich/db'
import { languages } from '@matxich/i18n'
import { z } from 'zod'
import { publicProcedure, router } from '../trpc.ts'
import { labelConcepts, listConcepts } from './label-concepts.ts'
import { listProvinces } from './list-provinces.ts'

const lang = z.enum(languages)

export const conceptRouter = router({
  list: publicProcedure
    .input(z.object({ kinds: z.array(z.enum(conceptKinds)).min(1), lang }))
    .query(({ ctx, input }) => listConcepts(ctx, input)),
  provinces: publicProcedure.input(z.object({ lang })).query(({ ctx, input }) => listProvinces(ctx, input)),
  labels: publicProcedure
    .input(z.object({ keys: z.array(z.string().max(120)).max(5000), lang }))
    .query(({ ctx, input }) => labelConcepts(ctx, input)),
})
