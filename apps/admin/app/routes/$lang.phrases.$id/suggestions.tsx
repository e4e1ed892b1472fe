import type { PhraseDetail, Suggestion } from '@matxich/api'
import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { LinkButton, Panel, TextLink } from '@matxich/ui'
import { Tag } from '@matxich/ui/icons'
import { teachPath } from './teach-path.ts'

/** What people pointed at who used the word, the likeliest first; a person decides. */
export function Suggestions({ phrase, mayWrite }: { phrase: PhraseDetail; mayWrite: boolean }) {
  const t = useTranslations('phrase')
  return (
    <Panel title={t('evidence')} description={t('evidenceText')}>
      {phrase.suggestions.length === 0 ? (
        <p>{t('noEvidence')}</p>
      ) : (
        <>
          <p className="mb-4 text-sm text-ink-soft">{t('teachHint')}</p>
          <ol className="divide-y divide-line">
            {phrase.suggestions.map((suggestion) => (
              <SuggestionRow key={suggestion.key} suggestion={suggestion} phrase={phrase} mayWrite={mayWrite} />
            ))}
          </ol>
        </>
      )}
    </Panel>
  )
}

interface SuggestionRowProps {
  suggestion: Suggestion
  phrase: PhraseDetail
  mayWrite: boolean
}

function SuggestionRow({ suggestion, phrase, mayWrite }: SuggestionRowProps) {
  const language = useLanguage()
  const t = useTranslations('phrase')
  const format = useFormat()
  const facts = (['opened', 'chosen', 'added'] as const).filter((kind) => suggestion[kind] !== 0)
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4 first:pt-0">
      <div className="grid min-w-0 gap-1">
        <TextLink href={localePath(language, `/taxonomy/${suggestion.key}`)} className="font-semibold">
          {suggestion.label}
        </TextLink>
        <p className="text-sm">
          {t('people3', { people: suggestion.people, lift: format.number(Math.round(suggestion.lift * 10) / 10) })}
        </p>
        <ul className="flex flex-wrap gap-x-4 text-sm text-ink-soft">
          {facts.map((kind) => {
            const count = suggestion[kind]
            return <li key={kind}>{count === null ? t(`few.${kind}`) : t(kind, { count })}</li>
          })}
        </ul>
      </div>
      {mayWrite ? (
        <LinkButton href={teachPath(language, suggestion.key, phrase)} look="primary" icon={<Tag aria-hidden />} wide>
          {t('teach', { concept: suggestion.label })}
        </LinkButton>
      ) : null}
    </li>
  )
}
