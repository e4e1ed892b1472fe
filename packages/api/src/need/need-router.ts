import { requirementLevels } from '@matxich/db'
import { z } from 'zod'
import { pageSchema } from '../page.ts'
import { enterpriseProcedure, enterpriseWriterProcedure, publicProcedure, router } from '../trpc.ts'
import { changeRequirements } from './change-requirements.ts'
import { closeNeed, needOutcomes } from './close-need.ts'
import { countSuppliers } from './count-suppliers.ts'
import { createNeed } from './create-need.ts'
import { countOwnNeeds, findOwnNeeds, findPublicNeeds } from './find-needs.ts'
import { getNeed } from './get-need.ts'
import { needCreateSchema, needPublishSchema, needTextSchema, requirementAddSchema } from './need-schema.ts'
import { publishNeed } from './publish-need.ts'
import { reviseNeed } from './revise-need.ts'

const idSchema = z.object({ id: z.uuid() })
const keySchema = idSchema.extend({ key: z.string().min(1).max(120) })

export const needRouter = router({
  get: publicProcedure.input(idSchema).query(({ ctx, input }) => getNeed(ctx, input.id)),
  findPublic: publicProcedure.input(pageSchema).query(({ ctx, input }) => findPublicNeeds(ctx, input)),
  findOwn: enterpriseProcedure
    .input(pageSchema.extend({ state: z.enum(['draft', 'open', 'closed']).optional() }))
    .query(({ ctx, input }) => findOwnNeeds(ctx, input)),
  countOwn: enterpriseProcedure.query(({ ctx }) => countOwnNeeds(ctx)),
  countSuppliers: enterpriseProcedure.input(idSchema).query(({ ctx, input }) => countSuppliers(ctx, input.id)),
  create: enterpriseWriterProcedure.input(needCreateSchema).mutation(({ ctx, input }) => createNeed(ctx, input)),
  revise: enterpriseWriterProcedure
    .input(idSchema.extend({ revision: z.number().int().positive(), text: needTextSchema }))
    .mutation(({ ctx, input }) => reviseNeed(ctx, input.id, input.revision, input.text)),
  setRequirementLevel: enterpriseWriterProcedure
    .input(keySchema.extend({ level: z.enum(requirementLevels) }))
    .mutation(({ ctx, input }) =>
      changeRequirements(ctx, input.id, { type: 'level', key: input.key, level: input.level }),
    ),
  removeRequirement: enterpriseWriterProcedure
    .input(keySchema)
    .mutation(({ ctx, input }) => changeRequirements(ctx, input.id, { type: 'remove', key: input.key })),
  addRequirement: enterpriseWriterProcedure
    .input(idSchema.extend({ requirement: requirementAddSchema }))
    .mutation(({ ctx, input }) => changeRequirements(ctx, input.id, { type: 'add', requirement: input.requirement })),
  publish: enterpriseWriterProcedure.input(needPublishSchema).mutation(({ ctx, input }) => publishNeed(ctx, input)),
  close: enterpriseWriterProcedure
    .input(idSchema.extend({ outcome: z.enum(needOutcomes) }))
    .mutation(({ ctx, input }) => closeNeed(ctx, input.id, input.outcome)),
})
