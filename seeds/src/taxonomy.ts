import type { Concept, ConceptKind } from '@matxich/db'
import { z } from 'zod'
import { readSeed } from './read-json.ts'

const labelSchema = z.object({
  vi: z.string(),
  en: z.string().optional(),
  ja: z.string().optional(),
  ko: z.string().optional(),
  zh: z.string().optional(),
  'zh-Hant': z.string().optional(),
})
const aliasSchema = z.object({
  vi: z.array(z.string()).optional(),
  en: z.array(z.string()).optional(),
  ja: z.array(z.string()).optional(),
  ko: z.array(z.string()).optional(),
  zh: z.array(z.string()).optional(),
})
const nodeSchema = z.looseObject({
  id: z.string(),
  parent: z.string().nullish(),
  labels: labelSchema,
  aliases: aliasSchema.default({}),
  needsContext: z.array(z.string()).default([]),
})

/**
 * Aliases found in practice after the taxonomy was published: kind → id → language → words; `needsContext` as there,
 * `without` takes back aliases that mislead ("bulong inox" is any stainless bolt, not a special one).
 */
const extraSchema = z.record(
  z.string(),
  z.record(
    z.string(),
    aliasSchema.extend({ needsContext: z.array(z.string()).optional(), without: z.array(z.string()).optional() }),
  ),
)

const taxonomyFiles: [ConceptKind, string][] = [
  ['category', 'taxonomy/categories.json'],
  ['process', 'taxonomy/processes.json'],
  ['material', 'taxonomy/materials.json'],
  ['certification', 'taxonomy/certifications.json'],
  ['equipment', 'taxonomy/equipment.json'],
  ['inspection', 'taxonomy/inspections.json'],
  ['industry', 'taxonomy/industries.json'],
]

/**
 * Category → lines in any language: words of texts about it that do not name it (`category-cues.json`), and texts as buyers and
 * workshops write them (`category-wordings.json`).
 */
const linesSchema = z.record(z.string(), z.array(z.string()))

/** All taxonomy nodes; `details` keeps what only their kind has (standards, implies, makers, processes, vsic, cues, wordings …). */
export function loadTaxonomy(): Concept[] {
  const cues = readSeed('taxonomy/category-cues.json', linesSchema)
  const wordings = readSeed('taxonomy/category-wordings.json', linesSchema)
  return taxonomyFiles.flatMap(([kind, file]) =>
    readSeed(file, z.array(nodeSchema)).map(({ id, parent, labels, aliases, needsContext, ...details }) => ({
      kind,
      id,
      parent: parent ?? null,
      labels,
      aliases,
      needsContext,
      details:
        kind === 'category'
          ? { ...details, ...(cues[id] && { cues: cues[id] }), ...(wordings[id] && { wordings: wordings[id] }) }
          : details,
    })),
  )
}

/** Adds `taxonomy/extra-aliases.json` to the concepts; throws when it names a concept that does not exist. */
export function withExtraAliases(concepts: Concept[]): Concept[] {
  const extra = readSeed('taxonomy/extra-aliases.json', extraSchema)
  const known = new Set(concepts.map((concept) => `${concept.kind}:${concept.id}`))
  for (const [kind, nodes] of Object.entries(extra))
    for (const id of Object.keys(nodes))
      if (!known.has(`${kind}:${id}`)) throw new Error(`extra-aliases.json names ${kind}:${id}, which is no concept`)
  return concepts.map((concept) => {
    const more = extra[concept.kind]?.[concept.id]
    if (!more) return concept
    const aliases = { ...concept.aliases }
    for (const language of ['vi', 'en', 'ja', 'ko', 'zh'] as const)
      if (more[language]) aliases[language] = [...new Set([...(aliases[language] ?? []), ...more[language]])]
    if (more.without)
      for (const language of ['vi', 'en', 'ja', 'ko', 'zh'] as const)
        aliases[language] = aliases[language]?.filter((alias) => !more.without?.includes(alias))
    return { ...concept, aliases, needsContext: [...new Set([...concept.needsContext, ...(more.needsContext ?? [])])] }
  })
}
