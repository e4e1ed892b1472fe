import { router, staffProcedure } from '../trpc.ts'
import { eventExportSchema, exportEvents } from './export-events.ts'
import { eventFindSchema, findEvents } from './find-events.ts'

export const auditRouter = router({
  find: staffProcedure.input(eventFindSchema).query(({ ctx, input }) => findEvents(ctx, input)),
  export: staffProcedure.input(eventExportSchema).query(({ ctx, input }) => exportEvents(ctx, input)),
})
