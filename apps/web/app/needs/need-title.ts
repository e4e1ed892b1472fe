import { useTranslations } from '@matxich/i18n/react'
import { useConceptLabel } from '../parts/concept-labels.tsx'

export interface TitledNeed {
  title: string | null
  requirements: { kind: string; concept: string | null }[]
}

/** The category a need asks for, in the reader's language: what it is about, for those who cannot read its title. */
export function useNeedCategory(): (need: Pick<TitledNeed, 'requirements'>) => string | null {
  const conceptLabel = useConceptLabel()
  return ({ requirements }) => {
    const category = requirements.find((asked) => asked.kind === 'category' && asked.concept)
    return category ? conceptLabel(`category:${category.concept}`) : null
  }
}

/** What a need is called: its title, or, while the buyer hides it, the category it asks for. */
export function useNeedTitle(): (need: TitledNeed) => string {
  const t = useTranslations('need')
  const categoryOf = useNeedCategory()
  return (need) => need.title ?? categoryOf(need) ?? t('list.untitled')
}
