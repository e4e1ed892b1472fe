import { randomUUID } from 'node:crypto'
import { languages } from '@matxich/i18n'
import type { Lexicon } from '@matxich/search'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { storable } from '../storable.ts'
import { branchFieldsOf } from './branch-fields.ts'
import { changeDraft, withAnswer } from './change-draft.ts'
import { requireProfileEditor } from './profile-access.ts'
import type { DraftContent, GroupValues } from './profile-content.ts'
import {
  type IntroductionReading,
  introductionLimit,
  type ReadCapability,
  type ReadFigure,
  readIntroduction,
} from './read-introduction.ts'

const pasted = z
  .string()
  .transform((text) => (storable(text) as string).replace(/\r\n?/g, '\n').trim())
  .pipe(z.string().min(1).max(introductionLimit))

export const pasteSchema = z.object({
  revision: z.int().min(0),
  text: pasted,
  lang: z.enum(languages).nullish(),
})

/** Keeps a pasted text in the draft, to be read and confirmed. @throws AppError as `changeDraft` */
export function pasteIntroduction(
  context: Context,
  { revision, text, lang }: z.infer<typeof pasteSchema>,
): Promise<{ revision: number }> {
  return changeDraft(context, revision, (content) => ({ ...content, paste: { text, lang: lang ?? null } }))
}

export const readSchema = z.object({ text: pasted, lang: z.enum(languages).nullish() })

/** What a text says, to be confirmed; writes nothing. @throws AppError signedOut | notAllowed */
export async function readPasted(context: Context, input: z.infer<typeof readSchema>): Promise<IntroductionReading> {
  await requireProfileEditor(context)
  return readIntroduction(await context.services.lexicon(), input.text, input.lang ?? null)
}

export const takeSchema = z.object({
  revision: z.int().min(0),
  /** Keys of the chips that hold. */
  accepted: z.array(z.string().max(120)).max(500),
  /** Of them, processes that a partner does. */
  byPartner: z.array(z.string().max(120)).max(500).default([]),
  /** The own words are kept as pasted, or with the accents put back. */
  isAccented: z.boolean().default(false),
})

/**
 * Takes what was confirmed of the pasted text into the draft. The text is read again here: what comes from the person is
 * only which of its chips hold.
 * @throws AppError as `changeDraft`
 */
export async function takeReading(context: Context, input: z.infer<typeof takeSchema>): Promise<{ revision: number }> {
  const lexicon = await context.services.lexicon()
  return changeDraft(context, input.revision, (content) => takeInto(lexicon, content, input))
}

function takeInto(
  lexicon: Lexicon,
  content: DraftContent,
  { accepted, byPartner, isAccented }: z.infer<typeof takeSchema>,
): DraftContent {
  if (content.paste === null) return content
  const { text, lang } = content.paste
  const reading = readIntroduction(lexicon, text, lang)
  const isAccepted = new Set(accepted)
  const isByPartner = new Set(byPartner)
  const { values } = content
  const own = isAccented && reading.accented ? reading.accented.text : text
  const next: GroupValues = {
    ...values,
    identity:
      reading.role !== null && values.identity.roles.length === 0 && isAccepted.has('role')
        ? { ...values.identity, roles: [reading.role] }
        : values.identity,
    description: { text: own, lang: reading.lang },
    capabilities: withCapabilities(lexicon, values.capabilities, reading, isAccepted, isByPartner),
    equipment: [...values.equipment],
    certificates: [...values.certificates],
  }
  for (const { key, ...machine } of reading.machines)
    if (
      isAccepted.has(key) &&
      !next.equipment.some(({ type, text: words }) => type === machine.type && words === machine.text)
    )
      next.equipment.push({ id: randomUUID(), model: null, ...machine })
  for (const { key, concept, state } of reading.certificates)
    if (isAccepted.has(key) && !next.certificates.some((held) => held.type === concept))
      next.certificates.push({
        id: randomUUID(),
        type: concept,
        state,
        body: null,
        number: null,
        issuedOn: null,
        validTo: null,
      })
  return withAnswer({ ...content, values: next }, 'make')
}

/** Accepted chips join the capability of the same category; what is said of the whole firm goes with each. */
function withCapabilities(
  lexicon: Lexicon,
  stated: GroupValues['capabilities'],
  reading: IntroductionReading,
  isAccepted: ReadonlySet<string>,
  isByPartner: ReadonlySet<string>,
): GroupValues['capabilities'] {
  const rows = stated.map((row) => ({ ...row }))
  const taken = new Set<string>()
  for (const read of reading.capabilities)
    for (const { key, concept } of read.categories) {
      if (!isAccepted.has(key)) continue
      if (!rows.some((row) => row.category === concept)) rows.push(blankCapability(concept, null))
      taken.add(concept)
    }
  for (const read of reading.capabilities) {
    const isSaid = [...read.processes, ...read.materials, ...read.figures].some(({ key }) => isAccepted.has(key))
    if (!isSaid) continue
    const own = new Set(read.categories.filter(({ key }) => isAccepted.has(key)).map(({ concept }) => concept))
    // What is said of the whole firm goes with everything the text names.
    const owners = own.size > 0 ? own : taken
    const takers = rows.filter((row) => row.category !== null && owners.has(row.category))
    if (takers.length === 0) {
      // Nothing named to make: the words themselves stand for it until a category is chosen.
      const row = blankCapability(null, wordsOf(read))
      rows.push(row)
      takers.push(row)
    }
    for (const row of takers) addTo(lexicon, row, read, isAccepted, isByPartner)
  }
  return rows
}

function wordsOf({ processes, materials, figures }: ReadCapability): string {
  return [...processes, ...materials, ...figures].map(({ quote }) => quote).join(', ')
}

export function blankCapability(category: string | null, text: string | null): GroupValues['capabilities'][number] {
  return {
    id: randomUUID(),
    category,
    text,
    processes: [],
    materials: [],
    toleranceMm: null,
    annualCapacity: null,
    moq: null,
    leadTimeDays: null,
    details: {},
  }
}

function addTo(
  lexicon: Lexicon,
  row: GroupValues['capabilities'][number],
  read: ReadCapability,
  isAccepted: ReadonlySet<string>,
  isByPartner: ReadonlySet<string>,
): void {
  for (const { key, concept } of read.processes)
    if (isAccepted.has(key) && !row.processes.some((used) => used.concept === concept))
      row.processes = [...row.processes, { concept, mode: isByPartner.has(key) ? 'partner' : 'in_house' }]
  for (const { key, concept } of read.materials)
    if (isAccepted.has(key) && !row.materials.includes(concept)) row.materials = [...row.materials, concept]
  for (const figure of read.figures) if (isAccepted.has(figure.key)) addFigure(lexicon, row, figure)
}

/** What is stated already stays: a figure of a text fills what is empty. */
function addFigure(lexicon: Lexicon, row: GroupValues['capabilities'][number], { kind, quantity }: ReadFigure): void {
  const { min, max, unit } = quantity
  if (kind === 'tolerance') row.toleranceMm ??= max
  else if (kind === 'moq') row.moq ??= max
  else if (kind === 'leadTime') row.leadTimeDays ??= Math.max(1, Math.round(max))
  else if (kind === 'volume') {
    const known = (['piece', 'set', 'kg', 'm'] as const).find((one) => one === unit)
    if (known) row.annualCapacity ??= { value: max, unit: known }
  } else
    for (const field of branchFieldsOf(lexicon, row.category))
      if (field.reads?.kind === kind && field.reads.unit === unit && !(field.key in row.details))
        row.details = { ...row.details, [field.key]: field.kind === 'range' ? { min, max } : max }
}
