import type { Verdict } from '@matxich/api'
import { useTranslations } from '@matxich/i18n/react'
import { StatusMark } from '@matxich/ui'
import { useRequirementLabel } from '../parts/requirement-label.ts'

const statuses = ['met', 'partly', 'missing', 'notStated'] as const

/** How a firm stands, in at most four lines: what is met, what only partly, what is missing, what it does not state. */
export function VerdictSummary({ verdicts }: { verdicts: Verdict[] }) {
  const t = useTranslations('match')
  const need = useTranslations('need')
  const words = useRequirementLabel()
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
            <div key={status} className="flex flex-wrap gap-x-3 gap-y-0.5 sm:flex-nowrap">
              <dt className="shrink-0 sm:w-32">
                <StatusMark status={status} label={t(`status.${status}`)} />
              </dt>
              <dd className="flex min-w-0 flex-wrap gap-x-2">
                {among.map(({ requirement }, position) => (
                  <span
                    key={requirement.key}
                    className={requirement.level === 'nice' ? 'text-ink-soft' : 'font-medium'}
                  >
                    {words(requirement).value}
                    {requirement.level === 'nice' ? ` (${need('level.nice').toLocaleLowerCase()})` : ''}
                    {position < among.length - 1 ? ' ·' : ''}
                  </span>
                ))}
              </dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}
