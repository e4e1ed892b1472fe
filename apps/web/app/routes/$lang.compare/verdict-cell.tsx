import type { Verdict } from '@matxich/api'
import { formatQuantity } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { StatusMark } from '@matxich/ui'
import { useConceptLabel } from '../../parts/concept-labels.tsx'

/** How a firm stands to one point, with the nearest of what it states: "partly, S50C: near grade". */
export function VerdictCell({ verdict }: { verdict: Verdict | undefined }) {
  const t = useTranslations('match')
  const language = useLanguage()
  const conceptLabel = useConceptLabel()
  if (!verdict) return '–'
  const [evidence] = verdict.evidence
  const stated = evidence?.concept
    ? conceptLabel(evidence.concept)
    : evidence?.quantity
      ? formatQuantity(evidence.quantity, language)
      : null
  const note = evidence?.note ? t(`note.${evidence.note}`) : null
  return (
    <div className="grid gap-0.5">
      <StatusMark
        status={verdict.status}
        label={t(`status.${verdict.status}`)}
        className="max-sm:items-start max-sm:gap-1 max-sm:text-xs max-sm:whitespace-normal"
      />
      {stated || note ? <span className="text-ink-soft">{[stated, note].filter(Boolean).join(' · ')}</span> : null}
      {evidence?.quote ? <q className="text-ink-soft">{evidence.quote}</q> : null}
    </div>
  )
}
