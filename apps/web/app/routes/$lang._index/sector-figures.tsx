import { useFormat, useTranslations } from '@matxich/i18n/react'
import { Figure, Panel } from '@matxich/ui'

/** JETRO survey of Japanese plants in Vietnam: share of purchases made locally, and from Vietnamese-owned firms. */
const localShare = 0.366
const vietnameseShare = 0.157

/** The two figures this marketplace exists to move, with their source. */
export function SectorFigures() {
  const t = useTranslations('home')
  const format = useFormat()
  return (
    <Panel title={t('figures.title')}>
      <div className="grid gap-4">
        <Figure value={format.percent(localShare)} label={t('figures.local')} />
        <Figure value={format.percent(vietnameseShare)} label={t('figures.vietnamese')} />
        <p className="text-sm text-ink-soft">{t('figures.why')}</p>
        <p className="text-xs text-ink-faint">{t('figures.source')}</p>
      </div>
    </Panel>
  )
}
