import type { ComparedSupplier } from '@matxich/api'
import type { CSSProperties, ReactNode } from 'react'

/** With the address of the same comparison without it. */
export type ShownSupplier = ComparedSupplier & { without: string | null }

/** Written out, because a changed `display` takes a table's meaning away from screen readers. */
export const role = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
}

/** Columns of a row where it is laid out as a grid, on phones. */
export function rowGrid(columns: number): CSSProperties {
  return { gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }
}

export interface ComparisonRowProps {
  title: string
  /** What kind of thing the title is. */
  note?: string
  suppliers: ShownSupplier[]
  children: (compared: ShownSupplier) => ReactNode
}

/** One point, and how each supplier stands to it. */
export function ComparisonRow({ title, note, suppliers, children }: ComparisonRowProps) {
  return (
    <tr
      {...role.row}
      className="border-b border-line align-top max-sm:grid max-sm:gap-x-2 max-sm:gap-y-1.5 max-sm:py-2.5"
      style={rowGrid(suppliers.length)}
    >
      <Title title={title} note={note} />
      {suppliers.map((compared) => (
        <td
          {...role.cell}
          key={compared.supplier.id}
          className="px-3 py-2.5 wrap-anywhere max-sm:min-w-0 max-sm:p-0 max-sm:text-xs"
        >
          {children(compared)}
        </td>
      ))}
    </tr>
  )
}

export interface SharedRowProps {
  title: string
  /** How many suppliers it speaks for. */
  columns: number
  children: ReactNode
}

/** What all of them state alike. */
export function SharedRow({ title, columns, children }: SharedRowProps) {
  return (
    <tr {...role.row} className="border-t border-line align-top max-sm:grid max-sm:gap-1 max-sm:py-2.5">
      <Title title={title} />
      <td {...role.cell} colSpan={columns} className="px-3 py-2.5 wrap-anywhere max-sm:p-0">
        {children}
      </td>
    </tr>
  )
}

function Title({ title, note }: Pick<ComparisonRowProps, 'title' | 'note'>) {
  return (
    <th
      {...role.rowheader}
      scope="row"
      className="py-2.5 pe-3 text-start font-semibold wrap-anywhere max-sm:col-span-full max-sm:p-0"
    >
      {note ? <span className="block text-xs font-normal text-ink-soft max-sm:inline">{note} </span> : null}
      {title}
    </th>
  )
}
