import { z } from 'zod'
import { publicProcedure, router, signedInProcedure } from '../trpc.ts'
import { branchFieldsOf } from './branch-fields.ts'
import {
  answerNothing,
  discardDraft,
  draftAnswerSchema,
  draftDiscardSchema,
  draftRowRemoveSchema,
  draftRowSchema,
  draftSaveSchema,
  draftVisibilitySchema,
  removeDraftRow,
  saveDraft,
  saveDraftRow,
  saveVisibility,
} from './change-draft.ts'
import {
  chooseConcepts,
  chooseSchema,
  findConceptSchema,
  nameConcept,
  usualProcesses,
  usualSchema,
} from './choose-concepts.ts'
import { getDraft } from './get-draft.ts'
import { getProfileHome } from './get-profile-home.ts'
import { getShownProfile } from './get-shown-profile.ts'
import { confirmProfile, publishProfile, publishSchema } from './publish-profile.ts'
import { confirmByLink, getStillRight } from './still-right.ts'
import { pasteIntroduction, pasteSchema, readPasted, readSchema, takeReading, takeSchema } from './take-reading.ts'

/** What an enterprise says of itself. Claimants write too, so that each use case finds out for itself who may. */
const linkSchema = z.object({ token: z.string().max(300) })

export const profileRouter = router({
  /** What a supplier's page shows beside `enterprise.get`. */
  shown: publicProcedure.input(z.object({ id: z.uuid() })).query(({ ctx, input }) => getShownProfile(ctx, input.id)),
  /** What the branch of a category asks of a capability. */
  branchFields: publicProcedure
    .input(z.object({ category: z.string().max(80).nullable() }))
    .query(async ({ ctx, input }) => branchFieldsOf(await ctx.services.lexicon(), input.category)),
  /** What somebody means by a name they typed. */
  nameConcept: publicProcedure.input(findConceptSchema).query(({ ctx, input }) => nameConcept(ctx, input)),
  usualProcesses: publicProcedure.input(usualSchema).query(({ ctx, input }) => usualProcesses(ctx, input)),
  home: signedInProcedure.query(({ ctx }) => getProfileHome(ctx)),
  draft: signedInProcedure.query(({ ctx }) => getDraft(ctx)),
  save: signedInProcedure.input(draftSaveSchema).mutation(({ ctx, input }) => saveDraft(ctx, input)),
  saveRow: signedInProcedure.input(draftRowSchema).mutation(({ ctx, input }) => saveDraftRow(ctx, input)),
  removeRow: signedInProcedure.input(draftRowRemoveSchema).mutation(({ ctx, input }) => removeDraftRow(ctx, input)),
  choose: signedInProcedure.input(chooseSchema).mutation(({ ctx, input }) => chooseConcepts(ctx, input)),
  saveVisibility: signedInProcedure
    .input(draftVisibilitySchema)
    .mutation(({ ctx, input }) => saveVisibility(ctx, input)),
  answerNothing: signedInProcedure.input(draftAnswerSchema).mutation(({ ctx, input }) => answerNothing(ctx, input)),
  paste: signedInProcedure.input(pasteSchema).mutation(({ ctx, input }) => pasteIntroduction(ctx, input)),
  read: signedInProcedure.input(readSchema).query(({ ctx, input }) => readPasted(ctx, input)),
  takeReading: signedInProcedure.input(takeSchema).mutation(({ ctx, input }) => takeReading(ctx, input)),
  publish: signedInProcedure.input(publishSchema).mutation(({ ctx, input }) => publishProfile(ctx, input)),
  discard: signedInProcedure.input(draftDiscardSchema).mutation(({ ctx, input }) => discardDraft(ctx, input)),
  /** "Still right": confirms what is published. */
  confirm: signedInProcedure.mutation(({ ctx }) => confirmProfile(ctx)),
  /** The same by the link of a reminder, which is the permission. */
  stillRight: publicProcedure.input(linkSchema).query(({ ctx, input }) => getStillRight(ctx, input.token)),
  confirmByLink: publicProcedure.input(linkSchema).mutation(({ ctx, input }) => confirmByLink(ctx, input.token)),
})
