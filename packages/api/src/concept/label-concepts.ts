import type { Concept, ConceptKind } from '@matxich/db'
import { conceptLabel, type Language } from '@matxich/i18n'
import type { Lexicon } from '@matxich/search'
import type { Context, Services } from '../context.ts'

export interface ConceptOption {
  kind: ConceptKind
  id: string
  /** Id of the concept it belongs to, of the same kind; null at the top. */
  parent: string | null
  label: string
}

/** All concepts of some kinds as options for a select, in the reader's language and its alphabetical order. */
export async function listConcepts(
  { services }: Context,
  { kinds, lang }: { kinds: ConceptKind[]; lang: Language },
): Promise<ConceptOption[]> {
  const lexicon = await services.lexicon()
  const listed = lists.get(lexicon) ?? new Map<string, ConceptOption[]>()
  lists.set(lexicon, listed)
  const wanted = `${lang} ${kinds.join(' ')}`
  const known = listed.get(wanted) ?? sorted(lexicon, kinds, lang)
  listed.set(wanted, known)
  return [...known]
}

/** Every page of results lists all categories: sorted once per language for each lexicon. */
const lists = new WeakMap<Lexicon, Map<string, ConceptOption[]>>()

function sorted({ concepts }: Lexicon, kinds: ConceptKind[], lang: Language): ConceptOption[] {
  return [...concepts.values()]
    .filter((concept: Concept) => kinds.includes(concept.kind))
    .map((concept) => ({
      kind: concept.kind,
      id: concept.id,
      parent: concept.parent,
      label: conceptLabel(concept, lang),
    }))
    .sort((a, b) => a.label.localeCompare(b.label, lang))
}

/** Labels of the concepts named by key, in the reader's language; a key nobody knows is its own label. */
export async function labelConcepts(
  { services }: { services: Pick<Services, 'lexicon'> },
  { keys, lang }: { keys: string[]; lang: Language },
): Promise<Record<string, string>> {
  const { concepts } = await services.lexicon()
  return Object.fromEntries(
    keys.map((key) => {
      const concept = concepts.get(key)
      return [key, concept ? conceptLabel(concept, lang) : key]
    }),
  )
}
