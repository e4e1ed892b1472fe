import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Chip, ChipList, Link } from '@matxich/ui'
import { Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useConceptLabel } from '../../parts/concept-labels.tsx'
import type { ShownRequirement } from '../../parts/labels.ts'
import { kindLabel, useRequirementLabel } from '../../parts/requirement-label.ts'
import { plainWords, withoutWord } from './plain-words.ts'
import { type SearchState, searchHref } from './search-state.ts'

export interface UnderstoodProps {
  state: SearchState
  readAs: (ShownRequirement & { span: { start: number; end: number } | null })[]
  words: string[]
  /** Facet values that are on, each with the address without it. */
  chosen: { label: string; href: string }[]
}

/** What the search made of the words: concepts and numbers, plain words, filters, each removable; and what was left out. */
export function Understood({ state, readAs, words, chosen }: UnderstoodProps) {
  const language = useLanguage()
  const t = useTranslations('search')
  const label = useRequirementLabel()
  const typed = plainWords(
    state.text,
    words,
    readAs.flatMap(({ span }) => span ?? []),
  )
  const isUnread = state.text.trim() !== '' && readAs.length + words.length + state.dropped.length === 0
  if (!isUnread && readAs.length + typed.length + chosen.length + state.dropped.length === 0) return null
  return (
    <div className="mt-4 grid gap-2.5">
      {isUnread ? (
        <p className="text-sm text-ink-soft wrap-anywhere">{t('nothingRead', { text: shortened(state.text) })}</p>
      ) : null}
      <Row title={t('readAs')} isEmpty={readAs.length === 0}>
        {readAs.map((requirement) => {
          const { kind, value } = label(requirement)
          const href = searchHref(language, state, { dropped: [...state.dropped, requirement.key] })
          return (
            <Chip key={requirement.key} prefix={kind} remove={{ href, label: t('dropItem', { item: value }) }}>
              {value}
            </Chip>
          )
        })}
      </Row>
      <Row title={t('words')} isEmpty={typed.length === 0}>
        {typed.map((word) => (
          <Chip
            key={word.start}
            tone="neutral"
            remove={{
              href: searchHref(language, state, { text: withoutWord(state.text, word) }),
              label: t('removeWord', { item: word.text }),
            }}
          >
            {shortened(word.text)}
          </Chip>
        ))}
      </Row>
      <Row title={t('filteredBy')} isEmpty={chosen.length === 0}>
        {chosen.map((value) => (
          <Chip
            key={value.href}
            tone="neutral"
            remove={{ href: value.href, label: t('removeFilter', { item: value.label }) }}
          >
            {value.label}
          </Chip>
        ))}
      </Row>
      <Row title={t('dropped')} isEmpty={state.dropped.length === 0}>
        {state.dropped.map((key) => (
          <Dropped key={key} dropped={key} state={state} />
        ))}
      </Row>
    </div>
  )
}

/** No word of a part or firm is longer; what is, is pasted by mistake and would fill the page. */
const longestWord = 60

function shortened(word: string): string {
  const letters = [...word]
  return letters.length > longestWord ? `${letters.slice(0, longestWord).join('')}…` : word
}

interface RowProps {
  title: string
  isEmpty: boolean
  children: ReactNode[]
}

function Row({ title, isEmpty, children }: RowProps) {
  if (isEmpty) return null
  return (
    <div className="flex items-baseline gap-x-3 gap-y-1 max-sm:flex-col">
      <span className="w-24 shrink-0 text-sm text-ink-soft">{title}</span>
      <ChipList label={title}>{children}</ChipList>
    </div>
  )
}

/** A concept that the reader left out, and the way to have it back. */
function Dropped({ dropped, state }: { dropped: string; state: SearchState }) {
  const language = useLanguage()
  const t = useTranslations('search')
  const conceptLabel = useConceptLabel()
  const name = dropped.includes(':') ? conceptLabel(dropped) : kindLabel(dropped, language)
  return (
    <Link
      href={searchHref(language, state, { dropped: state.dropped.filter((key) => key !== dropped) })}
      aria-label={t('restoreItem', { item: name })}
      preventScrollReset
      className="inline-flex min-h-8 items-center gap-1.5 rounded-md border border-dashed border-line-strong px-2.5 text-sm text-ink-soft hover:border-action hover:text-action touch:min-h-11"
    >
      <Undo2 aria-hidden className="size-3.5" />
      <s className="no-underline">{name}</s>
    </Link>
  )
}
