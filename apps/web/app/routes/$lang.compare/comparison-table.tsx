import type { ComparedSupplier, Comparison } from '@matxich/api'
import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Link, ScoreMark, VerifiedMark } from '@matxich/ui'
import { X } from '@matxich/ui/icons'
import { useRequirementLabel } from '../../parts/requirement-label.ts'
import { shortName } from '../../parts/short-name.ts'
import { ComparisonRow, role, rowGrid, SharedRow, type ShownSupplier } from './comparison-row.tsx'
import { type FactRow, isSameForAll, useFactRows } from './fact-rows.tsx'
import { VerdictCell } from './verdict-cell.tsx'

export interface ComparisonTableProps {
  comparison: Pick<Comparison, 'asked'> & { suppliers: ShownSupplier[] }
  today: string
}

/**
 * A column per supplier under names that stay in view, a row per point: first what is asked, where they differ above where they do
 * not, then the facts in which they differ; what all of them state alike stands once, below. On a phone a row's title stands above
 * its cells, so that four fit side by side.
 */
export function ComparisonTable({ comparison: { asked, suppliers }, today }: ComparisonTableProps) {
  const t = useTranslations('compare')
  const match = useTranslations('match')
  const words = useRequirementLabel()
  const format = useFormat()
  // What none of them states would only be a row of gaps.
  const facts = useFactRows(today).filter(({ lines }) => suppliers.some((compared) => lines(compared).length > 0))
  const shared = facts.filter((fact) => isSameForAll(fact, suppliers))
  const isScored = suppliers.some(({ score }) => score !== null)
  const verdictOf = (compared: ComparedSupplier, key: string) =>
    compared.verdicts.find(({ requirement }) => requirement.key === key)
  const differs = (key: string) => new Set(suppliers.map((compared) => verdictOf(compared, key)?.status)).size > 1
  const askedInOrder = [...asked.filter(({ key }) => differs(key)), ...asked.filter(({ key }) => !differs(key))]
  return (
    <table {...role.table} className="w-full table-fixed border-collapse text-sm max-sm:block">
      <caption className="sr-only">{t('title')}</caption>
      <thead {...role.rowgroup} className="sticky top-0 z-10 bg-paper max-sm:block print:static">
        <tr {...role.row} className="border-b border-ink max-sm:grid max-sm:gap-x-2" style={rowGrid(suppliers.length)}>
          <td {...role.cell} className="w-36 max-sm:hidden print:w-28" />
          {suppliers.map((compared) => (
            <Head key={compared.supplier.id} compared={compared} />
          ))}
        </tr>
      </thead>
      <tbody {...role.rowgroup} className="max-sm:block">
        {isScored ? (
          <ComparisonRow title={match('score.label')} suppliers={suppliers}>
            {({ score }) =>
              score === null ? '–' : <ScoreMark score={score} text={format.score(score)} label={match('score.label')} />
            }
          </ComparisonRow>
        ) : null}
        {askedInOrder.map((requirement) => {
          const { kind, value } = words(requirement)
          return (
            <ComparisonRow key={requirement.key} title={value} note={kind} suppliers={suppliers}>
              {(compared) => <VerdictCell verdict={verdictOf(compared, requirement.key)} />}
            </ComparisonRow>
          )
        })}
        {facts
          .filter((fact) => !shared.includes(fact))
          .map((fact) => (
            <ComparisonRow key={fact.title} title={fact.title} suppliers={suppliers}>
              {(compared) => <Stated fact={fact} compared={compared} />}
            </ComparisonRow>
          ))}
      </tbody>
      {suppliers[0] && shared.length > 0 ? (
        <tbody {...role.rowgroup} className="max-sm:block">
          <tr {...role.row} className="max-sm:block">
            <th
              {...role.rowheader}
              scope="rowgroup"
              colSpan={suppliers.length + 1}
              className="pt-8 pb-2 text-start text-base font-semibold max-sm:block"
            >
              {t('same', { count: suppliers.length })}
            </th>
          </tr>
          {shared.map((fact) => (
            <SharedRow key={fact.title} title={fact.title} columns={suppliers.length}>
              {suppliers[0] ? <Stated fact={fact} compared={suppliers[0]} /> : null}
            </SharedRow>
          ))}
        </tbody>
      ) : null}
    </table>
  )
}

function Head({ compared: { supplier, without } }: { compared: ShownSupplier }) {
  const language = useLanguage()
  const t = useTranslations('compare')
  const label = t('remove', { name: supplier.name.vi })
  return (
    <th {...role.columnheader} scope="col" className="px-3 py-2 text-start align-bottom max-sm:min-w-0 max-sm:px-0">
      <div className="flex items-end gap-1 max-sm:h-full max-sm:flex-col max-sm:items-start max-sm:justify-between">
        <Link
          href={localePath(language, `/suppliers/${supplier.id}`)}
          title={supplier.name.vi}
          className="min-w-0 text-base font-semibold wrap-anywhere hover:text-action hover:underline max-sm:text-xs"
        >
          <span lang="vi" className="max-sm:hidden">
            {supplier.name.vi}
          </span>
          <span lang="vi" className="line-clamp-4 sm:hidden">
            {shortName(supplier.name.vi)}
          </span>
        </Link>
        {without ? (
          <Link
            href={without}
            aria-label={label}
            title={label}
            rel="nofollow"
            className="no-print inline-grid size-6 shrink-0 place-items-center rounded-sm text-ink-soft hover:bg-sunken hover:text-ink touch:size-11 max-sm:-ms-3 max-sm:-mb-2"
          >
            <X aria-hidden className="size-4" />
          </Link>
        ) : null}
      </div>
    </th>
  )
}

/** So many are named before the rest is left to the page of the firm. */
const mostLines = 12

function Stated({ fact, compared }: { fact: FactRow; compared: ComparedSupplier }) {
  const match = useTranslations('match')
  const lines = fact.lines(compared)
  const [first] = lines
  if (first === undefined) return <span className="text-ink-faint">{match('status.notStated')}</span>
  if (fact.isVerified?.(compared)) return <VerifiedMark label={first} className="max-sm:flex-col max-sm:text-xs" />
  if (lines.length === 1) return first
  return (
    <ul className="grid gap-0.5 max-sm:gap-1">
      {lines.slice(0, mostLines).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {lines.length > mostLines ? <li aria-hidden>…</li> : null}
    </ul>
  )
}
