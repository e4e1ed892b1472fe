import type { PhraseDetail, TaxonomyRow } from '@matxich/api'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, Panel, TextField, TextLink } from '@matxich/ui'
import { Search } from '@matxich/ui/icons'
import { Form } from '@remix-run/react'
import { teachPath } from './teach-path.ts'

interface OtherMeaningProps {
  phrase: PhraseDetail
  text: string
  /** Null before anybody searched. */
  found: TaxonomyRow[] | null
}

/** Any other concept of the taxonomy, by its name. */
export function OtherMeaning({ phrase, text, found }: OtherMeaningProps) {
  const language = useLanguage()
  const t = useTranslations('phrase')
  const words = useTranslations('taxonomy')
  return (
    <Panel title={t('other')} description={t('otherText')} id="other">
      <Form method="get" preventScrollReset className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <TextField
          label={t('find')}
          name="q"
          type="search"
          autoComplete="off"
          defaultValue={text}
          className="min-w-72 max-sm:w-full max-sm:min-w-0"
        />
        <Button wide icon={<Search aria-hidden />}>
          {t('search')}
        </Button>
      </Form>
      {found === null ? null : found.length === 0 ? (
        <p className="mt-4" role="status">
          {t('nothingFound')}
        </p>
      ) : (
        <ul className="mt-4 divide-y divide-line">
          {found.map((concept) => (
            <li key={concept.key} className="flex flex-wrap items-baseline gap-x-3 py-2">
              <TextLink
                href={teachPath(language, concept.key, phrase)}
                className="inline-flex items-center touch:min-h-11"
              >
                {t('teach', { concept: concept.label })}
              </TextLink>
              <span className="text-sm text-ink-soft">{words(`kind.${concept.kind}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
