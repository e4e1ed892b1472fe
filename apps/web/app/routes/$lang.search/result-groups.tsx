import type { Verdict } from '@matxich/api'
import { useTranslations } from '@matxich/i18n/react'
import { Badge } from '@matxich/ui'
import { CompareButton } from '../../compare/compare-choice.tsx'
import type { Excerpt } from '../../parts/excerpt.ts'
import { type ShownSupplier, SupplierSummary } from '../../parts/supplier-summary.tsx'
import { VerdictDetails } from './verdict-details.tsx'

const groups = ['all', 'one', 'more'] as const
type Group = (typeof groups)[number]

export interface Result {
  supplier: ShownSupplier
  excerpt: Excerpt | null
  score: number | null
  verdicts: Verdict[]
  group: Group | null
}

export interface ResultGroupsProps {
  rows: Result[]
  /** How many stand in each group on all pages together; null when nothing was asked that orders the rows. */
  counts: (Record<Group, number> & { isAtLeast: boolean }) | null
  today: string
  /** Suppliers that are new in the saved search that this is. */
  newIds: string[]
}

/** The page of results; when something was asked, those that meet all of it first, then those but for one point, then the rest. */
export function ResultGroups({ rows, counts, ...shown }: ResultGroupsProps) {
  const t = useTranslations('search')
  if (!counts) return <Results rows={rows} {...shown} />
  return groups.map((group) => {
    const members = rows.filter((row) => row.group === group)
    if (members.length === 0) return null
    return (
      <section key={group} aria-labelledby={`group-${group}`} className="grid gap-3">
        <h2 id={`group-${group}`} className="flex items-baseline gap-2 text-sm font-semibold text-ink-soft">
          {t(`group.${group}`)}
          <span className="font-normal tabular-nums">
            {counts.isAtLeast
              ? t('group.atLeast', { count: counts[group] })
              : t('group.count', { count: counts[group] })}
          </span>
        </h2>
        <Results rows={members} {...shown} />
      </section>
    )
  })
}

function Results({ rows, today, newIds }: Omit<ResultGroupsProps, 'counts'>) {
  const t = useTranslations('savedSearch')
  return (
    <ul className="grid gap-3">
      {rows.map((row) => (
        <li key={row.supplier.id}>
          <SupplierSummary supplier={row.supplier} score={row.score} excerpt={row.excerpt} today={today}>
            {row.verdicts.length > 0 ? <VerdictDetails verdicts={row.verdicts} /> : null}
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <CompareButton id={row.supplier.id} name={row.supplier.name.vi} />
              {newIds.includes(row.supplier.id) ? <Badge tone="action">{t('newHere')}</Badge> : null}
            </div>
          </SupplierSummary>
        </li>
      ))}
    </ul>
  )
}
