import type { NeedDetail, NeedEngagement, NeedQuestions, NeedWhatIf, SupplierMatches } from '@matxich/api'
import { ListPages } from '@matxich/app'
import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Disclosure, EmptyState, LinkButton, Panel } from '@matxich/ui'
import { ChevronDown, Search } from '@matxich/ui/icons'
import { CompareList, type CompareListProps } from '../../compare/compare-choice.tsx'
import { DrawingList, type DrawingListProps } from '../../needs/drawing-list.tsx'
import { RequirementOverview } from '../../needs/requirement-overview.tsx'
import { WhatIfPanel } from '../../needs/what-if-panel.tsx'
import { AskFirm } from '../../questions/ask-firm.tsx'
import { EngagementTable } from './engagement-table.tsx'
import { NeedActs } from './need-acts.tsx'
import { SupplierMatchRow } from './supplier-match-row.tsx'

export interface BuyerViewProps {
  need: NeedDetail
  matches: SupplierMatches
  engagements: NeedEngagement[]
  questions: NeedQuestions
  /** Null unless the need is open. */
  whatIf: NeedWhatIf | null
  /** Chosen for the comparison. */
  compared: Pick<CompareListProps, 'chosen' | 'isOver'>
  /** ISO date-time, the server's now. */
  now: string
  today: string
  mayWrite: boolean
  copyKey: string
  files: DrawingListProps['files']
}

/** What its buyer sees: what is asked beside who can make it, best first, and who takes part already. */
export function BuyerView(props: BuyerViewProps) {
  const { need, engagements, mayWrite, copyKey, files, whatIf } = props
  const t = useTranslations('need')
  const format = useFormat()
  return (
    <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]">
      <div className="grid gap-6">
        <details className="open-when-wide max-lg:rounded-md max-lg:border max-lg:border-line max-lg:px-4 max-lg:py-2">
          <summary className="flex min-h-11 items-center gap-2 font-semibold">
            {t('page.required')}
            <span className="text-sm font-normal text-ink-soft tabular-nums">
              {format.number(need.requirements.length)}
            </span>
            <ChevronDown aria-hidden className="chevron ms-auto size-4" />
          </summary>
          <h2 className="mb-4 border-b border-ink pb-2 text-lg font-semibold max-lg:sr-only">{t('page.required')}</h2>
          <RequirementOverview requirements={need.requirements} />
          <Disclosure summary={t('edit.yourText')} className="mt-3">
            <p lang={need.lang} className="rounded-md bg-surface p-4 text-sm break-words whitespace-pre-wrap">
              {need.text}
            </p>
          </Disclosure>
        </details>
        {whatIf ? <WhatIfPanel whatIf={whatIf} requirements={need.requirements} mayWrite={mayWrite} /> : null}
        {files.length > 0 ? (
          <Panel title={t('files.title')}>
            <DrawingList files={files} />
          </Panel>
        ) : null}
        <NeedActs need={need} engagements={engagements} mayWrite={mayWrite} copyKey={copyKey} files={files.length} />
      </div>
      <div className="grid gap-8">
        {engagements.length > 0 ? (
          <EngagementTable needId={need.id} engagements={engagements} mayWrite={mayWrite} />
        ) : null}
        <Matches {...props} />
      </div>
    </div>
  )
}

function Matches({ need, compared, matches, questions, today, now, mayWrite }: BuyerViewProps) {
  const t = useTranslations('need')
  const common = useTranslations('common')
  const language = useLanguage()
  const format = useFormat()
  if (need.state !== 'open')
    return (
      <Panel id="matches" title={t('page.matches')}>
        <p className="text-ink-soft">{t(need.state === 'draft' ? 'page.matchesDraft' : 'page.matchesClosed')}</p>
      </Panel>
    )
  return (
    <Panel
      id="matches"
      title={t('page.matches')}
      aside={
        <>
          {t('page.matchesCount', { count: matches.total })}
          {matches.total > 0 ? ` · ${common('list.confirmedThisYear', { count: matches.confirmedThisYear })}` : null}
        </>
      }
    >
      <CompareList {...compared} against={[['need', need.id]]} anchor="#matches" isEmpty={matches.rows.length === 0}>
        {matches.rows.length === 0 ? (
          <EmptyState
            icon={<Search aria-hidden />}
            title={t(matches.total === 0 ? 'page.matchesEmpty' : 'list.outOfRange')}
            actions={
              matches.total === 0 ? (
                <LinkButton href={localePath(language, `/needs/${need.id}/edit`)}>{t('page.edit')}</LinkButton>
              ) : (
                <LinkButton href={localePath(language, `/needs/${need.id}`)}>{t('list.firstPage')}</LinkButton>
              )
            }
          >
            {matches.total === 0 ? t('page.matchesEmptyHint') : null}
          </EmptyState>
        ) : (
          <ol className="grid gap-4">
            {matches.rows.map((match) => (
              <li key={match.supplier.id} id={`supplier-${match.supplier.id}`} className="scroll-mt-4">
                <SupplierMatchRow
                  needId={need.id}
                  match={match}
                  rankText={format.number(match.rank)}
                  today={today}
                  mayWrite={mayWrite}
                  questions={
                    <AskFirm
                      needId={need.id}
                      enterpriseId={match.supplier.id}
                      name={match.supplier.name.vi}
                      verdicts={match.verdicts}
                      asked={questions.asked[match.supplier.id] ?? []}
                      askable={questions.askable}
                      buyer={need.isBuyerHidden ? null : (need.buyer?.name ?? null)}
                      mayWrite={mayWrite}
                      now={now}
                    />
                  }
                />
              </li>
            ))}
          </ol>
        )}
        <div className="mt-6">
          <ListPages {...matches} anchor="#matches" />
        </div>
      </CompareList>
    </Panel>
  )
}
