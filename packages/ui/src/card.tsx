import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { ChevronDown } from './icons.ts'
import { Link } from './link.tsx'

export interface CardProps {
  as?: 'article' | 'li' | 'div' | 'section'
  children: ReactNode
  className?: string | undefined
}

/** One thing among others of its kind, within a hairline. */
export function Card({ as: Element = 'div', children, className }: CardProps) {
  return (
    <Element className={classNames('rounded-md border border-line bg-paper p-4 sm:p-5', className)}>{children}</Element>
  )
}

export interface LinkCardProps {
  href: string
  title: ReactNode
  /** A number or short fact at the end of the title's line. */
  aside?: ReactNode
  icon?: ReactNode
  children?: ReactNode
  className?: string | undefined
}

/** A card that is one link: tiles, doors to a next step. */
export function LinkCard({ href, title, aside, icon, children, className }: LinkCardProps) {
  return (
    <Link
      href={href}
      className={classNames(
        'group grid content-start gap-2 rounded-md border border-line bg-paper p-4 transition-colors hover:border-action hover:bg-action-soft sm:p-5',
        className,
      )}
    >
      <span className="flex items-center gap-3">
        {icon ? <span className="text-action [&_svg]:size-6">{icon}</span> : null}
        <span className="font-semibold group-hover:text-action-strong">{title}</span>
        {aside ? <span className="ms-auto text-sm tabular-nums text-ink-soft">{aside}</span> : null}
      </span>
      {children ? <span className="text-sm text-ink-soft">{children}</span> : null}
    </Link>
  )
}

export interface PanelProps {
  /** Heading of the section; without one, give `label`. */
  title?: ReactNode
  /** What stands at the end of the heading's line: a link, a button, a count. */
  aside?: ReactNode
  description?: ReactNode
  id?: string | undefined
  label?: string | undefined
  children: ReactNode
  className?: string | undefined
}

/** A section of a page: heading over a hairline, then its matter. */
export function Panel({ title, aside, description, id, label, children, className }: PanelProps) {
  return (
    <section id={id} aria-label={label} className={className}>
      {title ? (
        <header className="mb-4 flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-ink pb-2">
          <h2 className="text-lg font-semibold">{title}</h2>
          {aside ? (
            <div className="ms-auto text-sm text-ink-soft touch:[&>a]:inline-flex touch:[&>a]:min-h-11 touch:[&>a]:items-center">
              {aside}
            </div>
          ) : null}
          {description ? <p className="basis-full text-sm text-ink-soft">{description}</p> : null}
        </header>
      ) : null}
      {children}
    </section>
  )
}

export interface DisclosureProps {
  summary: ReactNode
  open?: boolean | undefined
  children: ReactNode
  className?: string | undefined
}

/** What is one click away: evidence, details, the original text. */
export function Disclosure({ summary, open, children, className }: DisclosureProps) {
  return (
    <details open={open} className={className}>
      <summary className="inline-flex items-center gap-1 rounded-sm py-1 text-sm font-medium text-action hover:text-action-strong touch:min-h-11">
        {summary}
        <ChevronDown aria-hidden className="chevron size-4" />
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  )
}

/** One figure with what it counts. */
export function Figure({ value, label, note }: { value: ReactNode; label: ReactNode; note?: ReactNode }) {
  return (
    <div className="grid gap-0.5 border-s-2 border-action ps-3">
      <p className="text-xl font-semibold tabular-nums">{value}</p>
      <p className="text-sm text-ink-soft">{label}</p>
      {note ? <p className="text-xs text-ink-faint">{note}</p> : null}
    </div>
  )
}
