import type { NeedMatch, Viewer } from '@matxich/api'
import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Card, Disclosure, Link, ScoreMark } from '@matxich/ui'
import { TriangleAlert } from '@matxich/ui/icons'
import { EngagementActs, StageBadge } from '../../needs/engagement-act.tsx'
import { NeedFacts } from '../../needs/need-facts.tsx'
import { useNeedCategory, useNeedTitle } from '../../needs/need-title.ts'
import { useRequirementWords } from '../../needs/requirement-words.ts'
import { VerdictSummary } from '../../needs/verdict-summary.tsx'
import { VerdictList } from '../../parts/verdict-list.tsx'

export interface FittingNeedProps {
  fit: NeedMatch
  enterprise: NonNullable<Viewer['enterprise']>
}

/** A need that the firm could take on: who asks, how the firm stands, the gap to close, and the answer. */
export function FittingNeed({ fit, enterprise }: FittingNeedProps) {
  const language = useLanguage()
  const t = useTranslations('match')
  const engagement = useTranslations('engagement')
  const format = useFormat()
  const titleOf = useNeedTitle()
  const categoryOf = useNeedCategory()
  const { need, score, verdicts, stage, nextStages, note } = fit
  return (
    <Card as="article" className="grid gap-3">
      <header className="flex gap-4">
        <div className="grid min-w-0 flex-1 gap-1">
          {need.title ? <p className="text-sm font-medium text-ink-soft">{categoryOf(need)}</p> : null}
          <h2 className="text-lg leading-7 font-semibold">
            <Link href={localePath(language, `/needs/${need.id}`)} className="hover:text-action hover:underline">
              <span lang={need.title ? need.lang : undefined}>{titleOf(need)}</span>
            </Link>
          </h2>
          <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-soft">
            <StageBadge stage={stage} />
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
          <span className="text-ink-soft">{format.labelled(engagement('noteReceived'), '')}</span>
          <q>{note}</q>
        </p>
      ) : null}
      {enterprise.role === 'viewer' ? null : (
        <EngagementActs
          needId={need.id}
          enterpriseId={enterprise.id}
          name={enterprise.name}
          stage={stage}
          nextStages={nextStages}
        />
      )}
    </Card>
  )
}

/** What would make every must met: what the firm lacks, and what it only has not said. */
function GapToClose({ verdicts }: Pick<NeedMatch, 'verdicts'>) {
  const t = useTranslations('match')
  const format = useFormat()
  const words = useRequirementWords()
  const musts = verdicts.filter((verdict) => verdict.requirement.level === 'must')
  const among = (...statuses: string[]) =>
    format.list(musts.filter(({ status }) => statuses.includes(status)).map(({ requirement }) => words(requirement)))
  const lacking = among('missing', 'partly')
  const unsaid = among('notStated')
  if (musts.length === 0) return null
  if (!lacking && !unsaid) return <p className="text-sm font-semibold text-met">{t('fits.noGap')}</p>
  return (
    <p className="flex items-start gap-2 text-sm text-gap">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>
        <strong className="font-semibold">{t('fits.toClose')}</strong>{' '}
        {lacking && unsaid
          ? t('fits.haveAndSay', { lacking, unsaid })
          : lacking
            ? t('fits.have', { items: lacking })
            : t('fits.say', { items: unsaid })}
      </span>
    </p>
  )
}
