import { languages } from '@matxich/i18n'
import { z } from 'zod'
import { pageSchema } from '../page.ts'
import { notePick } from '../trace/note-trace.ts'
import { publicProcedure, router, staffProcedure, staffWriterProcedure } from '../trpc.ts'
import { enterpriseFindSchema, findEnterprises } from './find-enterprises.ts'
import { getDossier } from './get-dossier.ts'
import { getEnterprise } from './get-enterprise.ts'
import { getTimeline } from './get-timeline.ts'
import { callSchema, noteCall } from './note-call.ts'

export const enterpriseRouter = router({
  get: publicProcedure.input(z.object({ id: z.uuid() })).query(async ({ ctx, input }) => {
    const found = await getEnterprise(ctx, input.id)
    notePick(ctx, found.id, 'opened')
    return found
  }),
  /** What only staff see of an enterprise. */
  dossier: staffProcedure.input(z.object({ id: z.uuid() })).query(({ ctx, input }) => getDossier(ctx, input.id)),
  /** Every change of it and of what belongs to it. */
  timeline: staffProcedure
    .input(pageSchema.extend({ id: z.uuid(), lang: z.enum(languages) }))
    .query(({ ctx, input }) => getTimeline(ctx, input)),
  /** "Called on …, result". */
  noteCall: staffWriterProcedure.input(callSchema).mutation(({ ctx, input }) => noteCall(ctx, input)),
  /** The sector database, for staff. */
  find: staffProcedure.input(enterpriseFindSchema).query(({ ctx, input }) => findEnterprises(ctx, input)),
})
