import { useTranslations } from '@matxich/i18n/react'
import { Badge } from '@matxich/ui'

/** What a kept search asks: its words as typed, and its filters by name. */
export function AskedLine({ text, filters, only }: { text: string; filters: string[]; only: boolean }) {
  const t = useTranslations('search')
  return (
    <p className="flex flex-wrap items-center gap-1.5 text-sm">
      {text ? <q className="me-1.5 font-medium">{text}</q> : null}
      {filters.map((filter) => (
        <Badge key={filter}>{filter}</Badge>
      ))}
      {only ? <Badge>{t('only')}</Badge> : null}
    </p>
  )
}
