import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { ChevronRight } from './icons.ts'
import { Link } from './link.tsx'

export interface PageProps {
  /** `narrow` (44 rem) for forms and running text. */
  width?: 'wide' | 'narrow'
  children: ReactNode
  className?: string | undefined
}

/** The matter of a page, with the same margins everywhere. */
export function Page({ width = 'wide', children, className }: PageProps) {
  return (
    <div
      className={classNames(
        'mx-auto w-full px-4 py-6 sm:px-6 sm:py-8',
        width === 'narrow' ? 'max-w-reading' : 'max-w-page',
        className,
      )}
    >
      {children}
    </div>
  )
}

export interface PageHeaderProps {
  title: ReactNode
  /** A line above the title: kind of thing, number. */
  eyebrow?: ReactNode
  description?: ReactNode
  /** Facts in one row under the title: place, date, verified. */
  facts?: ReactNode
  /** What can be done with the whole page. */
  actions?: ReactNode
  className?: string | undefined
}

/** What this page is about, and its main act where the eye lands. */
export function PageHeader({ title, eyebrow, description, facts, actions, className }: PageHeaderProps) {
  return (
    <header className={classNames('mb-6 flex flex-wrap items-end gap-x-8 gap-y-4', className)}>
      <div className="grid min-w-0 flex-1 basis-80 gap-1.5">
        {eyebrow ? <p className="text-sm font-medium text-ink-soft">{eyebrow}</p> : null}
        <h1 className="text-xl font-semibold sm:text-2xl">{title}</h1>
        {description ? <p className="max-w-reading text-ink-soft">{description}</p> : null}
        {facts ? (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-soft">{facts}</div>
        ) : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-3 max-sm:w-full">{actions}</div> : null}
    </header>
  )
}

export interface Crumb {
  label: string
  /** The present page has none. */
  href?: string
}

/** The way from the top to here. */
export function Breadcrumbs({ label, items }: { label: string; items: Crumb[] }) {
  return (
    <nav aria-label={label} className="no-print mb-3">
      <ol className="flex flex-wrap items-center gap-1 text-sm text-ink-soft">
        {items.map((item, position) => (
          <li key={`${item.href ?? ''}${item.label}`} className="inline-flex items-center gap-1">
            {position > 0 ? <ChevronRight aria-hidden className="size-3.5 text-line-strong" /> : null}
            {item.href ? (
              <Link
                href={item.href}
                className="inline-flex items-center rounded-sm hover:text-action hover:underline touch:min-h-11"
              >
                {item.label}
              </Link>
            ) : (
              <span aria-current="page">{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

export interface Tab {
  href: string
  label: ReactNode
  count?: ReactNode
  current: boolean
}

/** Parts of one thing, each its own address. */
export function Tabs({ label, items, className }: { label: string; items: Tab[]; className?: string }) {
  return (
    <nav aria-label={label} className={classNames('no-print overflow-x-auto border-b border-line', className)}>
      <ul className="flex gap-6">
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              preventScrollReset
              aria-current={item.current ? 'page' : undefined}
              className={classNames(
                'inline-flex min-h-11 items-center gap-2 border-b-2 font-medium whitespace-nowrap transition-colors focus-visible:-outline-offset-2',
                item.current
                  ? 'border-action text-action'
                  : 'border-transparent text-ink-soft hover:border-line-strong hover:text-ink',
              )}
            >
              {item.label}
              {item.count === undefined ? null : (
                <span className="text-sm tabular-nums text-ink-soft">{item.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export interface Description {
  term: ReactNode
  detail: ReactNode
}

/** Facts as term and detail, hairlines between. */
export function DescriptionList({ items, className }: { items: Description[]; className?: string }) {
  return (
    <dl className={classNames('divide-y divide-line text-sm', className)}>
      {items.map((item, position) => (
        <div key={position} className="grid gap-x-6 gap-y-0.5 py-2.5 sm:grid-cols-[12rem_1fr]">
          <dt className="text-ink-soft">{item.term}</dt>
          <dd className="min-w-0 font-medium">{item.detail}</dd>
        </div>
      ))}
    </dl>
  )
}
