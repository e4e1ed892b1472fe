import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { classNames } from './class-names.ts'
import { controlClass, Field, type FieldFrame, useFieldIds } from './field.tsx'
import { ChevronDown } from './icons.ts'

type Framed<Attributes> = FieldFrame & Omit<Attributes, keyof FieldFrame>

function splitFrame<Props extends FieldFrame>(props: Props) {
  const { label, hint, error, note, hideLabel, className, ...control } = props
  return { frame: { label, hint, error, note, hideLabel, className }, control }
}

export type TextFieldProps = Framed<Omit<InputHTMLAttributes<HTMLInputElement>, 'prefix'>> & {
  /** A unit or sign at the ends of the box: `±`, `mm`. */
  before?: ReactNode
  after?: ReactNode
  /** Part numbers, grades, tax codes. */
  mono?: boolean
}

/** One line of text, a number, an email, a date, a file. */
export function TextField({ before, after, mono, ...props }: TextFieldProps) {
  const { frame, control } = splitFrame(props)
  const ids = useFieldIds(frame, control)
  const input = (
    <input
      type="text"
      {...control}
      {...ids}
      className={classNames(
        controlClass,
        mono && 'font-mono',
        Boolean(before) && 'rounded-s-none',
        Boolean(after) && 'rounded-e-none',
      )}
    />
  )
  return (
    <Field id={ids.id} frame={frame}>
      {/* Always wrapped: an end that comes with script must not make the box anew and lose what was typed. */}
      <span className="flex items-stretch">
        {before ? <Affix side="start">{before}</Affix> : null}
        {input}
        {after ? <Affix side="end">{after}</Affix> : null}
      </span>
    </Field>
  )
}

function Affix({ side, children }: { side: 'start' | 'end'; children: ReactNode }) {
  return (
    <span
      className={classNames(
        'flex items-center border-line-strong bg-surface px-3 text-sm whitespace-nowrap text-ink-soft',
        side === 'start' ? 'rounded-s-md border border-e-0' : 'rounded-e-md border border-s-0',
      )}
    >
      {children}
    </span>
  )
}

export type TextAreaProps = Framed<TextareaHTMLAttributes<HTMLTextAreaElement>>

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea(props: TextAreaProps) {
  const { frame, control } = splitFrame(props)
  const ids = useFieldIds(frame, control)
  return (
    <Field id={ids.id} frame={frame}>
      <textarea rows={5} {...control} {...ids} className={classNames(controlClass, 'field-sizing-content min-h-28')} />
    </Field>
  )
}

export interface Option {
  value: string
  label: string
  disabled?: boolean
}

export type SelectFieldProps = Framed<Omit<SelectHTMLAttributes<HTMLSelectElement>, 'children'>> & {
  options: Option[]
  /** The words of the empty choice; without them the first option is the choice. */
  placeholder?: string
}

/** One of a list, the native way. */
export function SelectField({ options, placeholder, ...props }: SelectFieldProps) {
  const { frame, control } = splitFrame(props)
  const ids = useFieldIds(frame, control)
  return (
    <Field id={ids.id} frame={frame}>
      <span className="relative block">
        <select {...control} {...ids} className={classNames(controlClass, 'appearance-none pe-9')}>
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute inset-y-0 end-3 my-auto size-4 text-ink-soft"
        />
      </span>
    </Field>
  )
}
