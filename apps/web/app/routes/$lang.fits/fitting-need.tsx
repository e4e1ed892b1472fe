import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Card, Disclosure, Link, ScoreMark } from '@matxich/ui'
import { EngagementActs, StageBadge } from '../../needs/engagement-act.tsx'
import { NeedFacts } from '../../needs/need-facts.tsx'
import { useNeedTitle } from '../../needs/need-title.ts'
import { VerdictSummary } from '../../needs/verdict-summary.tsx'
import { useRequirementLabel } from '../../parts/requirement-label.ts'
import { VerdictList } from '../../parts/verdict-list.tsx'
import type { FitsData } from './route.tsx'

export interface FittingNeedProps {
  fit: FitsData['needs']['rows'][number]
  enterprise: FitsData['enterprise']
}

/** A need that the firm could take on: who asks, how the firm stands, the gap to close, and the answer. */
export function FittingNeed({ fit, enterprise }: FittingNeedProps) {
  const language = useLanguage()
  const t = useTranslations('match')
  const engagement = useTranslations('engagement')
  const format = useFormat()
  const titleOf = useNeedTitle()
  const { need, score, verdicts, stage, nextStages, note } = fit
  return (
    <Card as="article" className="grid gap-3">
      <header className="flex gap-4">
        <div className="grid min-w-0 flex-1 gap-1">
          <h2 className="text-lg leading-7 font-semibold">
            <Link href={localePath(language, `/needs/${need.id}`)} className="hover:text-action hover:underline">
              <span lang={need.title ? need.lang : undefined}>{titleOf(need)}</span>
            </Link>
          </h2>
          <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-soft">
            <NeedFacts need={need} />
          </p>
        </div>
        <ScoreMark score={score} text={format.score(score)} label={t('score.label')} />
      </header>
      <VerdictSummary verdicts={verdicts} />
      <GapToClose verdicts={verdicts} />
      <Disclosure summary={t('fits.evidence')}>
        <VerdictList verdicts={verdicts} />
      </Disclosure>
      {note ? (
        <p className="text-sm">
          <span className="text-ink-soft">{engagement('noteReceived')}: </span>
          <q>{note}</q>
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <StageBadge stage={stage} />
        {enterprise.role === 'viewer' ? null : (
          <EngagementActs
            needId={need.id}
            enterpriseId={enterprise.id}
            name={enterprise.name}
            stage={stage}
            nextStages={nextStages}
          />
        )}
      </div>
    </Card>
  )
}

/** The musts between the firm and this need: what it lacks, and what it only has not said. */
function GapToClose({ verdicts }: Pick<FitsData['needs']['rows'][number], 'verdicts'>) {
  const t = useTranslations('match')
  const words = useRequirementLabel()
  const musts = verdicts.filter((verdict) => verdict.requirement.level === 'must')
  const valuesOf = (...statuses: string[]) =>
    musts
      .filter((verdict) => statuses.includes(verdict.status))
      .map((verdict) => words(verdict.requirement).value)
      .join(', ')
  const lacking = valuesOf('missing', 'partly')
  const unsaid = valuesOf('notStated')
  if (!lacking && !unsaid)
    return musts.length > 0 ? <p className="text-sm font-medium text-met">{t('fits.noGap')}</p> : null
  return (
    <Alert tone="gap">
      {lacking ? (
        <p>
          <strong>{t('fits.gap')}:</strong> {lacking}
        </p>
      ) : null}
      {unsaid ? (
        <p>
          <strong>{t('fits.ask')}:</strong> {unsaid}
        </p>
      ) : null}
    </Alert>
  )
}
