import type { Verdict } from '@matxich/api'
import { useTranslations } from '@matxich/i18n/react'
import { StatusMark } from '@matxich/ui'
import { useRequirementWords } from './requirement-words.ts'

const statuses = ['met', 'partly', 'missing', 'notStated'] as const

/** How a firm stands, in at most four lines: what is met, what only partly, what is missing, what it does not state. */
export function VerdictSummary({ verdicts }: { verdicts: Verdict[] }) {
  const t = useTranslations('match')
  const need = useTranslations('need')
  const musts = verdicts.filter((verdict) => verdict.requirement.level === 'must')
  const met = musts.filter((verdict) => verdict.status === 'met').length
  return (
    <div className="grid gap-1.5 border-t border-line pt-3 text-sm">
      {musts.length > 0 ? (
        <p className="font-semibold tabular-nums">{need('page.mustsMet', { met, total: musts.length })}</p>
      ) : null}
      <dl className="grid gap-1">
        {statuses.map((status) => {
          const among = verdicts.filter((verdict) => verdict.status === status)
          if (among.length === 0) return null
          return (
            <div key={status} className="gap-x-3 sm:flex">
              <dt className="shrink-0 sm:w-32">
                <StatusMark status={status} label={t(`status.${status}`)} />
              </dt>
              <dd className="min-w-0">
                <RequirementLine verdicts={among} />
              </dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}

/** Musts first; wishes behind them, named as such once. */
function RequirementLine({ verdicts }: { verdicts: Verdict[] }) {
  const t = useTranslations('need')
  const words = useRequirementWords()
  const wordsOf = (level: 'must' | 'nice') =>
    verdicts
      .filter(({ requirement }) => requirement.level === level)
      .map(({ requirement }) => words(requirement))
      .join(' · ')
  const musts = wordsOf('must')
  const wishes = wordsOf('nice')
  return (
    <>
      {musts ? <span className="font-medium">{musts}</span> : null}
      {wishes ? (
        <span className="text-ink-soft">
          {musts ? ' · ' : null}
          {t('page.wishes', { wishes })}
        </span>
      ) : null}
    </>
  )
}
