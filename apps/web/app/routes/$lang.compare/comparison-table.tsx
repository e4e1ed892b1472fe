import type { ComparedSupplier, Comparison } from '@matxich/api'
import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Link, ScoreMark } from '@matxich/ui'
import { X } from '@matxich/ui/icons'
import type { ReactNode } from 'react'
import { useRequirementLabel } from '../../parts/requirement-label.ts'
import { useFactRows } from './fact-rows.tsx'
import { VerdictCell } from './verdict-cell.tsx'

export type ShownSupplier = ComparedSupplier & { without: string | null }

export interface ComparisonTableProps {
  comparison: Pick<Comparison, 'asked'> & { suppliers: ShownSupplier[] }
  today: string
}

/** Written out, because a changed `display` takes a table's meaning away from screen readers. */
const role = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
}

/** Rows of what is asked, then of facts; a column per supplier, which on a phone becomes a line per supplier under each row. */
export function ComparisonTable({ comparison, today }: ComparisonTableProps) {
  const { asked, suppliers } = comparison
  const t = useTranslations('compare')
  const match = useTranslations('match')
  const words = useRequirementLabel()
  const format = useFormat()
  const rows = useFactRows(today)
  // What none of them states would only be a row of gaps.
  const facts = rows.filter(({ cell }) => suppliers.some((compared) => cell(compared) !== null))
  const isScored = suppliers.some(({ score }) => score !== null)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={t('title')} tabIndex={0} className="overflow-x-auto">
      <table {...role.table} className="w-full table-fixed border-collapse text-sm max-sm:block">
        <caption className="sr-only">{t('title')}</caption>
        <thead {...role.rowgroup} className="max-sm:block">
          <tr {...role.row} className="border-b border-ink max-sm:grid">
            <td {...role.cell} className="w-36 max-sm:hidden print:w-28" />
            {suppliers.map((compared) => (
              <Head key={compared.supplier.id} compared={compared} />
            ))}
          </tr>
        </thead>
        <tbody {...role.rowgroup} className="max-sm:block">
          {isScored ? (
            <Row title={match('score.label')} suppliers={suppliers}>
              {({ score }) =>
                score === null ? (
                  '–'
                ) : (
                  <ScoreMark score={score} text={format.score(score)} label={match('score.label')} />
                )
              }
            </Row>
          ) : null}
          {asked.map((requirement) => {
            const { kind, value } = words(requirement)
            return (
              <Row key={requirement.key} title={value} note={kind} suppliers={suppliers}>
                {({ verdicts }) => (
                  <VerdictCell verdict={verdicts.find((one) => one.requirement.key === requirement.key)} />
                )}
              </Row>
            )
          })}
          {facts.map(({ title, cell }) => (
            <Row key={title} title={title} suppliers={suppliers}>
              {(compared) => cell(compared) ?? <span className="text-ink-faint">{match('status.notStated')}</span>}
            </Row>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Head({ compared: { supplier, without } }: { compared: ShownSupplier }) {
  const language = useLanguage()
  const t = useTranslations('compare')
  const label = t('remove', { name: supplier.name.vi })
  return (
    <th
      {...role.columnheader}
      scope="col"
      className="px-3 py-2 text-start align-bottom max-sm:flex max-sm:items-center max-sm:justify-between max-sm:px-0 max-sm:py-1"
    >
      <Link
        href={localePath(language, `/suppliers/${supplier.id}`)}
        className="text-base font-semibold wrap-anywhere hover:text-action hover:underline max-sm:py-2"
      >
        <span lang="vi">{supplier.name.vi}</span>
      </Link>
      {without ? (
        <Link
          href={without}
          aria-label={label}
          title={label}
          rel="nofollow"
          className="no-print ms-1 inline-grid size-6 place-items-center rounded-sm align-middle text-ink-soft hover:bg-sunken hover:text-ink touch:size-11"
        >
          <X aria-hidden className="size-4" />
        </Link>
      ) : null}
    </th>
  )
}

interface RowProps {
  title: string
  /** What kind of thing the title is. */
  note?: string
  suppliers: ShownSupplier[]
  children: (compared: ShownSupplier) => ReactNode
}

function Row({ title, note, suppliers, children }: RowProps) {
  return (
    <tr {...role.row} className="border-b border-line align-top max-sm:grid max-sm:gap-2 max-sm:py-3">
      <th
        {...role.rowheader}
        scope="row"
        className="py-2.5 pe-3 text-start font-semibold wrap-anywhere max-sm:p-0 max-sm:text-base"
      >
        {note ? <span className="block text-xs font-normal text-ink-soft">{note}</span> : null}
        {title}
      </th>
      {suppliers.map((compared) => (
        <td
          {...role.cell}
          key={compared.supplier.id}
          className="px-3 py-2.5 wrap-anywhere max-sm:grid max-sm:gap-0.5 max-sm:p-0"
        >
          <span aria-hidden lang="vi" className="text-xs text-ink-soft sm:hidden">
            {compared.supplier.name.vi}
          </span>
          <div>{children(compared)}</div>
        </td>
      ))}
    </tr>
  )
}
