import type { EnterpriseDetail } from '@matxich/api'
import { useFormat, useTranslations } from '@matxich/i18n/react'
import { classNames, Panel } from '@matxich/ui'
import { CalendarClock, CalendarX2, CircleCheck } from 'lucide-react'
import { certificateStanding } from '../../parts/certificate-standing.ts'
import { useConceptLabel } from '../../parts/concept-labels.tsx'
import { SourceNote } from './source-note.tsx'

const looks = {
  held: { Icon: CircleCheck, colour: 'text-met' },
  expired: { Icon: CalendarX2, colour: 'text-gap' },
  planned: { Icon: CalendarClock, colour: 'text-gap' },
}

export interface CertificateListProps {
  supplier: EnterpriseDetail
  /** ISO date: decides what has expired. */
  today: string
}

/** Certificates, each held, expired or planned by icon and word, with its last day. */
export function CertificateList({ supplier, today }: CertificateListProps) {
  const t = useTranslations('enterprise')
  const format = useFormat()
  const conceptLabel = useConceptLabel()
  if (supplier.certificates.length === 0) return null
  return (
    <Panel title={t('detail.certificates')} aside={<SourceNote supplier={supplier} fieldGroup="certificates" />}>
      <ul className="divide-y divide-line">
        {supplier.certificates.map((certificate) => {
          const standing = certificateStanding(certificate, today)
          const { Icon, colour } = looks[standing]
          return (
            <li
              key={certificate.id}
              className="grid gap-x-6 gap-y-0.5 py-2.5 text-sm first:pt-0 sm:grid-cols-[minmax(0,1fr)_10rem_12rem]"
            >
              <span className="font-semibold">{conceptLabel(`certification:${certificate.type}`)}</span>
              <span className={classNames('inline-flex items-center gap-1.5 font-semibold', colour)}>
                <Icon aria-hidden className="size-4 shrink-0" />
                {t(`certificateState.${standing}`)}
              </span>
              <span className="text-ink-soft tabular-nums sm:text-end">
                {certificate.validTo
                  ? t('detail.validTo', { date: format.date(certificate.validTo) })
                  : standing === 'held'
                    ? t('detail.noEndDate')
                    : null}
              </span>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
