import type { InputHTMLAttributes, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { FieldError, type FieldFrame, FieldHint, useFieldIds } from './field.tsx'

const boxClass = 'mt-1 size-4 shrink-0 touch:size-5'

export type CheckboxProps = Omit<FieldFrame, 'note' | 'hideLabel'> &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldFrame | 'type'>

/** One yes-or-no, its words beside it. */
export function Checkbox({ label, hint, error, className, id, ...input }: CheckboxProps) {
  const ids = useFieldIds({ hint, error }, { id })
  return (
    <div className={classNames('grid gap-1', className)}>
      <label htmlFor={ids.id} className="flex items-start gap-2.5 touch:min-h-11 touch:items-center">
        <input type="checkbox" {...input} {...ids} className={classNames(boxClass, 'touch:mt-0')} />
        <span>{label}</span>
      </label>
      <div className="ps-6.5 empty:hidden">
        <FieldHint id={ids.id} hint={hint} />
        <FieldError id={ids.id} error={error} />
      </div>
    </div>
  )
}

export interface Choice {
  value: string
  label: ReactNode
  hint?: ReactNode
  disabled?: boolean
}

export interface ChoiceGroupProps extends Omit<FieldFrame, 'hideLabel'> {
  name: string
  choices: Choice[]
  /** The chosen value of a RadioGroup, or the chosen values of a CheckboxGroup, as the page is first shown. */
  defaultValue?: string | string[] | undefined
  required?: boolean | undefined
  form?: string | undefined
  id?: string | undefined
  /** Side by side where there is room. */
  inline?: boolean | undefined
}

function ChoiceGroup({ type, ...props }: ChoiceGroupProps & { type: 'radio' | 'checkbox' }) {
  const { label, hint, error, note, name, choices, defaultValue, required, form, inline, className } = props
  const ids = useFieldIds({ hint, error }, { id: props.id })
  const chosen = Array.isArray(defaultValue) ? defaultValue : [defaultValue]
  const firstOpen = choices.findIndex(({ disabled }) => !disabled)
  return (
    <fieldset
      id={ids.id}
      aria-describedby={ids['aria-describedby']}
      className={classNames('grid min-w-0 gap-1.5', className)}
    >
      <legend className="mb-1 font-semibold">
        {label}
        {note ? <span className="in-brackets font-normal text-ink-soft">{note}</span> : null}
      </legend>
      <FieldHint id={ids.id} hint={hint} />
      <div className={inline ? 'flex flex-wrap gap-x-6 gap-y-1' : 'grid gap-1'}>
        {choices.map((choice, index) => (
          <label
            key={choice.value}
            className="flex items-start gap-2.5 py-1 has-disabled:text-ink-faint touch:min-h-11 touch:items-center"
          >
            <input
              type={type}
              name={name}
              value={choice.value}
              form={form}
              required={type === 'radio' ? required : undefined}
              disabled={choice.disabled}
              {...(index === firstOpen && ids['aria-invalid'] ? { autoFocus: true, 'data-refused': '' } : null)}
              defaultChecked={chosen.includes(choice.value)}
              className={classNames(boxClass, 'touch:mt-0')}
            />
            <span>
              {choice.label}
              {choice.hint ? <span className="block text-sm text-ink-soft">{choice.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={ids.id} error={error} />
    </fieldset>
  )
}

/** One of a few, all in view. */
export function RadioGroup(props: ChoiceGroupProps) {
  return <ChoiceGroup {...props} type="radio" />
}

/** Any of a few, all in view; the form sends one value per ticked box. */
export function CheckboxGroup(props: ChoiceGroupProps) {
  return <ChoiceGroup {...props} type="checkbox" />
}
