import { languages } from '@matxich/i18n'
import { z } from 'zod'
import { pageSchema } from '../page.ts'
import {
  enterpriseProcedure,
  enterpriseWriterProcedure,
  publicProcedure,
  router,
  staffProcedure,
  staffWriterProcedure,
} from '../trpc.ts'
import { answerByLink, answerForFirm, answerForFirmSchema, answerQuestion } from './answer-question.ts'
import { askQuestions } from './ask-questions.ts'
import { findNeedQuestions } from './find-need-questions.ts'
import { findOwnQuestions } from './find-own-questions.ts'
import { findUnreached } from './find-unreached.ts'
import { getAskedByLink } from './get-asked-by-link.ts'
import { answerSchema, questionAskSchema, tokenSchema } from './question-schema.ts'

const lang = z.enum(languages)

export const questionRouter = router({
  ask: enterpriseWriterProcedure.input(questionAskSchema).mutation(({ ctx, input }) => askQuestions(ctx, input)),
  /** What one of the viewer's own needs has asked its suppliers. */
  ofNeed: enterpriseProcedure
    .input(z.object({ needId: z.uuid(), enterpriseIds: z.array(z.uuid()).max(200), lang }))
    .query(({ ctx, input }) => findNeedQuestions(ctx, input)),
  /** What the viewer's own firm was asked. */
  own: enterpriseProcedure
    .input(pageSchema.extend({ lang, show: z.enum(['open', 'answered']).default('open') }))
    .query(({ ctx, input }) => findOwnQuestions(ctx, input)),
  answer: enterpriseWriterProcedure
    .input(z.object({ id: z.uuid(), answer: answerSchema }))
    .mutation(({ ctx, input }) => answerQuestion(ctx, input)),
  /** Questions that reached nobody, for staff to ask by telephone. */
  unreached: staffProcedure.input(pageSchema.extend({ lang })).query(({ ctx, input }) => findUnreached(ctx, input)),
  answerForFirm: staffWriterProcedure
    .input(answerForFirmSchema)
    .mutation(({ ctx, input }) => answerForFirm(ctx, input)),
  /** The link itself is the permission. */
  byLink: publicProcedure
    .input(z.object({ token: tokenSchema, lang }))
    .query(({ ctx, input }) => getAskedByLink(ctx, input)),
  answerByLink: publicProcedure
    .input(z.object({ token: tokenSchema, questionId: z.uuid(), answer: answerSchema }))
    .mutation(({ ctx, input }) => answerByLink(ctx, input)),
})
