import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import { CircleAlert } from './icons.ts'

/** What every form field shares: a label above, a hint, the error in plain words, and whether it must be filled. */
export interface FieldFrame {
  label: ReactNode
  hint?: ReactNode
  /** One sentence or several; the field is invalid when there is any. */
  error?: string | string[] | null | undefined
  /** A word beside the label, usually "optional". */
  note?: string | undefined
  /** Keeps the label for screen readers only, where the place says what is asked (a search box). */
  hideLabel?: boolean | undefined
  className?: string | undefined
}

export interface FieldIds {
  id: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
  /** A page that comes back without script is shown at its first wrong field; the browser takes the first that asks. */
  autoFocus: boolean | undefined
}

function errorsOf(error: FieldFrame['error']): string[] {
  if (!error) return []
  return Array.isArray(error) ? error.filter(Boolean) : [error]
}

/**
 * Ids that tie a control to its label, hint and error; an id given by the form library is kept. A wrong field asks for the
 * focus unless told `autoFocus: false`, as where errors are shown that nobody just made.
 */
export function useFieldIds(
  frame: Pick<FieldFrame, 'hint' | 'error'>,
  given: { id?: string | undefined; autoFocus?: boolean | undefined } = {},
): FieldIds {
  const made = useId()
  const id = given.id ?? made
  const invalid = errorsOf(frame.error).length > 0
  const described = [frame.hint ? `${id}-hint` : null, invalid ? `${id}-error` : null].filter(Boolean).join(' ')
  const wrong = invalid || undefined
  return { id, 'aria-invalid': wrong, 'aria-describedby': described || undefined, autoFocus: given.autoFocus ?? wrong }
}

export function FieldError({ id, error }: { id: string; error: FieldFrame['error'] }) {
  const errors = errorsOf(error)
  if (errors.length === 0) return null
  return (
    <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm font-medium text-error">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>{errors.join(' ')}</span>
    </p>
  )
}

export function FieldHint({ id, hint }: { id: string; hint: ReactNode }) {
  if (!hint) return null
  return (
    <p id={`${id}-hint`} className="text-sm text-ink-soft">
      {hint}
    </p>
  )
}

/** Label, hint, control and error of one field, in that order. */
export function Field({ id, frame, children }: { id: string; frame: FieldFrame; children: ReactNode }) {
  return (
    <div className={classNames('grid gap-1.5', frame.className)}>
      <label htmlFor={id} className={frame.hideLabel ? 'sr-only' : 'font-semibold'}>
        {frame.label}
        {frame.note ? <span className="in-brackets font-normal text-ink-soft">{frame.note}</span> : null}
      </label>
      <FieldHint id={id} hint={frame.hint} />
      {children}
      <FieldError id={id} error={frame.error} />
    </div>
  )
}

/** The look of everything one types into. */
export const controlClass =
  'w-full rounded-md border border-line-strong bg-paper px-3 py-2 text-base text-ink transition-colors placeholder:text-ink-faint hover:border-ink-soft focus-visible:border-action focus-visible:outline-offset-0 disabled:bg-sunken disabled:text-ink-soft aria-invalid:border-error aria-invalid:bg-error-soft min-h-10 touch:min-h-11 file:me-3 file:rounded-sm file:border-0 file:bg-sunken file:px-3 file:py-0.5 file:font-semibold file:text-ink'
