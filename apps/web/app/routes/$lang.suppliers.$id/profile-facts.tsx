import type { EnterpriseDetail } from '@matxich/api'
import { useFormat, useTranslations } from '@matxich/i18n/react'
import { Code, type Description, DescriptionList, Panel } from '@matxich/ui'
import { useConceptLabel } from '../../parts/concept-labels.tsx'
import { placeText } from '../../parts/place-text.ts'
import { SourceNote } from './source-note.tsx'

const roleMessages = { maker: 'maker', trader: 'trader', sourcing_agent: 'sourcingAgent' } as const

/** Who and where the firm is, in figures. What nobody stated is left out. */
export function ProfileFacts({ supplier }: { supplier: EnterpriseDetail }) {
  const t = useTranslations('enterprise')
  const format = useFormat()
  const conceptLabel = useConceptLabel()
  const items: (Description | null)[] = [
    { term: t('detail.place'), detail: placeText(supplier.location, conceptLabel) },
    supplier.address ? { term: t('detail.address'), detail: supplier.address } : null,
    supplier.country !== 'VN' ? { term: t('detail.country'), detail: format.country(supplier.country) } : null,
    supplier.taxCode ? { term: t('detail.taxCode'), detail: <Code>{supplier.taxCode}</Code> } : null,
    supplier.roles.length > 0
      ? {
          term: t('detail.roles'),
          detail: format.series(supplier.roles.map((role) => t(`role.${roleMessages[role]}`))),
        }
      : null,
    supplier.ownership ? { term: t('detail.ownership'), detail: t(`ownership.${supplier.ownership}`) } : null,
    supplier.founded ? { term: t('detail.founded'), detail: String(supplier.founded) } : null,
    supplier.employees ? { term: t('detail.employees'), detail: format.number(supplier.employees) } : null,
    supplier.exports.length > 0
      ? { term: t('detail.exports'), detail: format.list(supplier.exports.map(format.country)) }
      : null,
    supplier.revenueVnd
      ? {
          term: t('detail.revenue'),
          detail: (
            <>
              {format.money(supplier.revenueVnd, 'VND')}
              <span className="block text-xs font-normal text-ink-soft">{t('detail.revenueNote')}</span>
            </>
          ),
        }
      : null,
  ]
  return (
    <Panel title={t('detail.profile')} description={<SourceNote supplier={supplier} fieldGroup="identity" />}>
      <DescriptionList
        items={items.filter((item) => item !== null && item.detail !== '').map((item) => item as Description)}
        className="-mt-2.5 [&>div]:sm:grid-cols-[7rem_minmax(0,1fr)]"
      />
    </Panel>
  )
}
