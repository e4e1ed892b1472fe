import type { Api } from '@matxich/api'
import { numberUnits } from '@matxich/api/need-schema'
import type { Language } from '@matxich/i18n'
import { isAddableConcept, isAddableNumber } from './add-kinds.ts'

/** What the form for one more requirement offers once its kind is chosen. */
export type AddOptions =
  | { type: 'concept'; kind: string; concepts: { id: string; label: string }[] }
  | { type: 'number'; kind: string; units: string[] }
  | null

/** The choices for a kind as named in the address; null as long as none, or an unknown one, is. */
export async function getAddOptions(api: Api, lang: Language, kind: string | null): Promise<AddOptions> {
  if (isAddableNumber(kind)) return { type: 'number', kind, units: numberUnits[kind] }
  if (!isAddableConcept(kind)) return null
  const concepts = await api.concept.list({ kinds: [kind], lang })
  return { type: 'concept', kind, concepts: concepts.map(({ id, label }) => ({ id, label })) }
}
