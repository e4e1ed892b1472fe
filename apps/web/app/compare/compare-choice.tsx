import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Chip, ChipList, classNames, LinkButton } from '@matxich/ui'
import { Check, Scale } from '@matxich/ui/icons'
import { Form, useLocation } from '@remix-run/react'
import { createContext, type ReactNode, useContext } from 'react'
import { shortName } from '../parts/short-name.ts'
import { type Chosen, chosenParam, mostCompared, withChosen, withoutChoice, withoutParam } from './chosen.ts'

/** The form that the buttons of a list belong to, wherever on the page they stand. */
const formId = 'compare'

const ChosenContext = createContext<string[]>([])

export interface CompareListProps {
  /** Those chosen, by name. */
  chosen: { id: string; name: string }[]
  isOver: Chosen['isOver']
  /** What the comparison holds them against: the parameters of a search, or a need. */
  against: [name: string, value: string][]
  /** Where the list begins on its page: `#matches`. */
  anchor?: string
  /** Nobody stands in the list, so there is nobody to choose. */
  isEmpty?: boolean
  children: ReactNode
}

/**
 * A list whose suppliers can be chosen for the comparison. The address of the list holds those chosen, so they stay from page to
 * page and from search to search, with script and without, and can be sent to somebody else.
 */
export function CompareList({ chosen, isOver, against, anchor = '', isEmpty = false, children }: CompareListProps) {
  const { pathname, search } = useLocation()
  const kept = [...withoutChoice(new URLSearchParams(search))]
  return (
    <ChosenContext.Provider value={chosen.map(({ id }) => id)}>
      {/* Before the list, because a form sends its fields in the order of the page: whoever came first stays. */}
      <Form id={formId} method="get" action={`${pathname}${anchor}`} preventScrollReset className="hidden">
        {[...kept, ...chosen.map(({ id }): [string, string] => [chosenParam, id])].map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
      </Form>
      {children}
      {isEmpty && chosen.length === 0 ? null : (
        <CompareBar chosen={chosen} isOver={isOver} against={against} anchor={anchor} />
      )}
    </ChosenContext.Provider>
  )
}

/** Puts a supplier of a list into the comparison, or takes it out again. */
export function CompareButton({ id, name }: { id: string; name: string }) {
  const t = useTranslations('compare')
  const isChosen = useContext(ChosenContext).includes(id)
  return (
    <button
      type="submit"
      form={formId}
      name={isChosen ? withoutParam : chosenParam}
      value={id}
      aria-pressed={isChosen}
      className="no-print inline-flex items-center gap-2 justify-self-start rounded-sm text-sm hover:text-action touch:min-h-11"
    >
      <span
        aria-hidden
        className={classNames(
          'grid size-4 shrink-0 place-items-center rounded-sm border touch:size-5',
          isChosen ? 'border-action bg-action text-on-action' : 'border-line-strong bg-paper',
        )}
      >
        {isChosen ? <Check className="size-3" strokeWidth={3} /> : null}
      </span>
      {t('choose')}
      <span className="sr-only"> {name}</span>
    </button>
  )
}

type CompareBarProps = Omit<CompareListProps, 'children' | 'isEmpty'>

/** Who is chosen, each with the way out, and the way to the comparison. */
function CompareBar({ chosen, isOver, against, anchor }: CompareBarProps) {
  const language = useLanguage()
  const t = useTranslations('compare')
  const { pathname, search } = useLocation()
  const params = new URLSearchParams(search)
  const ids = chosen.map(({ id }) => id)
  const without = (id: string) => {
    const query = withChosen(
      params,
      ids.filter((other) => other !== id),
    ).toString()
    return `${pathname}${query ? `?${query}` : ''}${anchor}`
  }
  const compared = new URLSearchParams([...ids.map((id): [string, string] => ['id', id]), ...against])
  const isFull = chosen.length === mostCompared
  return (
    <section
      aria-label={t('title')}
      className={classNames(
        'no-print grid gap-2 border-t bg-paper py-2.5',
        chosen.length > 0 ? 'sticks-below sticky bottom-0 z-10 border-ink' : 'border-line',
      )}
    >
      <div className="flex items-center justify-between gap-4">
        <p
          role="status"
          className={classNames('text-sm', isOver ? 'font-semibold text-gap' : chosen.length === 0 && 'text-ink-soft')}
        >
          {chosen.length === 0
            ? t('hint', { most: mostCompared })
            : isFull
              ? t('full', { most: mostCompared })
              : t('chosen', { count: chosen.length, most: mostCompared })}
        </p>
        {chosen.length > 0 ? (
          <LinkButton
            href={localePath(language, `/compare?${compared}`)}
            rel="nofollow"
            size="small"
            look="primary"
            icon={<Scale aria-hidden />}
            className="shrink-0"
          >
            {t('button')}
          </LinkButton>
        ) : null}
      </div>
      {chosen.length > 0 ? (
        <ChipList label={t('chosenList')} className="max-sm:flex-nowrap max-sm:overflow-x-auto max-sm:p-0.5">
          {chosen.map(({ id, name }) => (
            <Chip key={id} tone="neutral" remove={{ href: without(id), label: t('remove', { name }) }}>
              <span lang="vi" title={name} className="block max-w-44 truncate lg:max-w-60">
                {shortName(name)}
              </span>
            </Chip>
          ))}
        </ChipList>
      ) : null}
    </section>
  )
}
