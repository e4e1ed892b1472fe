import type { ReactNode } from 'react'
import { type Tone, toneClass } from './badge.tsx'
import { classNames } from './class-names.ts'
import { CircleAlert, CircleCheck, Info, TriangleAlert } from './icons.ts'

const icons = {
  neutral: Info,
  action: Info,
  met: CircleCheck,
  gap: TriangleAlert,
  error: CircleAlert,
  verified: CircleCheck,
}

export interface AlertProps {
  tone?: Tone | undefined
  title?: ReactNode
  children?: ReactNode
  /** Buttons or links that say what to do, e.g. undo. */
  actions?: ReactNode
  /** Says it aloud when it appears: `alert` at once (errors), `status` when there is a pause (saved). */
  role?: 'alert' | 'status' | undefined
  className?: string | undefined
}

/** A message within the page, which stays until the page changes. */
export function Alert({ tone = 'action', title, children, actions, role, className }: AlertProps) {
  const Icon = icons[tone]
  return (
    <div
      role={role}
      // An alert can be given the focus, so that who pressed a button far below is led to it.
      tabIndex={role === 'alert' ? -1 : undefined}
      className={classNames('flex gap-3 rounded-md border p-4', toneClass[tone], className)}
    >
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-6 gap-y-3 text-ink">
        <div className="grid min-w-0 flex-1 basis-64 gap-1">
          {title ? <p className="font-semibold">{title}</p> : null}
          {children ? <div className="text-sm">{children}</div> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-3 sm:-my-1">{actions}</div> : null}
      </div>
    </div>
  )
}

/** What the last act did, at the top of the page it led to. */
export function Flash({ tone = 'met', children, actions }: { tone?: Tone; children: ReactNode; actions?: ReactNode }) {
  return <Alert tone={tone} role={tone === 'error' ? 'alert' : 'status'} title={children} actions={actions} />
}

export interface EmptyStateProps {
  icon?: ReactNode
  title: ReactNode
  /** `h1` where the page has no other heading. */
  titleAs?: 'p' | 'h1' | undefined
  /** What to do now. */
  children?: ReactNode
  actions?: ReactNode
}

/** A list with nothing in it, and what to do about that. */
export function EmptyState({ icon, title, titleAs: Title = 'p', children, actions }: EmptyStateProps) {
  return (
    <div className="squared grid justify-items-center gap-2 rounded-md border border-line px-4 py-12 text-center">
      {icon ? <span className="mb-1 text-ink-soft [&_svg]:size-8">{icon}</span> : null}
      <Title className="text-lg font-semibold">{title}</Title>
      {children ? <div className="max-w-reading text-ink-soft">{children}</div> : null}
      {actions ? <div className="mt-4 flex flex-wrap justify-center gap-3">{actions}</div> : null}
    </div>
  )
}

/** The place of something that is on its way, of the size it will have. */
export function Skeleton({ className = 'h-4 w-full' }: { className?: string }) {
  return <span aria-hidden className={classNames('skeleton block', className)} />
}

export interface ProgressProps {
  /** What is being done: "Importing". */
  label: ReactNode
  done: number
  /** Unknown as long as nothing has been counted. */
  total: number | null
  /** "120/500" */
  countText: ReactNode
  /** "about 2 minutes left" */
  remainingText?: ReactNode
}

/** How far a long job is: bar, count and time left. */
export function Progress({ label, done, total, countText, remainingText }: ProgressProps) {
  return (
    <label className="grid gap-1.5">
      <span className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">{label}</span>
        <span className="text-sm tabular-nums text-ink-soft">{countText}</span>
      </span>
      <progress
        value={total === null ? undefined : done}
        max={total ?? undefined}
        className="h-2 w-full appearance-none overflow-hidden rounded-full border-0 bg-sunken [&::-moz-progress-bar]:bg-action [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-action"
      />
      {remainingText ? <span className="text-sm text-ink-soft">{remainingText}</span> : null}
    </label>
  )
}
