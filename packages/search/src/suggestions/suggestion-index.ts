import type { ConceptKind } from '@matxich/db'
import { isLanguage, type Language } from '@matxich/i18n'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { ConceptKey } from '../types.ts'
import { type FoldedName, foldName, plainSpelling } from './fold-name.ts'

/** One way to call a concept. */
export interface Name {
  concept: ConceptKey
  text: string
  /** Null for codes that are the same in all languages. */
  language: Language | null
  isLabel: boolean
  folded: FoldedName
}

/** Every word of every name by its beginning, in order, for finding what begins with a few letters by halving. */
export interface SuggestionIndex {
  beginnings: { compact: string; name: Name; at: number }[]
  /** How many names each concept has: what people speak of much has many. */
  names: Map<string, number>
}

/** What people search by; the districts and branches of industry that texts are read with are no help here. */
export const suggestedKinds = [
  'category',
  'process',
  'material',
  'certification',
  'equipment',
  'province',
  'former-province',
  'park',
] as const satisfies ConceptKind[]
export type SuggestedKind = (typeof suggestedKinds)[number]

/** So many concepts are folded between two turns of whoever shares the process. */
const atOnce = 100

const known = new WeakMap<Lexicon, Promise<SuggestionIndex>>()

/** The index of a lexicon: made at its first use (some tenths of a second, in small pieces), then shared. */
export function suggestionIndexOf(lexicon: Lexicon): Promise<SuggestionIndex> {
  const made = known.get(lexicon) ?? buildIndex(lexicon)
  known.set(lexicon, made)
  return made
}

async function buildIndex(lexicon: Lexicon): Promise<SuggestionIndex> {
  const beginnings: SuggestionIndex['beginnings'] = []
  const names = new Map<string, number>()
  let done = 0
  for (const [key, concept] of lexicon.concepts) {
    if (!suggestedKinds.some((kind) => kind === concept.kind)) continue
    if (++done % atOnce === 0) await new Promise((resolve) => setImmediate(resolve))
    const seen = new Set<string>()
    const add = (text: string, language: Language | null, isLabel: boolean) => {
      for (const spelling of [text, plainSpelling(text)]) {
        if (!spelling) continue
        const folded = foldName(spelling)
        const id = `${folded.compact}|${folded.qualities}|${folded.tones}`
        if (folded.compact === '' || seen.has(id)) continue
        seen.add(id)
        const name: Name = { concept: key as ConceptKey, text, language, isLabel, folded }
        for (const { at } of folded.words) beginnings.push({ compact: folded.compact.slice(at), name, at })
      }
    }
    for (const [language, label] of Object.entries(concept.labels))
      add(label, isLanguage(language) ? language : 'zh', true)
    for (const [language, aliases] of Object.entries(concept.aliases))
      for (const alias of aliases ?? []) add(alias, isLanguage(language) ? language : null, false)
    for (const code of codesOf(concept.details)) add(code, null, false)
    names.set(key, seen.size)
  }
  beginnings.sort((a, b) => (a.compact < b.compact ? -1 : a.compact > b.compact ? 1 : 0))
  return { beginnings, names }
}

/** Grades of other countries and equal certificates; those that only resemble it are another thing. */
function codesOf(details: Record<string, unknown>): string[] {
  const standards = (details.standards as { code: string; fit?: string }[] | undefined) ?? []
  const equivalents = Array.isArray(details.equivalents) ? details.equivalents : []
  return [
    ...standards.filter(({ fit }) => fit !== 'near').map(({ code }) => code),
    ...equivalents.filter((name): name is string => typeof name === 'string'),
  ]
}
