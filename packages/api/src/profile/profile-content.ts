import {
  certificateStates,
  contactKinds,
  enterpriseRoles,
  type FieldGroup,
  ownerships,
  processModes,
  visibilities,
} from '@matxich/db'
import { type Language, languages } from '@matxich/i18n'
import { z } from 'zod'
import { recordLimits } from '../import/enterprise-record.ts'
import { storable } from '../storable.ts'

/** What a person may write: without what PostgreSQL cannot keep, and without blanks around it. */
const clean = (text: string) => (storable(text) as string).trim()
const line = (maximum: number) => z.string().transform(clean).pipe(z.string().min(1).max(maximum))
/** Left empty and never given are the same: null. */
const optionalLine = (maximum: number) =>
  z
    .string()
    .nullish()
    .transform((text) => clean(text ?? '') || null)
    .pipe(z.string().max(maximum).nullable())

const conceptId = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,79}$/)
const country = z.string().regex(/^[A-Z]{2}$/)
const isoDate = z.iso.date()
const year = z.int().min(recordLimits.founded).max(2100)
const amount = z.number().positive().max(recordLimits.amount)
/** Of a stored row its id; of a new one a name that only the draft knows it by. */
const rowId = z.string().min(1).max(40)

const detailSchema = z.union([
  z.number().min(-1e9).max(1e9),
  z
    .object({ min: z.number().min(-1e9).max(1e9), max: z.number().min(-1e9).max(1e9) })
    .refine(({ min, max }) => min <= max, { params: { broken: { rule: 'endBeforeStart' } } }),
  z.array(z.string().min(1).max(40)).max(40),
])
export type DetailValue = z.infer<typeof detailSchema>

const capabilitySchema = z
  .object({
    id: rowId,
    category: conceptId.nullable(),
    text: optionalLine(recordLimits.capabilityText),
    processes: z.array(z.object({ concept: conceptId, mode: z.enum(processModes) })).max(recordLimits.list),
    materials: z.array(conceptId).max(recordLimits.list),
    /** Plus-minus, millimetres. */
    toleranceMm: z.number().positive().max(recordLimits.toleranceMm).nullable(),
    /** Per year. */
    annualCapacity: z.object({ value: amount, unit: z.enum(['piece', 'set', 'kg', 'm']) }).nullable(),
    moq: amount.nullable(),
    /** Calendar days. */
    leadTimeDays: z.int().min(1).max(recordLimits.leadTimeDays).nullable(),
    /** What only its branch asks, by `branchFields`. */
    details: z.record(z.string().max(40), detailSchema),
  })
  .refine(({ category, text }) => category !== null || text !== null, {
    path: ['category'],
    params: { broken: { rule: 'required' } },
  })

const equipmentSchema = z
  .object({
    id: rowId,
    type: conceptId.nullable(),
    text: optionalLine(recordLimits.line),
    maker: optionalLine(recordLimits.short),
    model: optionalLine(recordLimits.short),
    quantity: z.int().min(1).max(recordLimits.machines).nullable(),
    year: z.int().min(recordLimits.machineYear).max(2100).nullable(),
  })
  .refine(({ type, text }) => type !== null || text !== null, {
    path: ['type'],
    params: { broken: { rule: 'required' } },
  })

const certificateSchema = z
  .object({
    id: rowId,
    type: conceptId,
    state: z.enum(certificateStates),
    body: optionalLine(recordLimits.short),
    number: optionalLine(recordLimits.short),
    issuedOn: isoDate.nullable(),
    validTo: isoDate.nullable(),
  })
  .refine(({ issuedOn, validTo }) => issuedOn === null || validTo === null || validTo >= issuedOn, {
    path: ['validTo'],
    params: { broken: { rule: 'endBeforeStart' } },
  })

const referenceSchema = z.object({
  id: rowId,
  customerName: line(recordLimits.short),
  country: country.nullable(),
  product: optionalLine(recordLimits.short),
  since: year.nullable(),
  /** Then only the center sees the name. */
  isNameHidden: z.boolean(),
})

const contactSchema = z.object({
  id: rowId,
  kind: z.enum(contactKinds),
  value: line(recordLimits.short),
  person: optionalLine(recordLimits.short),
})

/** What each field group says, the unit that carries source, date and visibility and that two editors are held apart by. */
export const groupSchemas = {
  identity: z.object({
    nameVi: line(recordLimits.name),
    nameEn: optionalLine(recordLimits.name),
    roles: z.array(z.enum(enterpriseRoles)).max(enterpriseRoles.length),
    ownership: z.enum(ownerships).nullable(),
    founded: year.nullable(),
  }),
  location: z.object({
    /** One of the 63 units before July 2025; the unit since then follows from it. */
    formerProvince: z
      .string()
      .regex(/^\d{2}$/)
      .nullable(),
    district: optionalLine(recordLimits.short),
    park: conceptId.nullable(),
    address: optionalLine(recordLimits.line),
  }),
  contacts: z.array(contactSchema).max(12),
  size: z.object({ employees: z.int().min(0).max(recordLimits.employees).nullable() }),
  description: z.object({ text: optionalLine(recordLimits.description), lang: z.enum(languages) }),
  capabilities: z.array(capabilitySchema).max(recordLimits.list),
  equipment: z.array(equipmentSchema).max(300),
  certificates: z.array(certificateSchema).max(recordLimits.list),
  references: z.array(referenceSchema).max(recordLimits.list),
  exports: z.object({
    markets: z.array(country).max(recordLimits.list),
    /** ISO 639-1 codes of languages that somebody there answers in. */
    languages: z.array(z.string().regex(/^[a-z]{2}$/)).max(20),
  }),
} satisfies Partial<Record<FieldGroup, z.ZodType>>

export type ProfileGroup = keyof typeof groupSchemas
export const profileGroups = Object.keys(groupSchemas) as ProfileGroup[]

export type GroupValues = { [Group in ProfileGroup]: z.infer<(typeof groupSchemas)[Group]> }

/** The steps that a first profile is asked in, in this order; what was answered is known by its name. */
export const answerSteps = ['make', 'processes', 'materials', 'machines', 'certificates', 'reach'] as const
export type AnswerStep = (typeof answerSteps)[number]

export const visibilitySchema = z.object(
  Object.fromEntries(profileGroups.map((group) => [group, z.enum(visibilities)])) as {
    [Group in ProfileGroup]: z.ZodEnum<{ public: 'public'; verified_buyers: 'verified_buyers'; center: 'center' }>
  },
)
export type GroupVisibility = z.infer<typeof visibilitySchema>

/** What an enterprise says of itself, group by group, and for whose eyes. */
export interface ProfileContent {
  values: GroupValues
  visibility: GroupVisibility
}

/** A draft keeps beside it the text it was read from and the questions that were answered. */
export interface DraftContent extends ProfileContent {
  paste: { text: string; lang: Language | null } | null
  answered: AnswerStep[]
}

/** A stored draft: its groups were checked when they were saved, and what they began as is what the rows held. */
export function asDraftContent(stored: unknown): DraftContent {
  return stored as DraftContent
}

/** Equal for values that say the same, whatever the order of their keys (jsonb has its own). */
export function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
