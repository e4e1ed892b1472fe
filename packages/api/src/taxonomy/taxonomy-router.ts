import { languages } from '@matxich/i18n'
import { z } from 'zod'
import { router, staffOwnerProcedure, staffProcedure, staffWriterProcedure } from '../trpc.ts'
import { addConcept, conceptAddSchema } from './add-concept.ts'
import { addWord, switchWordOff, takeWordBack, wordAddSchema, wordSwitchSchema } from './change-words.ts'
import { findTaxonomy, taxonomyFindSchema } from './find-taxonomy.ts'
import { getTaxonomyConcept } from './get-taxonomy-concept.ts'
import { previewWord } from './preview-word.ts'

const lang = z.enum(languages)

export const taxonomyRouter = router({
  find: staffProcedure.input(taxonomyFindSchema).query(({ ctx, input }) => findTaxonomy(ctx, input)),
  get: staffProcedure
    .input(z.object({ key: z.string().max(120), lang }))
    .query(({ ctx, input }) => getTaxonomyConcept(ctx, input)),
  previewWord: staffProcedure
    .input(z.object({ alias: z.string().trim().min(2).max(80), lang, readerLang: lang }))
    .query(({ ctx, input }) => previewWord(ctx, input)),
  addWord: staffWriterProcedure.input(wordAddSchema).mutation(({ ctx, input }) => addWord(ctx, input)),
  switchWordOff: staffWriterProcedure.input(wordSwitchSchema).mutation(({ ctx, input }) => switchWordOff(ctx, input)),
  takeWordBack: staffWriterProcedure
    .input(z.object({ id: z.uuid() }))
    .mutation(({ ctx, input }) => takeWordBack(ctx, input.id)),
  addConcept: staffOwnerProcedure.input(conceptAddSchema).mutation(({ ctx, input }) => addConcept(ctx, input)),
})
