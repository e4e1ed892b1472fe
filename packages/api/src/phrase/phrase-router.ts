import { languages } from '@matxich/i18n'
import { z } from 'zod'
import { router, staffProcedure, staffWriterProcedure } from '../trpc.ts'
import { findPhrases, phraseFindSchema } from './find-phrases.ts'
import { getPhrase } from './get-phrase.ts'
import { setPhraseIgnored } from './ignore-phrase.ts'

/** Words we don't know yet. Teaching one is `taxonomy.addWord`, after its preview. */
export const phraseRouter = router({
  find: staffProcedure.input(phraseFindSchema).query(({ ctx, input }) => findPhrases(ctx, input)),
  get: staffProcedure
    .input(z.object({ id: z.uuid(), lang: z.enum(languages) }))
    .query(({ ctx, input }) => getPhrase(ctx, input)),
  setIgnored: staffWriterProcedure
    .input(z.object({ id: z.uuid(), isIgnored: z.boolean() }))
    .mutation(({ ctx, input }) => setPhraseIgnored(ctx, input)),
})
