import type { EnterpriseDetail } from '@matxich/api'
import { useFormat, useTranslations } from '@matxich/i18n/react'
import { Panel } from '@matxich/ui'
import { SourceNote } from './source-note.tsx'

/** For whom the firm already makes what; a customer that wants no name keeps none. */
export function ReferenceList({ supplier }: { supplier: EnterpriseDetail }) {
  const t = useTranslations('enterprise')
  const format = useFormat()
  if (supplier.references.length === 0) return null
  return (
    <Panel title={t('detail.references')} aside={<SourceNote supplier={supplier} fieldGroup="references" />}>
      <ul className="divide-y divide-line">
        {supplier.references.map(({ customer, country, product, since }, position) => (
          <li key={`${customer}${product}${position}`} className="grid gap-0.5 py-2.5 text-sm first:pt-0">
            <span className="font-semibold">{customer ?? t('detail.hiddenCustomer')}</span>
            <span className="text-ink-soft">
              {[product, country && format.country(country), since && t('detail.since', { year: String(since) })]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
