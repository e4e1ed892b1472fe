import type { CertificateFile, EnterpriseDetail, ShownProfile } from '@matxich/api'
import { useFormat, useTranslations } from '@matxich/i18n/react'
import { classNames, Panel } from '@matxich/ui'
import { CalendarClock, CalendarX2, CircleCheck, FileText } from 'lucide-react'
import { type CertificateStanding, certificateStanding } from '../../parts/certificate-standing.ts'
import { useConceptLabel } from '../../parts/concept-labels.tsx'
import { SourceNote } from './source-note.tsx'
import { StatedValue } from './stated-value.tsx'

const looks = {
  held: { Icon: CircleCheck, colour: 'text-met' },
  expired: { Icon: CalendarX2, colour: 'text-gap' },
  planned: { Icon: CalendarClock, colour: 'text-gap' },
}

export interface CertificateListProps {
  supplier: EnterpriseDetail
  /** ISO date: decides what has expired. */
  today: string
  /** Copies that the reader may open. */
  files: CertificateFile[]
  /** Who issued them under which number. */
  papers: ShownProfile['certificates']
}

interface Shown {
  type: string
  validTo: string | null
  standing: CertificateStanding
  /** The words it was read from; null when it was filed. */
  quote: string | null
  fileId: string | null
  /** Body and number, as far as they are stated. */
  paper: string
}

/** Certificates, each held, expired or planned by icon and word, with its last day; one that only the text names says so. */
export function CertificateList({ supplier, today, files, papers }: CertificateListProps) {
  const t = useTranslations('enterprise')
  const file = useTranslations('file')
  const format = useFormat()
  const conceptLabel = useConceptLabel()
  const certificates: Shown[] = [
    ...supplier.certificates.map((certificate) => ({
      type: certificate.type,
      validTo: certificate.validTo,
      standing: certificateStanding(certificate, today),
      quote: null,
      fileId: files.find((paper) => paper.certificateId === certificate.id)?.fileId ?? null,
      paper: paperOf(papers, certificate.id),
    })),
    ...supplier.read.certificates.map(({ concept, state, quote }) => ({
      type: concept,
      validTo: null,
      standing: state,
      quote,
      fileId: null,
      paper: '',
    })),
  ]
  if (certificates.length === 0) return null
  return (
    <Panel title={t('detail.certificates')} aside={<SourceNote supplier={supplier} fieldGroup="certificates" />}>
      <ul className="divide-y divide-line">
        {certificates.map(({ type, validTo, standing, quote, fileId, paper }) => {
          const { Icon, colour } = looks[standing]
          return (
            <li
              key={`${type}${standing}${validTo}`}
              className="grid gap-x-6 gap-y-0.5 py-2.5 text-sm first:pt-0 sm:grid-cols-[minmax(0,1fr)_10rem_12rem]"
            >
              <span className="font-semibold">
                <StatedValue quote={quote}>{conceptLabel(`certification:${type}`)}</StatedValue>
                {fileId ? (
                  <a
                    href={`/files/${fileId}`}
                    aria-label={file('certificates.open', { name: conceptLabel(`certification:${type}`) })}
                    className="ms-2 inline-flex items-center gap-1 font-medium text-action hover:underline touch:min-h-11"
                  >
                    <FileText aria-hidden className="size-4 shrink-0" />
                    {file('certificates.openShort')}
                  </a>
                ) : null}
                {paper ? <span className="block font-normal break-words text-ink-soft">{paper}</span> : null}
              </span>
              <span className={classNames('inline-flex items-center gap-1.5 font-semibold', colour)}>
                <Icon aria-hidden className="size-4 shrink-0" />
                {t(`certificateState.${standing}`)}
              </span>
              <span className="text-ink-soft tabular-nums sm:text-end">
                {validTo
                  ? t('detail.validTo', { date: format.date(validTo) })
                  : quote !== null
                    ? t('detail.fromWords')
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

function paperOf(papers: ShownProfile['certificates'], id: string): string {
  const paper = papers.find((one) => one.id === id)
  return [paper?.body, paper?.number].filter(Boolean).join(' · ')
}
