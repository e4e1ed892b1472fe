import { type Language, languages } from './languages.ts'

/** What a label needs of a concept: its id and the names it has. `zh-Hant` is a variant that only its readers ask for. */
export interface LabelledConcept {
  id: string
  labels: Partial<Record<Language | 'zh-Hant', string>>
}

/**
 * The name of a concept for a reader: in their language, else in English, else in Vietnamese, else in any language it has, else its id.
 * English comes before Vietnamese for ja, ko and zh readers because part names and standards travel in English.
 */
export function conceptLabel(concept: LabelledConcept, language: Language | 'zh-Hant'): string {
  const order: (Language | 'zh-Hant')[] =
    language === 'zh-Hant' ? ['zh-Hant', 'zh', 'en', 'vi'] : [language, 'en', 'vi', ...languages]
  for (const candidate of order) {
    const label = concept.labels[candidate]
    if (label) return label
  }
  return concept.labels['zh-Hant'] ?? concept.id
}
