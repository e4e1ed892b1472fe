import type { ComparedSupplier } from '@matxich/api'
import { formatQuantity, formatUnit } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { VerifiedMark } from '@matxich/ui'
import type { ReactNode } from 'react'
import { certificateStanding } from '../../parts/certificate-standing.ts'
import { useConceptLabel } from '../../parts/concept-labels.tsx'
import { placeText } from '../../parts/place-text.ts'

export interface FactRow {
  title: string
  /** Null where the firm states nothing. */
  cell: (compared: ComparedSupplier) => ReactNode | null
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
  return [
    {
      title: t('makes'),
      cell: ({ supplier }) => lines(supplier.categories.map((id) => conceptLabel(`category:${id}`))),
    },
    {
      title: search('facet.process'),
      cell: ({ processes }) =>
        lines(
          processes.map(({ concept, mode }) => {
            const name = conceptLabel(`process:${concept}`)
            return mode === 'partner' ? `${name} · ${enterprise('processMode.partner')}` : name
          }),
        ),
    },
    {
      title: search('facet.material'),
      cell: ({ materials }) => lines(materials.map((id) => conceptLabel(`material:${id}`))),
    },
    {
      title: enterprise('summary.machines'),
      cell: ({ supplier }) =>
        lines(
          supplier.machines.map(({ type, text, quantity }) => {
            const name = type ? conceptLabel(`equipment:${type}`) : (text ?? '')
            return quantity ? `${name} × ${format.number(quantity)}` : name
          }),
        ),
    },
    {
      title: enterprise('summary.certificates'),
      cell: ({ supplier }) => lines(supplier.certificates.map(certificateName)),
    },
    {
      title: need('kind.tolerance'),
      cell: ({ toleranceMm: mm }) => mm && formatQuantity({ min: mm, max: mm, unit: 'mm' }, language, 'tolerance'),
    },
    {
      title: t('capacity'),
      cell: ({ capacities }) =>
        lines(
          capacities.map(({ category, value, unit }) => {
            const amount = formatUnit(value, `${unit}/year`, language)
            return capacities.length > 1 && category
              ? format.labelled(conceptLabel(`category:${category}`), amount)
              : amount
          }),
        ),
    },
    {
      title: need('kind.leadTime'),
      cell: ({ leadTimeDays }) => leadTimeDays && formatUnit(leadTimeDays, 'day', language),
    },
    { title: need('kind.moq'), cell: ({ moq }) => moq && formatUnit(moq, 'piece', language) },
    { title: t('place'), cell: ({ supplier }) => placeText(supplier.location, conceptLabel) || null },
    {
      title: search('facet.employees'),
      cell: ({ supplier }) => (supplier.employees === null ? null : format.number(supplier.employees)),
    },
    {
      title: search('facet.ownership'),
      cell: ({ supplier }) => supplier.ownership && enterprise(`ownership.${supplier.ownership}`),
    },
    {
      title: search('facet.export'),
      cell: ({ supplier }) => (supplier.exports.length > 0 ? format.list(supplier.exports.map(format.country)) : null),
    },
    {
      title: search('facet.verified'),
      cell: ({ supplier: { marks } }) =>
        marks[0] ? (
          <VerifiedMark label={t('verifiedUntil', { date: format.date(marks[0].validUntil) })} />
        ) : (
          enterprise('verification.notVerified')
        ),
    },
    { title: t('confirmed'), cell: ({ supplier }) => format.date(supplier.confirmedAt) },
  ]
}

/** So many are named before the rest is only counted by the page of the firm. */
const mostLines = 12

function lines(values: string[]): ReactNode | null {
  if (values.length === 0) return null
  return (
    <ul className="grid gap-0.5">
      {values.slice(0, mostLines).map((value) => (
        <li key={value}>{value}</li>
      ))}
      {values.length > mostLines ? <li aria-hidden>…</li> : null}
    </ul>
  )
}
