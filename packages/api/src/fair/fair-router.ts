import { languages } from '@matxich/i18n'
import { z } from 'zod'
import { publicProcedure, router, staffProcedure, staffWriterProcedure } from '../trpc.ts'
import { fairSchema } from './fair-schema.ts'
import { fairDeskSchema, fairFindSchema, findFairProvinces, findFairs, findFairsForDesk } from './find-fairs.ts'
import { getFair } from './get-fair.ts'
import { makeCalendarFile } from './make-calendar-file.ts'
import { changeFair, createFair } from './save-fair.ts'
import { cancelFair, copyFair, publishFair } from './set-fair-state.ts'

const fairId = z.object({ id: z.uuid() })

export const fairRouter = router({
  find: publicProcedure.input(fairFindSchema).query(({ ctx, input }) => findFairs(ctx, input)),
  provinces: publicProcedure.query(({ ctx }) => findFairProvinces(ctx)),
  get: publicProcedure.input(fairId).query(({ ctx, input }) => getFair(ctx, input.id)),
  calendarFile: publicProcedure
    .input(fairId.extend({ lang: z.enum(languages) }))
    .query(({ ctx, input }) => makeCalendarFile(ctx, input)),
  findForDesk: staffProcedure.input(fairDeskSchema).query(({ ctx, input }) => findFairsForDesk(ctx, input)),
  create: staffWriterProcedure.input(fairSchema).mutation(({ ctx, input }) => createFair(ctx, input)),
  change: staffWriterProcedure
    .input(fairId.extend({ version: z.int32(), fair: fairSchema }))
    .mutation(({ ctx, input }) => changeFair(ctx, input)),
  publish: staffWriterProcedure.input(fairId).mutation(({ ctx, input }) => publishFair(ctx, input.id)),
  cancel: staffWriterProcedure
    .input(fairId.extend({ reason: z.string().trim().min(3).max(300) }))
    .mutation(({ ctx, input }) => cancelFair(ctx, input)),
  copy: staffWriterProcedure.input(fairId).mutation(({ ctx, input }) => copyFair(ctx, input.id)),
})
