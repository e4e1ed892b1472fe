import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Link, type LinkProps } from './link.tsx'

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'medium' | 'small' | 'large'

interface Looks {
  look?: ButtonLook | undefined
  size?: ButtonSize | undefined
  /** A lucide icon element before the words. */
  icon?: ReactNode
  /** Fill the width on a phone. */
  wide?: boolean | undefined
}

const looks: Record<ButtonLook, string> = {
  primary: 'border-action bg-action text-on-action hover:border-action-strong hover:bg-action-strong',
  secondary: 'border-line-strong bg-paper text-ink hover:border-ink-soft hover:bg-surface',
  quiet: 'border-transparent bg-transparent text-action hover:bg-action-soft',
  danger: 'border-error bg-paper text-error hover:bg-error hover:text-on-action',
}

const sizes: Record<ButtonSize, string> = {
  small: 'min-h-8 px-3 text-sm touch:min-h-11',
  medium: 'min-h-10 px-4 text-base touch:min-h-11',
  large: 'min-h-12 px-6 text-base',
}

function buttonClass({ look = 'secondary', size = 'medium', wide }: Looks, className?: string): string {
  return classNames(
    'inline-flex items-center justify-center gap-2 rounded-md border py-1 text-center font-semibold transition-colors',
    'disabled:border-line disabled:bg-sunken disabled:text-ink-faint aria-disabled:cursor-not-allowed',
    'aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-ink-faint [&_svg]:size-4 [&_svg]:shrink-0',
    looks[look],
    sizes[size],
    wide && 'max-sm:w-full',
    className,
  )
}

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement>, Looks {
  /** While its form is being sent: does nothing more, and says so in these words; it keeps the focus of who pressed it. */
  busyLabel?: string | null | undefined
}

/** A button of a form (`type="submit"` unless told otherwise): one primary per screen. */
export function Button({ look, size, icon, wide, busyLabel, className, children, onClick, ...button }: ButtonProps) {
  const isBusy = Boolean(busyLabel)
  return (
    <button
      type="submit"
      {...button}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
      className={buttonClass({ look, size, wide }, className)}
    >
      {icon}
      <span aria-live={busyLabel === undefined ? undefined : 'polite'}>{busyLabel || children}</span>
    </button>
  )
}

export interface LinkButtonProps extends LinkProps, Looks {}

/** A link that leads to the next step and looks like a button. */
export function LinkButton({ look, size, icon, wide, className, children, ...link }: LinkButtonProps) {
  return (
    <Link {...link} className={buttonClass({ look, size, wide }, className)}>
      {icon}
      <span>{children}</span>
    </Link>
  )
}

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  icon: ReactNode
  /** What it does; read aloud and shown as a tooltip. */
  label: string
}

/** A square button with an icon alone. */
export function IconButton({ icon, label, className, ...button }: IconButtonProps) {
  return (
    <button
      type="button"
      {...button}
      aria-label={label}
      title={label}
      className={classNames(
        'inline-grid size-9 place-items-center rounded-md text-ink-soft transition-colors hover:bg-sunken hover:text-ink touch:size-11 [&_svg]:size-5',
        className,
      )}
    >
      {icon}
    </button>
  )
}
