import { classNames } from './class-names.ts'
import { CircleCheck, CircleHelp, CircleMinus, type LucideIcon, ShieldCheck } from './icons.ts'

export type Status = 'met' | 'partly' | 'missing' | 'notStated'

/** A half-filled circle: lucide has none that reads as "half done" at 16 px. */
function CircleHalf({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden className={className}>
      <circle cx="12" cy="12" r="10" />
      <path d="M12 6a6 6 0 0 1 0 12z" fill="currentColor" stroke="none" />
    </svg>
  )
}

const icons: Record<Status, LucideIcon | typeof CircleHalf> = {
  met: CircleCheck,
  partly: CircleHalf,
  missing: CircleMinus,
  notStated: CircleHelp,
}

const colours: Record<Status, string> = {
  met: 'text-met',
  partly: 'text-gap',
  missing: 'text-gap',
  notStated: 'text-ink-soft',
}

export interface StatusMarkProps {
  status: Status
  /** The word; a status is never an icon or colour alone. */
  label: string
  className?: string | undefined
}

/** How one requirement stands: icon and word. */
export function StatusMark({ status, label, className }: StatusMarkProps) {
  const Icon = icons[status]
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1.5 text-sm font-semibold whitespace-nowrap',
        colours[status],
        className,
      )}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      {label}
    </span>
  )
}

/** Verified by the center: the one violet thing on a page. */
export function VerifiedMark({ label, className }: { label: string; className?: string }) {
  return (
    <span className={classNames('inline-flex items-start gap-1 text-sm font-semibold text-verified', className)}>
      <ShieldCheck aria-hidden className="mt-0.5 size-4 shrink-0" />
      {label}
    </span>
  )
}
