import { useTranslations } from '@matxich/i18n/react'
import { useConceptLabel } from '../parts/concept-labels.tsx'

export interface TitledNeed {
  title: string | null
  requirements: { kind: string; concept: string | null }[]
}

/** What a need is called: its title, or, while the buyer hides it, the category it asks for. */
export function useNeedTitle(): (need: TitledNeed) => string {
  const t = useTranslations('need')
  const conceptLabel = useConceptLabel()
  return ({ title, requirements }) => {
    if (title) return title
    const category = requirements.find((asked) => asked.kind === 'category' && asked.concept)
    return category ? conceptLabel(`category:${category.concept}`) : t('list.untitled')
  }
}
