import { type InputHTMLAttributes, type LabelHTMLAttributes, type ReactNode, type RefAttributes, useId } from 'react'
import { classNames } from './class-names.ts'
import { Search } from './icons.ts'

export interface SearchBoxProps {
  /** Where the form goes, by GET. */
  action: string
  name?: string
  label: string
  buttonLabel: string
  placeholder?: string
  defaultValue?: string | undefined
  size?: 'large' | 'medium'
  hideLabel?: boolean
  /** Hidden inputs that keep filters. */
  children?: ReactNode
  className?: string
  /** What a box with suggestions adds. */
  inputProps?: InputHTMLAttributes<HTMLInputElement> & RefAttributes<HTMLInputElement>
  labelProps?: Pick<LabelHTMLAttributes<HTMLLabelElement>, 'htmlFor'>
  popup?: ReactNode
  onSubmit?: () => void
}

/** The one search box: a plain GET form. `/` focuses it through `data-search`, see `SearchHotkey`. */
export function SearchBox({
  action,
  name = 'q',
  label,
  buttonLabel,
  placeholder,
  defaultValue,
  size = 'medium',
  hideLabel = true,
  children,
  className,
  inputProps,
  labelProps,
  popup,
  onSubmit,
}: SearchBoxProps) {
  const id = useId()
  const large = size === 'large'
  return (
    <search className={classNames('block', className)}>
      <form action={action} method="get" onSubmit={onSubmit}>
        <label
          {...labelProps}
          htmlFor={labelProps?.htmlFor ?? id}
          className={hideLabel ? 'sr-only' : 'mb-2 block font-semibold'}
        >
          {label}
        </label>
        <span className="relative block">
          <span className="flex items-stretch rounded-md border border-line-strong bg-paper transition-colors focus-within:border-action focus-within:outline-2 focus-within:outline-action hover:border-ink-soft">
            <Search
              aria-hidden
              className={classNames('ms-3 shrink-0 self-center text-ink-soft', large ? 'size-5' : 'size-4')}
            />
            <input
              id={id}
              type="search"
              name={name}
              data-search
              placeholder={placeholder}
              {...(inputProps ? null : { defaultValue })}
              autoComplete="off"
              spellCheck={false}
              {...inputProps}
              className={classNames(
                'w-full min-w-0 bg-transparent px-3 placeholder:text-ink-faint focus-visible:outline-none',
                large ? 'min-h-14 text-base sm:text-lg' : 'min-h-10 text-base touch:min-h-13',
              )}
            />
            <button
              type="submit"
              className={classNames(
                'm-1 shrink-0 rounded-sm bg-action font-semibold text-on-action transition-colors hover:bg-action-strong',
                large ? 'px-5 text-base' : 'px-3 text-sm',
              )}
            >
              {buttonLabel}
            </button>
          </span>
          {popup}
        </span>
        {children}
      </form>
    </search>
  )
}
