import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { ArrowDown, ArrowUp, ChevronsUpDown } from './icons.ts'
import { Link } from './link.tsx'

export interface ColumnSort {
  /** The same page sorted by this column, or the other way round when it already is. */
  href: string
  direction: 'ascending' | 'descending' | null
  /** "Sort by name" */
  label: string
}

export interface Column<Row> {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** Numbers stand at the end of their column, in figures of one width. */
  numeric?: boolean
  /** The column that names the row: its cells are row headers, and head its record on a phone. */
  primary?: boolean
  /** Left out on a phone. */
  secondary?: boolean
  /** Whether the row says anything here; where it does not, the cell is left out on a phone. */
  isStated?: (row: Row) => boolean
  sort?: ColumnSort
  className?: string
}

export interface DataTableProps<Row> {
  /** What the table holds; shown unless `hideCaption`. */
  caption: string
  hideCaption?: boolean
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  /** Shown instead of the table when there are no rows. */
  empty?: ReactNode
  className?: string
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

/** A table on wide screens that becomes a list of records below 640 px. */
export function DataTable<Row>({ caption, hideCaption, columns, rows, rowKey, empty, className }: DataTableProps<Row>) {
  if (rows.length === 0 && empty) return empty
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className={classNames('overflow-x-auto', className)}>
      <table {...role.table} className="w-full border-collapse text-sm max-sm:block">
        <caption className={hideCaption ? 'sr-only' : 'pb-2 text-start text-ink-soft max-sm:block'}>{caption}</caption>
        <thead {...role.rowgroup} className="max-sm:sr-only">
          <tr {...role.row} className="border-b border-ink">
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody {...role.rowgroup} className="max-sm:grid max-sm:border-t max-sm:border-line">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              {...role.row}
              className="border-b border-line transition-colors hover:bg-surface max-sm:grid max-sm:gap-1 max-sm:py-3"
            >
              {columns.map((column) => (
                <BodyCell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function HeaderCell<Row>({ column }: { column: Column<Row> }) {
  const { sort } = column
  const Arrow =
    sort?.direction === 'ascending' ? ArrowUp : sort?.direction === 'descending' ? ArrowDown : ChevronsUpDown
  return (
    <th
      {...role.columnheader}
      scope="col"
      aria-sort={sort?.direction ?? undefined}
      className={classNames(
        'px-3 py-2 align-bottom text-xs font-semibold text-ink-soft first:ps-0 last:pe-0',
        column.numeric ? 'text-end' : 'text-start',
        column.className,
      )}
    >
      {sort ? (
        <Link
          href={sort.href}
          title={sort.label}
          preventScrollReset
          className={classNames(
            'inline-flex items-center gap-1 rounded-sm align-bottom hover:text-ink touch:min-h-11',
            sort.direction && 'text-ink',
          )}
        >
          {column.header}
          <Arrow aria-hidden className="size-3.5 shrink-0" />
        </Link>
      ) : (
        column.header
      )}
    </th>
  )
}

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const className = classNames(
    'px-3 py-2.5 align-top sm:first:ps-0 sm:last:pe-0 max-sm:flex max-sm:items-center max-sm:justify-between max-sm:gap-4 max-sm:p-0',
    'max-sm:[&_a]:inline-flex max-sm:[&_a]:min-h-11 max-sm:[&_a]:items-center',
    column.numeric && 'sm:text-end tabular-nums',
    column.primary ? 'text-start font-semibold max-sm:text-base' : 'max-sm:text-end',
    (column.secondary || column.isStated?.(row) === false) && 'max-sm:hidden',
    column.className,
  )
  const content = column.cell(row)
  if (column.primary) {
    return (
      <th {...role.rowheader} scope="row" className={className}>
        {content}
      </th>
    )
  }
  return (
    <td {...role.cell} className={className}>
      <span aria-hidden className="shrink-0 text-start text-ink-soft sm:hidden">
        {column.header}
      </span>
      <span className="min-w-0">{content}</span>
    </td>
  )
}
