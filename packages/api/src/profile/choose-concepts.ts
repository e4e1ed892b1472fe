import { conceptId } from '@matxich/db'
import { languages } from '@matxich/i18n'
import { type Lexicon, readText } from '@matxich/search'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { conceptFinder } from '../import/concept-finder.ts'
import { changeDraft, withAnswer } from './change-draft.ts'
import { requireProfileEditor } from './profile-access.ts'
import type { GroupValues } from './profile-content.ts'
import { blankCapability } from './take-reading.ts'

const chosenKinds = ['category', 'process', 'material'] as const
const ids = z.array(z.string().max(80)).max(200)

export const chooseSchema = z.object({
  revision: z.int().min(0),
  kind: z.enum(chosenKinds),
  chosen: ids,
  /** One more by its name, in any language, with or without accents. */
  typed: z.string().max(200).optional(),
  /** Of the processes, those that a partner does. */
  byPartner: ids.default([]),
})

const stepOf = { category: 'make', process: 'processes', material: 'materials' } as const

/**
 * Sets what the firm makes, or the processes or materials of everything it makes, as one list: what is new goes with each
 * capability, what was taken off leaves all of them, and what only some have stays theirs.
 * @throws AppError as `changeDraft` | invalid (unknown concepts, nothing to put a process on)
 */
export async function chooseConcepts(
  context: Context,
  { revision, kind, chosen, typed, byPartner }: z.infer<typeof chooseSchema>,
): Promise<{ revision: number }> {
  await requireProfileEditor(context)
  const lexicon = await context.services.lexicon()
  const more = typed?.trim() ? findConcept(lexicon, kind, typed) : null
  if (typed?.trim() && !more)
    throw new AppError('invalid', `nobody knows ${kind} ${typed}`, [{ path: 'typed', rule: 'unknownConcept' }])
  const wanted = [...new Set([...chosen, ...(more ? [more] : [])])]
  const unknown = wanted.find((id) => !lexicon.concepts.has(`${kind}:${id}`))
  if (unknown !== undefined)
    throw new AppError('invalid', `no ${kind} ${unknown}`, [{ path: 'chosen', rule: 'unknownConcept' }])
  return changeDraft(context, revision, (content) => {
    const { capabilities } = content.values
    if (kind !== 'category' && capabilities.length === 0)
      throw new AppError('invalid', 'nothing is made yet', [{ path: 'chosen', rule: 'needsCapability' }])
    const next =
      kind === 'category'
        ? withCategories(capabilities, wanted)
        : kind === 'process'
          ? withProcesses(capabilities, wanted, new Set(byPartner))
          : withMaterials(capabilities, wanted)
    return withAnswer({ ...content, values: { ...content.values, capabilities: next } }, stepOf[kind])
  })
}

type Capabilities = GroupValues['capabilities']

function withCategories(rows: Capabilities, wanted: string[]): Capabilities {
  const kept = rows.filter(({ category }) => category === null || wanted.includes(category))
  const added = wanted.filter((id) => !rows.some(({ category }) => category === id))
  // The first category chosen names what so far was words alone.
  const unnamed = kept.findIndex(({ category, text }) => category === null && text !== null)
  if (unnamed < 0 || added.length === 0) return [...kept, ...added.map((id) => blankCapability(id, null))]
  const [first, ...others] = added
  return [
    ...kept.map((row, at) => (at === unnamed ? { ...row, category: first! } : row)),
    ...others.map((id) => blankCapability(id, null)),
  ]
}

function withProcesses(rows: Capabilities, wanted: string[], byPartner: ReadonlySet<string>): Capabilities {
  const known = new Set(rows.flatMap((row) => row.processes.map(({ concept }) => concept)))
  const modeOf = (id: string) => (byPartner.has(id) ? ('partner' as const) : ('in_house' as const))
  const added = wanted.filter((id) => !known.has(id)).map((concept) => ({ concept, mode: modeOf(concept) }))
  return rows.map((row) => ({
    ...row,
    processes: [
      ...row.processes
        .filter(({ concept }) => wanted.includes(concept))
        .map(({ concept }) => ({ concept, mode: modeOf(concept) })),
      ...added,
    ],
  }))
}

function withMaterials(rows: Capabilities, wanted: string[]): Capabilities {
  const known = new Set(rows.flatMap((row) => row.materials))
  const added = wanted.filter((id) => !known.has(id))
  return rows.map((row) => ({ ...row, materials: [...row.materials.filter((id) => wanted.includes(id)), ...added] }))
}

type NamedKind = (typeof chosenKinds)[number] | 'equipment' | 'certification' | 'park'

/** The concept that somebody names: a label or alias whole, else the first that is read in the words. */
function findConcept(lexicon: Lexicon, kind: NamedKind, text: string): string | null {
  const named = conceptFinder(lexicon).find(kind, text)
  if (named) return named.id
  const read = readText(lexicon, text, { as: 'query' }).mentions.find(({ concept }) => concept.startsWith(`${kind}:`))
  return read ? conceptId(read.concept) : null
}

export const findConceptSchema = z.object({
  kind: z.enum(['category', 'process', 'material', 'equipment', 'certification', 'park']),
  text: z.string().max(300),
  lang: z.enum(languages).optional(),
})

/** What a person means by the name they typed; null when nothing of that kind is called so. */
export async function nameConcept(
  { services }: Context,
  { kind, text }: z.infer<typeof findConceptSchema>,
): Promise<string | null> {
  return text.trim() === '' ? null : findConcept(await services.lexicon(), kind, text)
}

export const usualSchema = z.object({ categories: ids })

/** Processes that are usual for what a firm makes: offered first, never taken for granted. */
export async function usualProcesses(
  { services }: Context,
  { categories }: z.infer<typeof usualSchema>,
): Promise<string[]> {
  const { concepts } = await services.lexicon()
  const usual = categories.flatMap((id) => {
    const processes = concepts.get(`category:${id}`)?.details.processes
    return Array.isArray(processes) ? processes : []
  })
  return [...new Set(usual)].filter((id): id is string => typeof id === 'string' && concepts.has(`process:${id}`))
}
