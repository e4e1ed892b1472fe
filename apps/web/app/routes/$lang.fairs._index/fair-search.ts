import { z } from 'zod'

export const whens = ['upcoming', 'recurring', 'past'] as const

/** Kinds that the filter offers, in the order people ask for them. */
export const fairKindsShown = [
  'matchmaking',
  'reverse_exhibition',
  'fair',
  'fair_abroad',
  'technology_market',
  'training',
  'meeting',
  'dialogue',
  'investment_tour',
  'investment_conference',
  'policy_conference',
  'programme',
] as const

const searchSchema = z.object({
  when: z.enum(whens).catch('upcoming'),
  kind: z.enum(fairKindsShown).nullable().catch(null),
  formerProvince: z
    .string()
    .regex(/^\d{2}$/)
    .nullable()
    .catch(null),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})

/** What the address of the list asks for; what it cannot mean falls back to the first page of what comes. */
export function readFairSearch(params: URLSearchParams) {
  const read = searchSchema.parse({
    when: params.get('when'),
    kind: params.get('kind'),
    formerProvince: params.get('province'),
    page: params.get('page') ?? 1,
  })
  return { ...read, pageSize: 20 as const }
}
