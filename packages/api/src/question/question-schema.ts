import { breaksRule } from '@matxich/i18n'
import { z } from 'zod'

export const questionAskSchema = z.object({
  needId: z.uuid(),
  enterpriseId: z.uuid(),
  /** Keys of the requirements that the firm has not stated. */
  keys: z.array(z.string().min(1).max(120)).min(1).max(30),
})

/** `partner`: yes, done elsewhere; `planned`: not yet, but being prepared. A number is in the unit of its question. */
export const answerSchema = z
  .object({
    says: z.enum(['yes', 'partner', 'planned', 'no', 'number']),
    number: z.number().positive().max(1e12).nullish(),
    plannedFor: z.iso.date().nullish(),
    note: z.string().trim().max(500).nullish(),
  })
  .refine(({ says, number }) => says !== 'number' || number != null, { path: ['number'], ...breaksRule('required') })
export type Answer = z.infer<typeof answerSchema>

export const tokenSchema = z.string().min(20).max(100)
