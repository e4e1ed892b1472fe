import { type ReactNode, useEffect, useRef } from 'react'
import { classNames } from './class-names.ts'
import { CircleAlert } from './icons.ts'

/** Where no script gives the focus, the browser does, before any field that asks for it. */
const withoutScript = { autoFocus: true }

export interface ErrorSummaryProps {
  /** "2 things to correct" */
  title: string
  errors: { fieldId?: string | undefined; message: string }[]
}

/** Names every error of a sent form at its top, each a link to its field, and takes the focus so that nobody misses it. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const count = errors.length
  useEffect(() => {
    if (count > 0) box.current?.focus()
  }, [count])
  if (count === 0) return null
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      {...withoutScript}
      className="rounded-md border border-error-line bg-error-soft p-4"
    >
      <p className="flex items-center gap-2 font-semibold text-error">
        <CircleAlert aria-hidden className="size-5 shrink-0" />
        {title}
      </p>
      <ul className="mt-2 grid list-disc gap-1 ps-11 marker:text-error">
        {errors.map((error) => (
          <li key={`${error.fieldId ?? ''}${error.message}`}>
            {error.fieldId ? (
              <a href={`#${error.fieldId}`} className="inline-block underline underline-offset-4 touch:py-2.5">
                {error.message}
              </a>
            ) : (
              error.message
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

export interface FieldsetProps {
  legend: ReactNode
  hint?: ReactNode
  /** While the form is being sent. */
  disabled?: boolean | undefined
  children: ReactNode
  className?: string | undefined
}

/** A group of fields under one heading. */
export function Fieldset({ legend, hint, disabled, children, className }: FieldsetProps) {
  return (
    <fieldset disabled={disabled} className={classNames('min-w-0', className)}>
      <legend className="text-lg font-semibold">{legend}</legend>
      {hint ? <p className="mt-1 text-ink-soft">{hint}</p> : null}
      <div className="mt-4 grid gap-5">{children}</div>
    </fieldset>
  )
}

/** The buttons at the end of a form, the main one first. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3 border-t border-line pt-5">{children}</div>
}
