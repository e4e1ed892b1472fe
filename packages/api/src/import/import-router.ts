import { languages } from '@matxich/i18n'
import { z } from 'zod'
import { enterpriseFindSchema } from '../enterprise/find-enterprises.ts'
import { pageSchema } from '../page.ts'
import { router, staffProcedure, staffWriterProcedure } from '../trpc.ts'
import { changeMapping, correctRow } from './correct-import.ts'
import { createImport } from './create-import.ts'
import { exportEnterprises } from './export-enterprises.ts'
import { exportImportErrors } from './export-import-errors.ts'
import { findImportRows, getImportRow, importRowsSchema } from './find-import-rows.ts'
import { findImports, getImport } from './get-import.ts'
import { importTemplate, listColumns } from './import-template.ts'
import { replaceImportFile } from './replace-import-file.ts'
import { startImport, undoImport } from './start-import.ts'

const one = z.object({ id: z.uuid() })
const lang = z.enum(languages)
const upload = z.object({ fileName: z.string().min(1).max(500), bytes: z.instanceof(Uint8Array) })

export const importRouter = router({
  find: staffProcedure.input(pageSchema).query(({ ctx, input }) => findImports(ctx, input)),
  get: staffProcedure.input(one).query(({ ctx, input }) => getImport(ctx, input.id)),
  rows: staffProcedure.input(importRowsSchema).query(({ ctx, input }) => findImportRows(ctx, input)),
  row: staffProcedure
    .input(one.extend({ line: z.int32().positive() }))
    .query(({ ctx, input }) => getImportRow(ctx, input)),
  /** Reads a file and previews it; nothing else changes. */
  create: staffWriterProcedure.input(upload).mutation(({ ctx, input }) => createImport(ctx, input)),
  replaceFile: staffWriterProcedure
    .input(upload.extend({ id: z.uuid() }))
    .mutation(({ ctx, input: { id, ...file } }) => replaceImportFile(ctx, id, file)),
  map: staffWriterProcedure
    .input(one.extend({ mapping: z.record(z.string().max(200), z.string().max(40)) }))
    .mutation(({ ctx, input }) => changeMapping(ctx, input.id, input.mapping)),
  correct: staffWriterProcedure
    .input(
      one.extend({
        line: z.int32().positive(),
        values: z.record(z.string().max(200), z.string().max(200_000)),
      }),
    )
    .mutation(({ ctx, input }) => correctRow(ctx, input)),
  start: staffWriterProcedure.input(one).mutation(({ ctx, input }) => startImport(ctx, input.id)),
  undo: staffWriterProcedure.input(one).mutation(({ ctx, input }) => undoImport(ctx, input.id)),
  /** The columns that an import reads, named in the reader's language. */
  columns: staffProcedure.input(z.object({ lang })).query(({ input }) => listColumns(input.lang)),
  /** Files for people; their bodies are text or a stream, so these are for routes of the same process. */
  template: staffProcedure.input(z.object({ lang })).query(({ input }) => importTemplate(input.lang)),
  errorsFile: staffProcedure.input(one.extend({ lang })).query(({ ctx, input }) => exportImportErrors(ctx, input)),
  exportEnterprises: staffProcedure
    .input(enterpriseFindSchema.extend({ format: z.enum(['csv', 'xlsx']), lang }))
    .query(({ ctx, input }) => exportEnterprises(ctx, input)),
})
