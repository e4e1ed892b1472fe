import { conceptLabel, type Language } from '@matxich/i18n'
import type { Context } from '../context.ts'

export interface ProvinceUnit {
  id: string
  label: string
  /** Ids of the former units that it was made of; of a former unit, itself. */
  formerIds: string[]
}

/** The provinces and cities of today (34) and those until 30 June 2025 (63), by label. */
export async function listProvinces(
  { services }: Context,
  { lang }: { lang: Language },
): Promise<{ now: ProvinceUnit[]; former: ProvinceUnit[] }> {
  const { concepts } = await services.lexicon()
  const units = (kind: 'province' | 'former-province') =>
    [...concepts.values()]
      .filter((concept) => concept.kind === kind)
      .map((concept) => ({ concept, id: concept.id, label: conceptLabel(concept, lang) }))
      .sort((a, b) => a.label.localeCompare(b.label, lang))
  const former = units('former-province')
  return {
    now: units('province').map(({ id, label }) => ({
      id,
      label,
      formerIds: former.filter(({ concept }) => concept.details.province === id).map((one) => one.id),
    })),
    former: former.map(({ id, label }) => ({ id, label, formerIds: [id] })),
  }
}
