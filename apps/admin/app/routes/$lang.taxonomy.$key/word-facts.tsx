import type { TaxonomyConcept } from '@matxich/api'
import { useFormat, useTranslations } from '@matxich/i18n/react'

/** A word that staff touched: its language, since when and by whom, and why. */
export function WordFacts({ word }: { word: TaxonomyConcept['added'][number] }) {
  const t = useTranslations('taxonomy')
  const format = useFormat()
  return (
    <div className="grid min-w-0 flex-1 basis-56 gap-0.5">
      <span className="font-medium wrap-anywhere" lang={word.lang}>
        {word.alias}
      </span>
      <span className="text-sm text-ink-soft">
        {t(`lang.${word.lang}`)}
        {word.needsContext ? ` · ${t('needsContext')}` : null}
        {' · '}
        {t('by', { person: word.addedBy ?? t('somebody'), date: format.date(word.addedAt) })}
      </span>
      {word.note ? <span className="text-sm wrap-anywhere">{word.note}</span> : null}
    </div>
  )
}
