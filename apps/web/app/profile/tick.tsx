import type { ReactNode } from 'react'

export interface TickProps {
  name: string
  value: string
  defaultChecked?: boolean
  children: ReactNode
  /** Small words under the label. */
  hint?: ReactNode
  /** A second box or field beside it, outside of the label. */
  aside?: ReactNode
}

/** A choice among many, wide enough for a thumb, marked by its box and its ground. */
export function Tick({ name, value, defaultChecked, children, hint, aside }: TickProps) {
  return (
    <span className="flex max-w-full items-stretch rounded-md border border-line has-checked:border-action has-checked:bg-action-soft">
      <label className="flex min-h-11 min-w-0 flex-1 items-center gap-2.5 px-3 py-1.5">
        <input
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={defaultChecked}
          className="size-4 shrink-0 touch:size-5"
        />
        <span className="min-w-0">
          <span className="font-medium break-words">{children}</span>
          {hint ? <span className="block text-xs break-words text-ink-soft">{hint}</span> : null}
        </span>
      </label>
      {aside}
    </span>
  )
}

/** The second box of a tick: "by a partner". */
export function SecondTick({
  name,
  value,
  defaultChecked,
  label,
}: Omit<TickProps, 'children' | 'aside' | 'hint'> & { label: ReactNode }) {
  return (
    <label className="flex min-h-11 shrink-0 items-center gap-2 border-s border-line px-3 text-sm">
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={defaultChecked}
        className="size-4 shrink-0 touch:size-5"
      />
      {label}
    </label>
  )
}
