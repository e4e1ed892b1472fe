import { classNames } from './class-names.ts'
import { Bell } from './icons.ts'
import { Link } from './link.tsx'

export interface BellLinkProps {
  href: string
  /** "Notices: 3 unread" */
  label: string
  unread: number
  current?: boolean
}

/** The way to one's notices, with how many are unread. */
export function BellLink({ href, label, unread, current }: BellLinkProps) {
  return (
    <Link
      href={href}
      aria-label={label}
      title={label}
      aria-current={current ? 'page' : undefined}
      className={classNames(
        'relative inline-grid size-10 shrink-0 place-items-center rounded-md transition-colors hover:bg-surface touch:size-11',
        current ? 'text-action' : 'text-ink-soft hover:text-ink',
      )}
    >
      <Bell aria-hidden className="size-5" />
      {unread > 0 ? (
        <span
          aria-hidden
          className="absolute end-0 top-0 grid min-h-5 min-w-5 place-items-center rounded-full bg-action px-1 text-xs font-semibold tabular-nums text-on-action"
        >
          {unread > 99 ? '99+' : unread}
        </span>
      ) : null}
    </Link>
  )
}
