import { languages } from '@matxich/i18n'
import { z } from 'zod'
import { keySchema, publishChoiceSchema } from '../need/need-schema.ts'
import { pageSchema } from '../page.ts'
import { enterpriseProcedure, enterpriseWriterProcedure, router } from '../trpc.ts'
import { closePackage, copyPackage, deletePackage, publishPackage } from './act-on-package.ts'
import { checkTypedParts, createPackage, packageCreateSchema, partsSchema, readParts } from './create-package.ts'
import { findOwnPackages, getPackage } from './get-package.ts'
import { inviteToParts } from './invite-to-parts.ts'
import { partsTemplate } from './parts-template.ts'

const idSchema = z.object({ id: z.uuid() })

/** Several parts that a buyer wants quoted together. */
export const packageRouter = router({
  get: enterpriseProcedure.input(idSchema).query(({ ctx, input }) => getPackage(ctx, input.id)),
  findOwn: enterpriseProcedure.input(pageSchema).query(({ ctx, input }) => findOwnPackages(ctx, input)),
  template: enterpriseProcedure
    .input(z.object({ lang: z.enum(languages) }))
    .query(({ input }) => partsTemplate(input.lang)),
  /** Reads a parts list; keeps nothing. */
  readParts: enterpriseWriterProcedure
    .input(z.object({ fileName: z.string().min(1).max(255), bytes: z.instanceof(Uint8Array) }))
    .mutation(({ ctx, input }) => readParts(ctx, input)),
  /** What is wrong with rows as typed, and what is read from them. */
  checkParts: enterpriseWriterProcedure.input(partsSchema).query(({ ctx, input }) => checkTypedParts(ctx, input)),
  create: enterpriseWriterProcedure.input(packageCreateSchema).mutation(({ ctx, input }) => createPackage(ctx, input)),
  publish: enterpriseWriterProcedure
    .input(publishChoiceSchema.extend({ id: z.uuid() }))
    .mutation(({ ctx, input }) => publishPackage(ctx, input)),
  /** Asks a firm for every open part at once. */
  invite: enterpriseWriterProcedure
    .input(idSchema.extend({ enterpriseId: z.uuid() }))
    .mutation(({ ctx, input }) => inviteToParts(ctx, input)),
  copy: enterpriseWriterProcedure
    .input(idSchema.extend({ idempotencyKey: keySchema }))
    .mutation(({ ctx, input }) => copyPackage(ctx, input)),
  close: enterpriseWriterProcedure
    .input(
      idSchema.extend({
        outcome: z.enum(['notFound', 'cancelled']),
        note: z.string().trim().max(1000).nullish(),
      }),
    )
    .mutation(({ ctx, input }) => closePackage(ctx, input)),
  delete: enterpriseWriterProcedure.input(idSchema).mutation(({ ctx, input }) => deletePackage(ctx, input.id)),
})
