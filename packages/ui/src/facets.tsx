import { type ReactNode, useEffect, useState } from 'react'
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
  /** What lies within it, to be opened without choosing it. */
  within?: FacetOption[] | undefined
}

export interface FacetGroup {
  key: string
  title: string
  options: FacetOption[]
  /** How many options stand before the rest folds away; all when not given. */
  fold?: number
  /** Leads to the same page with every option of this group. */
  whole?: { href: string; label: string }
  /** Stands closed until somebody opens it. */
  isClosed?: boolean
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
  /** Label of the box that searches within a long group: "Find in Industrial park". */
  findLabel: (title: string) => string
  /** Label of what opens an option's own options: "Within Molds". */
  withinLabel: (option: string) => string
  children?: ReactNode
}

/** From so many options on, a group can be searched. */
const isLong = 12

/** Filters with counts: a column beside the results, on a phone a sheet that opens under its own button. Links only, so it works as a URL. */
export function FacetList({ title, groups, activeText, clear, children, ...labels }: FacetListProps) {
  return (
    <details className="open-when-wide no-print rounded-md border border-line lg:rounded-none lg:border-0">
      <summary className="flex min-h-11 items-center gap-2 px-4 font-semibold">
        <SlidersHorizontal aria-hidden className="size-4" />
        {title}
        {activeText ? <span className="text-sm font-normal text-ink-soft">{activeText}</span> : null}
        <ChevronDown aria-hidden className="chevron ms-auto size-4" />
      </summary>
      <nav aria-label={title} className="grid gap-4 p-4 lg:p-0">
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
            <Group key={group.key} group={group} {...labels} />
          ))}
      </nav>
    </details>
  )
}

type Labels = Pick<FacetListProps, 'selectedLabel' | 'moreLabel' | 'findLabel' | 'withinLabel'>

function Group({ group, ...labels }: Labels & { group: FacetGroup }) {
  const [sought, setSought] = useState('')
  const isAwake = useIsAwake()
  const isSearched = sought.trim() !== ''
  const found = isSearched ? group.options.filter((option) => holds(option.label, sought)) : group.options
  const shown = isSearched ? found : found.slice(0, group.fold)
  const folded = found.slice(shown.length)
  const isAnyOn = group.options.some((option) => option.selected)
  return (
    <details open={!group.isClosed || isAnyOn}>
      <summary className="mb-1.5 flex items-center border-b border-line pb-1.5 text-sm font-semibold touch:min-h-11">
        {group.title}
        <ChevronDown aria-hidden className="chevron ms-auto size-4 text-ink-soft" />
      </summary>
      {isAwake && group.options.length >= isLong ? (
        <input
          type="search"
          aria-label={labels.findLabel(group.title)}
          placeholder={labels.findLabel(group.title)}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
          className="mb-1.5 min-h-9 w-full rounded-sm border border-line-strong bg-paper px-2 text-sm placeholder:text-ink-faint touch:min-h-11"
        />
      ) : null}
      <Options label={group.title} options={shown} {...labels} />
      {folded.length > 0 ? (
        <details open={folded.some((option) => option.selected)}>
          <summary className="inline-flex items-center gap-1 py-1 text-sm text-action touch:min-h-11">
            {labels.moreLabel}
            <ChevronDown aria-hidden className="chevron size-3.5" />
          </summary>
          <Options label={`${group.title}, ${labels.moreLabel}`} options={folded} {...labels} />
        </details>
      ) : null}
      {group.whole ? (
        <Link
          href={group.whole.href}
          preventScrollReset
          rel="nofollow"
          className="inline-flex items-center py-1 text-sm text-action hover:underline touch:min-h-11"
        >
          {group.whole.label}
          <span className="sr-only">, {group.title}</span>
        </Link>
      ) : null}
    </details>
  )
}

/** False in the page as it comes, so that what needs script is not offered without it. */
function useIsAwake(): boolean {
  const [isAwake, setIsAwake] = useState(false)
  useEffect(() => setIsAwake(true), [])
  return isAwake
}

/** Letters alike whatever their case and marks; so people find "Bến Cát" by "ben cat". */
function holds(label: string, sought: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
  return plain(label).includes(plain(sought.trim()))
}

interface OptionsProps extends Labels {
  label: string
  options: FacetOption[]
  /** Lies within another option: steps in, whether it holds any itself or not. */
  isWithin?: boolean
}

function Options({ label, options, isWithin = false, ...labels }: OptionsProps) {
  const isTree = isWithin || options.some((option) => option.within)
  return (
    <ul aria-label={label} className={isTree ? 'facet-tree' : undefined}>
      {options.map((option) => (
        <li key={option.value}>
          <OptionLink option={option} selectedLabel={labels.selectedLabel} />
          {option.within && option.within.length > 0 ? (
            <details open={option.selected}>
              <summary>
                <ChevronDown aria-hidden className="chevron size-4" />
                <span className="sr-only">{labels.withinLabel(option.label)}</span>
              </summary>
              <Options label={labels.withinLabel(option.label)} options={option.within} isWithin {...labels} />
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** There are a hundred of these on a page, so their look has a name in the style sheet and their box is no element. */
function OptionLink({ option, selectedLabel }: { option: FacetOption; selectedLabel: string }) {
  if (!option.selected)
    return (
      <Link href={option.href} preventScrollReset rel="nofollow" className="facet">
        {option.label}
        <span>{option.count}</span>
      </Link>
    )
  return (
    <Link href={option.href} preventScrollReset rel="nofollow" className="facet facet-on">
      <Check aria-hidden strokeWidth={3} />
      <b>{option.label}</b>
      <span className="sr-only">, {selectedLabel}</span>
      <span>{option.count}</span>
    </Link>
  )
}
