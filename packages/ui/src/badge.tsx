import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

/** green `met`, amber `gap`, red `error` only for errors, violet `verified` only for what the center verified. */
export type Tone = 'neutral' | 'action' | 'met' | 'gap' | 'error' | 'verified'

export const toneClass: Record<Tone, string> = {
  neutral: 'border-line bg-surface text-ink-soft',
  action: 'border-action-line bg-action-soft text-action-strong',
  met: 'border-met-line bg-met-soft text-met',
  gap: 'border-gap-line bg-gap-soft text-gap',
  error: 'border-error-line bg-error-soft text-error',
  verified: 'border-verified-line bg-verified-soft text-verified',
}

export interface BadgeProps {
  tone?: Tone | undefined
  /** A lucide icon element. */
  icon?: ReactNode
  children: ReactNode
  className?: string | undefined
}

/** A short fact in a word or two. */
export function Badge({ tone = 'neutral', icon, children, className }: BadgeProps) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1 rounded-sm border px-1.5 py-0.5 text-xs font-medium [&_svg]:size-3.5 [&_svg]:shrink-0',
        toneClass[tone],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  )
}

/** A part number, grade or code in the monospace face. */
export function Code({ children }: { children: ReactNode }) {
  return <span className="font-mono text-[0.9375em] whitespace-nowrap">{children}</span>
}
