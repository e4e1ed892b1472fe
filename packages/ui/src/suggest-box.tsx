import { useCombobox } from 'downshift'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { classNames } from './class-names.ts'
import { SearchBox, type SearchBoxProps } from './search-box.tsx'

export interface BoxSuggestion {
  key: string
  /** What is put into the box while it is marked; what was typed stays when left out. */
  label: string
  /** The name that was found, when it is not the label. */
  alias?: string | null
  /** What it is: "Process", "Supplier". */
  kind: string
  icon?: ReactNode
  lang?: string | undefined
  /** Where choosing it leads. */
  href: string
}

export interface SuggestBoxProps extends Omit<SearchBoxProps, 'inputProps' | 'popup'> {
  /** Suggestions for what stands in the box; called again while an earlier call may still run, then `signal` is aborted. */
  suggest: (text: string, signal: AbortSignal) => Promise<BoxSuggestion[]>
  onChoose: (suggestion: BoxSuggestion) => void
  /** Name of the list: "Suggestions". */
  listLabel: string
  /** Read aloud when suggestions come: "5 suggestions". */
  countLabel: (count: number) => string
}

/** Typing goes on for so long, in milliseconds, before suggestions are asked for. */
const pause = 120

/**
 * The search box with suggestions below it: arrows mark, Enter chooses the marked one or else sends the form, Escape closes.
 * Keys that belong to an input method (choosing kanji, joining Hangul) are left to it. Without script it is the plain box.
 */
export function SuggestBox({ suggest, onChoose, listLabel, countLabel, defaultValue = '', ...box }: SuggestBoxProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isAwake, setIsAwake] = useState(false)
  const [text, setText] = useState(defaultValue)
  const { items, ask, clear, warm } = useSuggestions(suggest)
  const { isOpen, highlightedIndex, getInputProps, getMenuProps, getItemProps, getLabelProps, closeMenu, openMenu } =
    useCombobox<BoxSuggestion>({
      id,
      items,
      inputValue: text,
      selectedItem: null,
      itemToString: () => text,
      stateReducer: (state, { type, changes }) => {
        // Leaving the box chooses nothing, and nothing but typing changes what stands in it.
        if (type === useCombobox.stateChangeTypes.InputBlur) return { ...changes, selectedItem: null }
        if (type === useCombobox.stateChangeTypes.InputKeyDownEscape)
          return { ...state, isOpen: false, highlightedIndex: -1 }
        return changes
      },
      onSelectedItemChange: ({ selectedItem, type }) => {
        if (selectedItem && type !== useCombobox.stateChangeTypes.InputBlur) onChoose(selectedItem)
      },
    })
  // What was typed before the page woke up stays.
  useEffect(() => {
    setIsAwake(true)
    if (input.current) setText(input.current.value)
  }, [])
  const isShown = isAwake && isOpen && items.length > 0
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const leave = () => Object.assign(event.nativeEvent, { preventDownshiftDefault: true })
    if (event.nativeEvent.isComposing) leave()
    else if (event.key === 'Enter' && (!isShown || highlightedIndex < 0)) leave()
    else if (event.key === 'Escape' && isShown) event.preventDefault()
    else if ((event.key === 'Home' || event.key === 'End') && highlightedIndex < 0) leave()
  }
  const props = getInputProps(
    {
      ref: input,
      onKeyDown,
      onChange: (event) => {
        const typed = (event.target as HTMLInputElement).value
        setText(typed)
        ask(typed)
      },
      onFocus: () => {
        warm()
        if (items.length > 0) openMenu()
      },
    },
    { suppressRefError: true },
  )
  const {
    role,
    'aria-activedescendant': active,
    'aria-autocomplete': auto,
    'aria-controls': controls,
    'aria-expanded': _,
    'aria-labelledby': __,
    ...plain
  } = props
  return (
    <SearchBox
      {...box}
      onSubmit={() => {
        clear()
        closeMenu()
      }}
      labelProps={{ htmlFor: getLabelProps().htmlFor }}
      inputProps={
        isAwake
          ? {
              ...plain,
              role,
              'aria-activedescendant': isShown ? active : undefined,
              'aria-autocomplete': auto,
              'aria-controls': controls,
              'aria-expanded': isShown,
            }
          : plain
      }
      popup={
        <>
          <ul
            {...getMenuProps({ 'aria-label': listLabel, 'aria-labelledby': undefined }, { suppressRefError: true })}
            hidden={!isShown}
            className="absolute inset-x-0 top-full z-30 mt-1 max-h-[70dvh] overflow-y-auto rounded-md border border-line-strong bg-paper py-1 shadow-lg"
          >
            {isShown
              ? items.map((item, index) => (
                  <li
                    key={item.key}
                    {...getItemProps({ item, index })}
                    className={classNames(
                      'flex cursor-pointer items-center gap-3 px-3 py-2 text-sm touch:min-h-11',
                      index === highlightedIndex && 'bg-sunken',
                    )}
                  >
                    <span aria-hidden className="shrink-0 text-ink-soft [&>svg]:size-4">
                      {item.icon}
                    </span>
                    <span className="min-w-0">
                      <span lang={item.lang} className="font-medium">
                        {item.label}
                      </span>
                      {item.alias ? <span className="ms-2 text-ink-soft">{item.alias}</span> : null}
                    </span>
                    <span className="ms-auto shrink-0 ps-2 text-xs text-ink-soft">{item.kind}</span>
                  </li>
                ))
              : null}
          </ul>
          <span role="status" className="sr-only">
            {isShown ? countLabel(items.length) : ''}
          </span>
        </>
      }
    />
  )
}

/** Asks after a pause in typing; only the answer to the last question is shown. What fails suggests nothing. */
function useSuggestions(suggest: SuggestBoxProps['suggest']) {
  const [items, setItems] = useState<BoxSuggestion[]>([])
  const running = useRef<{ timer: ReturnType<typeof setTimeout>; abort: AbortController } | null>(null)
  const stop = () => {
    if (!running.current) return
    clearTimeout(running.current.timer)
    running.current.abort.abort()
    running.current = null
  }
  useEffect(() => stop, [])
  const ask = (text: string) => {
    stop()
    if (text.trim() === '') return setItems([])
    const abort = new AbortController()
    const timer = setTimeout(() => {
      suggest(text, abort.signal).then(
        (found) => {
          if (!abort.signal.aborted) setItems(found)
        },
        () => {
          if (!abort.signal.aborted) setItems([])
        },
      )
    }, pause)
    running.current = { timer, abort }
  }
  // Whatever answers is fetched and woken when somebody comes to type, not when they already wait.
  const isWarm = useRef(false)
  const warm = () => {
    if (isWarm.current) return
    isWarm.current = true
    suggest('', new AbortController().signal).catch(() => {})
  }
  const clear = () => {
    stop()
    setItems([])
  }
  return { items, ask, clear, warm }
}
