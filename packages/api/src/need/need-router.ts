import { acceptances, requirementLevels } from '@matxich/db'
import { relaxationWays } from '@matxich/search'
import { z } from 'zod'
import { pageSchema } from '../page.ts'
import { enterpriseProcedure, enterpriseWriterProcedure, publicProcedure, router } from '../trpc.ts'
import { changeRequirements } from './change-requirements.ts'
import { closeNeed } from './close-need.ts'
import { copyNeed } from './copy-need.ts'
import { countSuppliers } from './count-suppliers.ts'
import { createNeed } from './create-need.ts'
import { deleteDraft } from './delete-draft.ts'
import { attachDrawing, findDrawings, removeDrawing } from './drawings.ts'
import { countOwnNeeds, findOwnNeeds, findPublicNeeds } from './find-needs.ts'
import { findFirms, findKeptOut, findPlannedFirms, keepOut } from './firms-of-need.ts'
import { getNeed } from './get-need.ts'
import {
  deadlineSchema,
  keySchema as idempotencyKeySchema,
  needCloseSchema,
  needCreateSchema,
  needPublishSchema,
  needTextSchema,
  requirementAddSchema,
} from './need-schema.ts'
import { planInvitation } from './planned-invitations.ts'
import { publishNeed } from './publish-need.ts'
import { reopenNeed } from './reopen-need.ts'
import { explainDeadline } from './resolve-deadline.ts'
import { reviewNeed } from './review-need.ts'
import { reviseNeed } from './revise-need.ts'
import { findRevisions } from './revisions.ts'
import { relaxNeed, whatIfOf } from './what-if.ts'

const idSchema = z.object({ id: z.uuid() })
const keySchema = idSchema.extend({ key: z.string().min(1).max(120) })
const firmSchema = idSchema.extend({ enterpriseId: z.uuid() })

export const needRouter = router({
  get: publicProcedure.input(idSchema).query(({ ctx, input }) => getNeed(ctx, input.id)),
  findPublic: publicProcedure.input(pageSchema).query(({ ctx, input }) => findPublicNeeds(ctx, input)),
  findOwn: enterpriseProcedure
    .input(pageSchema.extend({ state: z.enum(['draft', 'open', 'closed']).optional() }))
    .query(({ ctx, input }) => findOwnNeeds(ctx, input)),
  countOwn: enterpriseProcedure.query(({ ctx }) => countOwnNeeds(ctx)),
  countSuppliers: enterpriseProcedure.input(idSchema).query(({ ctx, input }) => countSuppliers(ctx, input.id)),
  /** What each revision said and changed. */
  revisions: enterpriseProcedure.input(idSchema).query(({ ctx, input }) => findRevisions(ctx, input.id)),
  /** How others would see it, and which of its words tell who asks. */
  review: enterpriseProcedure
    .input(idSchema.extend({ isBuyerHidden: z.boolean() }))
    .query(({ ctx, input }) => reviewNeed(ctx, input)),
  /** The moment that a day, or a number of working days, comes to. */
  deadline: enterpriseProcedure.input(deadlineSchema).query(({ ctx, input }) => explainDeadline(ctx, input)),
  /** Firms by name, to invite or to keep out. */
  firms: enterpriseProcedure
    .input(idSchema.extend({ text: z.string().trim().min(2).max(120) }))
    .query(({ ctx, input }) => findFirms(ctx, input)),
  plannedFirms: enterpriseProcedure.input(idSchema).query(({ ctx, input }) => findPlannedFirms(ctx, input.id)),
  keptOut: enterpriseProcedure.input(idSchema).query(({ ctx, input }) => findKeptOut(ctx, input.id)),
  /** The same count, and what each must eased by one step would add. */
  whatIf: enterpriseProcedure.input(idSchema).query(({ ctx, input }) => whatIfOf(ctx, input.id)),
  relax: enterpriseWriterProcedure
    .input(keySchema.extend({ how: z.enum(relaxationWays) }))
    .mutation(({ ctx, input }) => relaxNeed(ctx, input)),
  /** Its drawings, for whoever may read them. */
  files: publicProcedure.input(idSchema).query(({ ctx, input }) => findDrawings(ctx, input.id)),
  attachFile: enterpriseWriterProcedure
    .input(idSchema.extend({ fileName: z.string().min(1).max(255), bytes: z.instanceof(Uint8Array) }))
    .mutation(({ ctx, input }) => attachDrawing(ctx, input)),
  removeFile: enterpriseWriterProcedure
    .input(idSchema.extend({ fileId: z.uuid() }))
    .mutation(({ ctx, input }) => removeDrawing(ctx, input)),
  create: enterpriseWriterProcedure.input(needCreateSchema).mutation(({ ctx, input }) => createNeed(ctx, input)),
  revise: enterpriseWriterProcedure
    .input(idSchema.extend({ revision: z.int32().positive(), text: needTextSchema }))
    .mutation(({ ctx, input }) => reviseNeed(ctx, input.id, input.revision, input.text)),
  setRequirementLevel: enterpriseWriterProcedure
    .input(keySchema.extend({ level: z.enum(requirementLevels) }))
    .mutation(({ ctx, input }) =>
      changeRequirements(ctx, input.id, { type: 'level', key: input.key, level: input.level }),
    ),
  /** Takes a near grade, or a certificate in preparation, for met; or takes that back. */
  setAcceptance: enterpriseWriterProcedure
    .input(keySchema.extend({ acceptance: z.enum(acceptances), isAccepted: z.boolean() }))
    .mutation(({ ctx, input: { id, ...change } }) => changeRequirements(ctx, id, { type: 'accept', ...change })),
  removeRequirement: enterpriseWriterProcedure
    .input(keySchema)
    .mutation(({ ctx, input }) => changeRequirements(ctx, input.id, { type: 'remove', key: input.key })),
  addRequirement: enterpriseWriterProcedure
    .input(idSchema.extend({ requirement: requirementAddSchema }))
    .mutation(({ ctx, input }) => changeRequirements(ctx, input.id, { type: 'add', requirement: input.requirement })),
  keepOut: enterpriseWriterProcedure
    .input(firmSchema)
    .mutation(({ ctx, input }) => keepOut(ctx, { ...input, isKeptOut: true })),
  letIn: enterpriseWriterProcedure
    .input(firmSchema)
    .mutation(({ ctx, input }) => keepOut(ctx, { ...input, isKeptOut: false })),
  /** Names a firm to be invited when the draft is published, or takes the name back. */
  planInvitation: enterpriseWriterProcedure
    .input(firmSchema.extend({ isPlanned: z.boolean() }))
    .mutation(({ ctx, input }) => planInvitation(ctx, input)),
  publish: enterpriseWriterProcedure.input(needPublishSchema).mutation(({ ctx, input }) => publishNeed(ctx, input)),
  copy: enterpriseWriterProcedure
    .input(idSchema.extend({ idempotencyKey: idempotencyKeySchema }))
    .mutation(({ ctx, input }) => copyNeed(ctx, input)),
  close: enterpriseWriterProcedure.input(needCloseSchema).mutation(({ ctx, input }) => closeNeed(ctx, input)),
  reopen: enterpriseWriterProcedure.input(idSchema).mutation(({ ctx, input }) => reopenNeed(ctx, input.id)),
  deleteDraft: enterpriseWriterProcedure.input(idSchema).mutation(({ ctx, input }) => deleteDraft(ctx, input.id)),
})
