import { Children, type ReactNode } from 'react'
import { type Tone, toneClass } from './badge.tsx'
import { classNames } from './class-names.ts'
import { Check, X } from './icons.ts'
import { Link } from './link.tsx'

/** A chip's act, as a link (URL state) or as a submit button of a form (`form` when it stands outside one). */
export type ChipAct = { label: string } & (
  | { href: string }
  | { name: string; value: string; form?: string; formAction?: string }
)

export interface ChipProps {
  /** What kind of thing it is, in small letters before it: "Vật liệu". */
  prefix?: ReactNode
  children: ReactNode
  tone?: Tone | undefined
  /** An act before the words that changes the chip and shows its present state, e.g. must ⇄ nice. */
  toggle?: (ChipAct & { text: ReactNode }) | undefined
  /** Something that was agreed beside it, behind the words; pressing takes that back. */
  option?: (ChipAct & { text: ReactNode }) | undefined
  remove?: ChipAct | undefined
  className?: string | undefined
}

const actClass =
  'inline-flex items-center justify-center self-stretch border-inherit transition-colors hover:bg-paper focus-visible:-outline-offset-2'

interface ActProps {
  act: ChipAct
  /** What it says; the label is then read after it. An icon alone is named by the label. */
  text?: ReactNode
  className: string
  children?: ReactNode
}

function Act({ act, text, className, children }: ActProps) {
  const content = text ? (
    <>
      {text}
      <span className="sr-only">, {act.label}</span>
    </>
  ) : (
    children
  )
  const name = { title: act.label, className, 'aria-label': text ? undefined : act.label }
  if ('href' in act) {
    return (
      <Link {...name} href={act.href} preventScrollReset>
        {content}
      </Link>
    )
  }
  return (
    <button {...name} type="submit" name={act.name} value={act.value} form={act.form} formAction={act.formAction}>
      {content}
    </button>
  )
}

/** Something understood or chosen: a requirement, a filter, a concept read from a text. */
export function Chip({ prefix, children, tone = 'action', toggle, option, remove, className }: ChipProps) {
  return (
    <span
      className={classNames(
        'inline-flex min-h-8 max-w-full items-center overflow-hidden rounded-md border text-sm touch:min-h-11.5',
        option && 'max-sm:flex-wrap',
        toneClass[tone],
        className,
      )}
    >
      {toggle ? (
        <Act
          act={toggle}
          text={toggle.text}
          className={classNames(actClass, 'shrink-0 border-e px-2.5 text-xs font-semibold touch:min-w-11')}
        />
      ) : null}
      <span className={classNames('min-w-0 px-2.5 py-1 leading-5 wrap-anywhere', option && 'flex-1')}>
        {prefix ? <span className="me-1.5 text-xs text-ink-soft">{prefix}</span> : null}
        <span className="font-medium">{children}</span>
      </span>
      {option ? (
        <Act
          act={option}
          text={
            <>
              <Check aria-hidden className="me-1 size-3 shrink-0" />
              {option.text}
            </>
          }
          className={classNames(
            actClass,
            'shrink-0 px-2.5 text-xs max-sm:min-h-8 max-sm:w-full max-sm:order-last max-sm:justify-start max-sm:border-t sm:border-s touch:min-h-11',
          )}
        />
      ) : null}
      {remove ? (
        <Act act={remove} className={classNames(actClass, 'w-8 shrink-0 border-s touch:w-11')}>
          <X aria-hidden className="size-3.5" />
        </Act>
      ) : null}
    </span>
  )
}

/** Chips in a row that wraps, as a list. */
export function ChipList({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <ul aria-label={label} className={classNames('flex flex-wrap gap-2', className)}>
      {Children.map(children, (chip) => (
        <li className="max-w-full">{chip}</li>
      ))}
    </ul>
  )
}
