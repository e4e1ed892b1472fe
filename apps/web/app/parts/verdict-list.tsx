import type { Evidence, Verdict } from '@matxich/api'
import { formatQuantity } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Badge, classNames, StatusMark } from '@matxich/ui'
import { useConceptLabel } from './concept-labels.tsx'
import { useRequirementLabel } from './requirement-label.ts'

export interface VerdictListProps {
  verdicts: Verdict[]
  className?: string
}

/** Each requirement with how the firm stands to it and the firm's own words that say so. */
export function VerdictList({ verdicts, className }: VerdictListProps) {
  const t = useTranslations('match')
  const words = useRequirementLabel()
  const conceptLabel = useConceptLabel()
  return (
    <ul aria-label={t('verdicts')} className={classNames('divide-y divide-line', className)}>
      {verdicts.map((verdict) => {
        const { kind, value } = words(verdict.requirement)
        return (
          <li
            key={verdict.requirement.key}
            className="grid gap-x-4 gap-y-1 py-2.5 text-sm sm:grid-cols-[8.5rem_minmax(0,1fr)]"
          >
            <StatusMark status={verdict.status} label={t(`status.${verdict.status}`)} className="self-start" />
            <div className="grid min-w-0 gap-1">
              <p>
                <span className="text-ink-soft">{kind} </span>
                <span className="font-semibold">{value}</span>
                {verdict.by ? (
                  <span className="text-ink-soft"> · {t('by', { value: conceptLabel(verdict.by) })}</span>
                ) : null}
                {verdict.requirement.level === 'nice' ? <NiceBadge /> : null}
              </p>
              {verdict.evidence.map((evidence, position) => (
                <EvidenceLine
                  key={`${evidence.field}${evidence.rowId}${position}`}
                  evidence={evidence}
                  isAccepted={
                    verdict.status === 'met' && (evidence.note === 'nearGrade' || evidence.note === 'planned')
                  }
                />
              ))}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

function NiceBadge() {
  const t = useTranslations('need')
  return <Badge className="ms-2">{t('level.nice')}</Badge>
}

/** Where it is stated, what stands between it and the wish, and the quote. */
function EvidenceLine({ evidence, isAccepted }: { evidence: Evidence; isAccepted: boolean }) {
  const t = useTranslations('match')
  const language = useLanguage()
  const conceptLabel = useConceptLabel()
  const stated = evidence.concept
    ? conceptLabel(evidence.concept)
    : evidence.quantity
      ? formatQuantity(evidence.quantity, language)
      : null
  return (
    <p className="text-ink-soft">
      {t(`evidence.from.${evidence.field}`)}
      {stated ? (
        <>
          : <span className="text-ink">{stated}</span>
        </>
      ) : null}
      {evidence.note ? <> · {t(`note.${evidence.note}`)}</> : null}
      {isAccepted ? <> · {t('accepted')}</> : null}
      {evidence.quote ? (
        <>
          {' '}
          <q className="rounded-sm bg-mark px-1 text-ink">{evidence.quote}</q>
        </>
      ) : null}
    </p>
  )
}

/** All verdicts of a firm as small marks in one row; hovering or tapping a mark says no more than the list does. */
export function VerdictChips({ verdicts }: { verdicts: Verdict[] }) {
  const t = useTranslations('match')
  const words = useRequirementLabel()
  return (
    <ul aria-label={t('verdicts')} className="flex flex-wrap gap-x-4 gap-y-1">
      {verdicts.map((verdict) => (
        <li key={verdict.requirement.key} className="inline-flex flex-wrap items-baseline gap-x-1.5 text-sm">
          <StatusMark status={verdict.status} label={t(`status.${verdict.status}`)} className="self-center" />
          <span>{words(verdict.requirement).value}</span>
        </li>
      ))}
    </ul>
  )
}
