import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Check, ChevronDown, SlidersHorizontal } from './icons.ts'
import { Link } from './link.tsx'

export interface FacetOption {
  value: string
  label: string
  /** How many results it has, as people read numbers. */
  count: ReactNode
  selected: boolean
  /** The same search with this option put on, or taken off. */
  href: string
}

export interface FacetGroup {
  key: string
  title: string
  options: FacetOption[]
  /** How many options stand before the rest folds away; all when not given. */
  fold?: number
}

export interface FacetListProps {
  /** "Filters" */
  title: string
  groups: FacetGroup[]
  /** Beside the title on a phone: "3 filters on". */
  activeText?: ReactNode
  /** Link that takes every filter off; left out when none is on. */
  clear?: { href: string; label: string } | undefined
  /** Read aloud with an option that is on. */
  selectedLabel: string
  /** Words of the fold. */
  moreLabel: string
  children?: ReactNode
}

/** Filters with counts: a column beside the results, on a phone a sheet that opens under its own button. Links only, so it works as a URL. */
export function FacetList({ title, groups, activeText, clear, selectedLabel, moreLabel, children }: FacetListProps) {
  return (
    <details className="open-when-wide no-print rounded-md border border-line lg:rounded-none lg:border-0">
      <summary className="flex min-h-11 items-center gap-2 px-4 font-semibold">
        <SlidersHorizontal aria-hidden className="size-4" />
        {title}
        {activeText ? <span className="text-sm font-normal text-ink-soft">{activeText}</span> : null}
        <ChevronDown aria-hidden className="chevron ms-auto size-4" />
      </summary>
      <nav aria-label={title} className="grid gap-6 p-4 lg:p-0">
        {children}
        {clear ? (
          <Link
            href={clear.href}
            preventScrollReset
            className="inline-flex items-center justify-self-start text-sm font-medium text-action hover:underline touch:min-h-11"
          >
            {clear.label}
          </Link>
        ) : null}
        {groups
          .filter((group) => group.options.length > 0)
          .map((group) => (
            <Group key={group.key} group={group} selectedLabel={selectedLabel} moreLabel={moreLabel} />
          ))}
      </nav>
    </details>
  )
}

interface GroupProps {
  group: FacetGroup
  selectedLabel: string
  moreLabel: string
}

function Group({ group, selectedLabel, moreLabel }: GroupProps) {
  const shown = group.options.slice(0, group.fold)
  const folded = group.options.slice(shown.length)
  return (
    <div>
      <p className="mb-1.5 border-b border-line pb-1.5 text-sm font-semibold">{group.title}</p>
      <Options label={group.title} options={shown} selectedLabel={selectedLabel} />
      {folded.length > 0 ? (
        <details open={folded.some((option) => option.selected)}>
          <summary className="inline-flex items-center gap-1 py-1 text-sm text-action touch:min-h-11">
            {moreLabel}
            <ChevronDown aria-hidden className="chevron size-3.5" />
          </summary>
          <Options label={`${group.title}, ${moreLabel}`} options={folded} selectedLabel={selectedLabel} />
        </details>
      ) : null}
    </div>
  )
}

interface OptionsProps {
  label: string
  options: FacetOption[]
  selectedLabel: string
}

function Options({ label, options, selectedLabel }: OptionsProps) {
  return (
    <ul aria-label={label}>
      {options.map((option) => (
        <li key={option.value}>
          <Link
            href={option.href}
            preventScrollReset
            rel="nofollow"
            className="group flex items-center gap-2 rounded-sm py-1 text-sm hover:text-action touch:min-h-11"
          >
            <span
              aria-hidden
              className={classNames(
                'grid size-4 shrink-0 place-items-center rounded-sm border transition-colors',
                option.selected
                  ? 'border-action bg-action text-on-action'
                  : 'border-line-strong bg-paper group-hover:border-action',
              )}
            >
              {option.selected ? <Check className="size-3" strokeWidth={3} /> : null}
            </span>
            <span className={classNames('min-w-0', option.selected && 'font-semibold')}>{option.label}</span>
            {option.selected ? <span className="sr-only">, {selectedLabel}</span> : null}
            <span className="ms-auto ps-2 tabular-nums text-ink-soft">{option.count}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
