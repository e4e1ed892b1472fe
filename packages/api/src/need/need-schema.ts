import {
  acceptances,
  conceptKinds,
  excludableGroups,
  mostAlternatives,
  needVisibilities,
  requirementLevels,
} from '@matxich/db'
import { breaksRule, languages } from '@matxich/i18n'
import { z } from 'zod'
import { type DeadlineTimeZone, deadlineTimeZones } from './deadline-zones.ts'

/** A four-digit province code would be a mistake: the 63 former units have two digits. */
export const formerProvinceSchema = z.string().regex(/^\d{2}$/)

export const needTextSchema = z.object({
  title: z.string().trim().min(1).max(200),
  text: z.string().trim().min(1).max(20_000),
  lang: z.enum(languages),
  category: z.string().max(80).nullish(),
  deliverTo: formerProvinceSchema.nullish(),
  volume: z.object({ value: z.number().positive().max(1e12), unit: z.enum(['piece', 'set', 'kg', 'm']) }).nullish(),
})
export type NeedTextInput = z.infer<typeof needTextSchema>

/** What the form held beside the text, as it is stored with a revision; what does not fit is left out. */
const formFieldsSchema = needTextSchema.pick({ category: true, deliverTo: true, volume: true })
export type NeedFormFields = z.infer<typeof formFieldsSchema>

export function asFormFields(stored: Record<string, unknown>): NeedFormFields {
  const read = formFieldsSchema.safeParse(stored)
  return read.success ? read.data : {}
}

/** Sent with a form, so that sending it twice makes one thing. */
export const keySchema = z.string().min(8).max(80)

export const needCreateSchema = needTextSchema.extend({ idempotencyKey: keySchema })

export const numberKinds = [
  'tolerance',
  'volume',
  'leadTime',
  'size',
  'thread',
  'gauge',
  'tonnage',
  'hardness',
  'shots',
  'moq',
] as const

/** Units that a number may be given in, as readers of texts write them; a volume counts per year. */
export const numberUnits: Record<(typeof numberKinds)[number], string[]> = {
  tolerance: ['mm'],
  volume: ['piece', 'set', 'kg', 'm'],
  leadTime: ['day'],
  size: ['mm'],
  thread: ['M'],
  gauge: ['AWG', 'mm2'],
  tonnage: ['tf'],
  hardness: ['HRC', 'HB', 'HV'],
  shots: ['shot'],
  moq: ['piece', 'set', 'kg', 'm'],
}

/** A requirement that a person adds: a concept of the taxonomy with others of its kind that would do as well, or a number. */
export const requirementAddSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('concept'),
    kind: z.enum(conceptKinds),
    concept: z.string().min(1).max(80),
    alternatives: z.array(z.string().min(1).max(80)).max(mostAlternatives).optional(),
    accepts: z.array(z.enum(acceptances)).max(acceptances.length).optional(),
    level: z.enum(requirementLevels),
  }),
  z
    .object({
      type: z.literal('number'),
      kind: z.enum(numberKinds),
      value: z.number().positive().max(1e12),
      unit: z.string(),
      level: z.enum(requirementLevels),
    })
    .refine(({ kind, unit }) => numberUnits[kind].includes(unit), { path: ['unit'], ...breaksRule('chooseOne') }),
])
export type RequirementAdd = z.infer<typeof requirementAddSchema>

const deadlineZones = Object.keys(deadlineTimeZones) as [DeadlineTimeZone, ...DeadlineTimeZone[]]

/** A day, or a number of working days from today, which goes before it; neither is no deadline. */
export const deadlineSchema = z.object({
  deadline: z.iso.date().nullish(),
  workingDays: z.number().int().min(1).max(250).nullish(),
  /** Where the working day ends; without it, where the asker is. */
  timeZone: z.enum(deadlineZones).nullish(),
})

/** Who may see a need, and until when they answer. Groups left out stay as they are. */
export const publishChoiceSchema = deadlineSchema.extend({
  visibility: z.enum(needVisibilities),
  isBuyerHidden: z.boolean(),
  excludedGroups: z.array(z.enum(excludableGroups)).max(excludableGroups.length).optional(),
})

export const needPublishSchema = publishChoiceSchema.extend({ id: z.uuid() })

export const needOutcomes = ['awarded', 'notFound', 'cancelled'] as const
export type NeedOutcome = (typeof needOutcomes)[number]

/** How a need ended: for an award, with whom of those who took part. */
export const needCloseSchema = z.object({
  id: z.uuid(),
  outcome: z.enum(needOutcomes),
  awardedTo: z.array(z.uuid()).max(50).default([]),
  note: z.string().trim().max(1000).nullish(),
})
