import { publicProcedure, router } from '../trpc.ts'
import { getSheet, sheetSchema } from './get-sheet.ts'
import { renderSheet } from './render-sheet.ts'

export const sheetRouter = router({
  /** The words of the sheet, for the page that prints. */
  get: publicProcedure.input(sheetSchema).query(({ ctx, input }) => getSheet(ctx, input)),
  pdf: publicProcedure.input(sheetSchema).query(({ ctx, input }) => renderSheet(ctx, input)),
})
