import type { EnterpriseSummary, Verdict } from '@matxich/api'
import { useTranslations } from '@matxich/i18n/react'
import { SupplierSummary } from '../../parts/supplier-summary.tsx'
import { VerdictDetails } from './verdict-details.tsx'

export interface Result {
  supplier: EnterpriseSummary
  score: number | null
  verdicts: Verdict[]
}

const groups = ['all', 'one', 'more'] as const

/** By how many requirements are not fully met. */
function groupOf({ verdicts }: Result): (typeof groups)[number] {
  const gaps = verdicts.filter((verdict) => verdict.status !== 'met').length
  return gaps === 0 ? 'all' : gaps === 1 ? 'one' : 'more'
}

export interface ResultGroupsProps {
  rows: Result[]
  /** Whether something was asked and orders the rows; otherwise they are one list. */
  isRanked: boolean
  today: string
}

/** The page of results; when something was asked, those that meet all of it first, then those that miss one point, then the rest. */
export function ResultGroups({ rows, isRanked, today }: ResultGroupsProps) {
  const t = useTranslations('search')
  if (!isRanked) return <Results rows={rows} today={today} />
  return groups.map((group) => {
    const members = rows.filter((row) => groupOf(row) === group)
    if (members.length === 0) return null
    return (
      <section key={group} aria-labelledby={`group-${group}`} className="grid gap-3">
        <h2 id={`group-${group}`} className="text-sm font-semibold text-ink-soft">
          {t(`group.${group}`)}
        </h2>
        <Results rows={members} today={today} />
      </section>
    )
  })
}

function Results({ rows, today }: { rows: Result[]; today: string }) {
  return (
    <ul className="grid gap-3">
      {rows.map((row) => (
        <li key={row.supplier.id}>
          <SupplierSummary supplier={row.supplier} score={row.score} verdicts={row.verdicts} today={today}>
            {row.verdicts.length > 0 ? <VerdictDetails verdicts={row.verdicts} /> : null}
          </SupplierSummary>
        </li>
      ))}
    </ul>
  )
}
