import type { NeedDetail, OwnMatch, Viewer } from '@matxich/api'
import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, LinkButton, Panel, ScoreMark } from '@matxich/ui'
import { useLocation } from '@remix-run/react'
import { DrawingList, type DrawingListProps } from '../../needs/drawing-list.tsx'
import { EngagementActs, StageBadge } from '../../needs/engagement-act.tsx'
import { RequirementOverview } from '../../needs/requirement-overview.tsx'
import { VerdictSummary } from '../../needs/verdict-summary.tsx'
import { VerdictList } from '../../parts/verdict-list.tsx'

export interface OthersViewProps {
  need: NeedDetail
  /** Null while the viewer's enterprise is not in the index, or without one. */
  ownMatch: OwnMatch | null
  enterprise: Viewer['enterprise']
  files: DrawingListProps['files']
}

/** What others than its buyer see: what is asked, the buyer's words unless kept back, and how their own firm stands. */
export function OthersView({ need, ownMatch, enterprise, files }: OthersViewProps) {
  const t = useTranslations('need')
  const common = useTranslations('common')
  const notice = need.state === 'closed' ? t('page.closedForYou') : need.isPast ? t('deadline.pastHint') : null
  return (
    <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-2">
      {notice ? (
        <Alert tone="gap" className="lg:col-span-2">
          {notice}
        </Alert>
      ) : null}
      <div className="grid gap-8 max-lg:contents">
        <Panel title={t('page.required')}>
          <RequirementOverview requirements={need.requirements} />
        </Panel>
        <Panel
          className="max-lg:order-3"
          title={t('page.original')}
          aside={need.text ? t('page.language', { language: common(`language.${need.lang}`) }) : null}
        >
          {need.text ? (
            <p lang={need.lang} className="break-words whitespace-pre-wrap">
              {need.text}
            </p>
          ) : (
            <p className="text-ink-soft">{t('page.hiddenText')}</p>
          )}
        </Panel>
        {files.length > 0 ? (
          <Panel className="max-lg:order-3" title={t('files.title')}>
            <DrawingList files={files} />
          </Panel>
        ) : null}
      </div>
      <Panel id="fit" title={t('page.ownFit')} className="max-lg:order-2">
        {enterprise ? <OwnFit need={need} ownMatch={ownMatch} enterprise={enterprise} /> : <SignInForFit />}
      </Panel>
    </div>
  )
}

function SignInForFit() {
  const language = useLanguage()
  const t = useTranslations('need')
  const common = useTranslations('common')
  const { pathname } = useLocation()
  return (
    <div className="grid justify-items-start gap-4">
      <p>{t('page.signInForFit')}</p>
      <LinkButton href={`${localePath(language, '/sign-in')}?next=${encodeURIComponent(pathname)}`} look="primary">
        {common('action.signIn')}
      </LinkButton>
    </div>
  )
}

function OwnFit({
  need,
  ownMatch,
  enterprise,
}: Pick<OthersViewProps, 'need' | 'ownMatch'> & { enterprise: NonNullable<OthersViewProps['enterprise']> }) {
  const t = useTranslations('need')
  const match = useTranslations('match')
  const engagement = useTranslations('engagement')
  const format = useFormat()
  if (!ownMatch) return <p className="text-ink-soft">{t('page.ownNone')}</p>
  const { score, isFit, verdicts, stage, nextStages, note } = ownMatch
  const seen = stage ? (`seen.${stage}` as 'seen.invited') : null
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <ScoreMark score={score} text={format.score(score)} label={match('score.label')} size="large" />
        {isFit ? null : <p className="text-gap">{t('page.ownFitLow')}</p>}
        <StageBadge stage={stage} />
        {seen && engagement.has(seen) ? <p className="font-medium">{engagement(seen)}</p> : null}
      </div>
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
      <VerdictSummary verdicts={verdicts} />
      <VerdictList verdicts={verdicts} className="border-t border-line" />
    </div>
  )
}
