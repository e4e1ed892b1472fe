import { type DisplayQuantity, formatQuantity, formatter, type Language, translator } from '@matxich/i18n'
import { useLanguage } from '@matxich/i18n/react'
import { useConceptLabel } from './concept-labels.tsx'
import { requirementConcepts, type ShownRequirement } from './labels.ts'

const kindMessages = {
  category: 'category',
  process: 'process',
  material: 'material',
  certification: 'certification',
  equipment: 'equipment',
  inspection: 'inspection',
  industry: 'industry',
  province: 'province',
  'former-province': 'formerProvince',
  district: 'district',
  park: 'park',
  tolerance: 'tolerance',
  volume: 'volume',
  leadTime: 'leadTime',
  size: 'size',
  thread: 'thread',
  gauge: 'gauge',
  tonnage: 'tonnage',
  hardness: 'hardness',
  shots: 'shots',
  moq: 'moq',
} as const

/** What kind of thing is asked, in a word: "Vật liệu", "Tolerance". */
export function kindLabel(kind: string, language: Language): string {
  const key = kindMessages[kind as keyof typeof kindMessages]
  return key ? translator(language, 'need')(`kind.${key}`) : kind
}

/**
 * A wished number with the direction in which it binds: `≤ ±0,01 mm`, `≤ 45 ngày`, `≥ 500.000 lần ép`. A volume, size,
 * hardness, thread or gauge is meant as it stands.
 */
function wishedQuantity(kind: string, quantity: DisplayQuantity, language: Language): string {
  const t = translator(language, 'common')
  if (kind === 'tolerance' || kind === 'leadTime' || kind === 'moq') {
    const bound = quantity.max ?? quantity.min
    return t('unit.noMoreThan', { value: formatQuantity({ ...quantity, min: bound, max: bound }, language, kind) })
  }
  if (kind === 'shots') {
    const bound = quantity.min ?? quantity.max
    return t('unit.noLessThan', { value: formatQuantity({ ...quantity, min: bound, max: bound }, language, kind) })
  }
  return formatQuantity(quantity, language, kind)
}

export interface RequirementWords {
  /** "Vật liệu" */
  kind: string
  /** "SKD61", "SKD11 hoặc DC53", "≤ ±0,01 mm", with what is taken for met in brackets */
  value: string
  /** The same without the brackets. */
  bare: string
}

/** Human words of requirements on this page, under the page's `ConceptLabelProvider`. */
export function useRequirementLabel(): (requirement: ShownRequirement) => RequirementWords {
  const language = useLanguage()
  const conceptLabel = useConceptLabel()
  return (requirement) => {
    const { quantity, kind, accepts = [] } = requirement
    const concepts = requirementConcepts(requirement).map((key) => conceptLabel(key))
    const format = formatter(language)
    const bare =
      concepts.length > 0 ? format.either(concepts) : quantity ? wishedQuantity(kind, quantity, language) : ''
    const accepted = format.series(accepts.map((one) => translator(language, 'need')(`accepts.${one}`)))
    return { kind: kindLabel(kind, language), value: accepted ? `${bare}${format.aside(accepted)}` : bare, bare }
  }
}
