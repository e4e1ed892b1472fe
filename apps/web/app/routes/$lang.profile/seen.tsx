import type { OwnExposure } from '@matxich/api'
import { useFormat, useTranslations } from '@matxich/i18n/react'
import { Figure, Panel } from '@matxich/ui'

/** How often others came across the firm; who they were is not known. */
export function Seen({ seen }: { seen: OwnExposure }) {
  const t = useTranslations('profile')
  const format = useFormat()
  return (
    <Panel title={t('seen.title', { days: seen.days })} description={t('seen.text')}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Figure value={format.number(seen.search)} label={t('seen.search', { count: seen.search })} />
        <Figure value={format.number(seen.page)} label={t('seen.page', { count: seen.page })} />
      </div>
    </Panel>
  )
}
