import type { ComparedSupplier } from '@matxich/api'
import { formatQuantity, formatUnit } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { certificateStanding } from '../../parts/certificate-standing.ts'
import { useConceptLabel } from '../../parts/concept-labels.tsx'
import { placeText } from '../../parts/place-text.ts'

export interface FactRow {
  title: string
  /** Empty where the firm states nothing. */
  lines: (compared: ComparedSupplier) => string[]
  /** The center vouches for it. */
  isVerified?: (compared: ComparedSupplier) => boolean
}

/** What suppliers are compared by beside what is asked. */
export function useFactRows(today: string): FactRow[] {
  const language = useLanguage()
  const enterprise = useTranslations('enterprise')
  const search = useTranslations('search')
  const need = useTranslations('need')
  const t = useTranslations('compare')
  const format = useFormat()
  const conceptLabel = useConceptLabel()
  const certificateName = ({ type, ...held }: ComparedSupplier['supplier']['certificates'][number]) => {
    const standing = certificateStanding(held, today)
    const name = conceptLabel(`certification:${type}`)
    return standing === 'held' ? name : `${name} · ${enterprise(`certificateState.${standing}`)}`
  }
  const one = (line: string | number | null | undefined | false): string[] => (line ? [String(line)] : [])
  return [
    {
      title: t('makes'),
      lines: ({ supplier }) => supplier.categories.map((id) => conceptLabel(`category:${id}`)),
    },
    {
      title: search('facet.process'),
      lines: ({ processes }) =>
        processes.map(({ concept, mode }) => {
          const name = conceptLabel(`process:${concept}`)
          return mode === 'partner' ? `${name} · ${enterprise('processMode.partner')}` : name
        }),
    },
    {
      title: search('facet.material'),
      lines: ({ materials }) => materials.map((id) => conceptLabel(`material:${id}`)),
    },
    {
      title: enterprise('summary.machines'),
      lines: ({ supplier }) =>
        supplier.machines.map(({ type, text, quantity }) => {
          const name = type ? conceptLabel(`equipment:${type}`) : (text ?? '')
          return quantity ? `${name} × ${format.number(quantity)}` : name
        }),
    },
    { title: enterprise('summary.certificates'), lines: ({ supplier }) => supplier.certificates.map(certificateName) },
    {
      title: need('kind.tolerance'),
      lines: ({ toleranceMm: mm }) =>
        one(mm && formatQuantity({ min: mm, max: mm, unit: 'mm' }, language, 'tolerance')),
    },
    {
      title: t('capacity'),
      lines: ({ capacities }) =>
        capacities.map(({ category, value, unit }) => {
          const amount = formatUnit(value, `${unit}/year`, language)
          return capacities.length > 1 && category
            ? format.labelled(conceptLabel(`category:${category}`), amount)
            : amount
        }),
    },
    {
      title: need('kind.leadTime'),
      lines: ({ leadTimeDays }) => one(leadTimeDays && formatUnit(leadTimeDays, 'day', language)),
    },
    { title: need('kind.moq'), lines: ({ moq }) => one(moq && formatUnit(moq, 'piece', language)) },
    { title: t('place'), lines: ({ supplier }) => one(placeText(supplier.location, conceptLabel)) },
    {
      title: search('facet.employees'),
      lines: ({ supplier }) => one(supplier.employees !== null && format.number(supplier.employees)),
    },
    {
      title: search('facet.ownership'),
      lines: ({ supplier }) => one(supplier.ownership && enterprise(`ownership.${supplier.ownership}`)),
    },
    { title: search('facet.export'), lines: ({ supplier }) => supplier.exports.map(format.country) },
    {
      title: search('facet.verified'),
      lines: ({ supplier: { marks } }) =>
        one(
          marks[0]
            ? t('verifiedUntil', { date: format.date(marks[0].validUntil) })
            : enterprise('verification.notVerified'),
        ),
      isVerified: ({ supplier }) => supplier.marks.length > 0,
    },
    { title: t('confirmed'), lines: ({ supplier }) => one(format.date(supplier.confirmedAt)) },
  ]
}

/** Whether all of them state the same, in whatever order. */
export function isSameForAll(row: FactRow, suppliers: ComparedSupplier[]): boolean {
  const said = suppliers.map((compared) => row.lines(compared).toSorted().join('\n'))
  return suppliers.length > 1 && said.every((one) => one === said[0])
}
