import type { SupplierMatch } from '@matxich/api'
import { useTranslations } from '@matxich/i18n/react'
import { Disclosure } from '@matxich/ui'
import type { ReactNode } from 'react'
import { CompareButton } from '../../compare/compare-choice.tsx'
import { EngagementActs, StageBadge } from '../../needs/engagement-act.tsx'
import { VerdictSummary } from '../../needs/verdict-summary.tsx'
import { excerptOf } from '../../parts/excerpt.ts'
import { SupplierSummary } from '../../parts/supplier-summary.tsx'
import { VerdictList } from '../../parts/verdict-list.tsx'

export interface SupplierMatchRowProps {
  needId: string
  match: SupplierMatch
  rankText: string
  today: string
  mayWrite: boolean
  /** What it was asked, and may be asked. */
  questions: ReactNode
}

/** A ranked supplier: who it is, how it stands to each requirement, where the two are, and the next step. */
export function SupplierMatchRow({ needId, match, rankText, today, mayWrite, questions }: SupplierMatchRowProps) {
  const t = useTranslations('need')
  const { supplier, verdicts, stage, nextStages } = match
  return (
    <SupplierSummary
      supplier={supplier}
      score={match.score}
      excerpt={excerptOf(supplier, verdicts)}
      today={today}
      lead={
        <span
          title={t('page.rank', { rank: match.rank })}
          className="w-7 shrink-0 text-lg leading-7 text-ink-soft tabular-nums"
        >
          <span aria-hidden>{rankText}</span>
          <span className="sr-only">{t('page.rank', { rank: match.rank })}</span>
        </span>
      }
    >
      <VerdictSummary verdicts={verdicts} />
      <Disclosure summary={t('page.evidence')}>
        <VerdictList verdicts={verdicts} />
      </Disclosure>
      <CompareButton id={supplier.id} name={supplier.name.vi} />
      {questions}
      {stage || mayWrite ? (
        <div className="flex flex-wrap items-center gap-3">
          <StageBadge stage={stage} />
          {mayWrite ? (
            <EngagementActs
              needId={needId}
              enterpriseId={supplier.id}
              name={supplier.name.vi}
              stage={stage}
              nextStages={nextStages}
            />
          ) : null}
        </div>
      ) : null}
    </SupplierSummary>
  )
}
