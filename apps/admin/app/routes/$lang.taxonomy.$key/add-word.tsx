import type { TaxonomyConcept, WordPreview } from '@matxich/api'
import { errorsOf, FailureAlert, type FormAnswer } from '@matxich/app'
import { languages } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, Checkbox, Panel, SelectField, TextField } from '@matxich/ui'
import { Plus, Search } from '@matxich/ui/icons'
import { Form, useNavigation } from '@remix-run/react'
import { useState } from 'react'
import { Preview } from './preview.tsx'

interface AddWordProps {
  concept: TaxonomyConcept
  /** What the word touches, once that was asked for. */
  preview: WordPreview | null
  typed: Record<string, string | undefined>
  failure: FormAnswer | null
}

/** Another word or language is to be looked at anew. */
const wordFields = new Set(['alias', 'lang'])

/** One form in two steps: what would the word touch, and then its adding. Only the word that was looked at can be added. */
export function AddWord({ concept, preview, typed, failure }: AddWordProps) {
  const language = useLanguage()
  const t = useTranslations('taxonomy')
  const common = useTranslations('common')
  const navigation = useNavigation()
  const isBusy = navigation.state !== 'idle'
  const [looked, setLooked] = useState(preview)
  const [isChanged, setChanged] = useState(false)
  if (looked !== preview) {
    setLooked(preview)
    setChanged(false)
  }
  const isLookedAt = preview !== null && !isChanged
  const alias = errorsOf(failure, 'alias', language)
  return (
    <Panel title={t('add.title')} description={t('add.text')}>
      {alias.length > 0 ? null : <FailureAlert answer={failure} />}
      <Form
        method="post"
        preventScrollReset
        className="grid max-w-reading gap-5"
        onChange={({ target }) => setChanged(isChanged || wordFields.has((target as HTMLInputElement).name))}
      >
        <div className="grid items-end gap-4 sm:grid-cols-[1fr_12rem]">
          <TextField
            id="alias"
            name="alias"
            label={t('add.word')}
            hint={t('add.wordHint')}
            required
            minLength={2}
            maxLength={80}
            autoComplete="off"
            defaultValue={typed.alias}
            error={alias}
          />
          <SelectField
            name="lang"
            label={t('add.lang')}
            defaultValue={typed.lang || language}
            options={languages.map((lang) => ({ value: lang, label: t(`lang.${lang}`) }))}
          />
        </div>
        <Checkbox
          name="needsContext"
          label={t('add.needsContext')}
          hint={t('add.needsContextHint')}
          defaultChecked={Boolean(typed.needsContext)}
        />
        <TextField
          name="note"
          label={t('add.note')}
          hint={t('add.noteHint')}
          note={common('form.optional')}
          maxLength={300}
          autoComplete="off"
          defaultValue={typed.note}
        />
        {isLookedAt ? (
          <>
            <Preview concept={concept} preview={preview} word={typed.alias ?? ''} />
            <input type="hidden" name="lookedAt" value={`${typed.lang} ${typed.alias}`} />
          </>
        ) : null}
        <div className="flex flex-wrap gap-3">
          {isLookedAt ? (
            <Button
              look="primary"
              wide
              name="intent"
              value="add"
              icon={<Plus aria-hidden />}
              busyLabel={isBusy ? common('action.saving') : null}
            >
              {t('add.submit', { word: typed.alias ?? '' })}
            </Button>
          ) : null}
          <Button
            look={isLookedAt ? 'secondary' : 'primary'}
            wide
            name="intent"
            value="preview"
            icon={<Search aria-hidden />}
          >
            {t(isLookedAt ? 'add.again' : 'add.preview')}
          </Button>
        </div>
      </Form>
    </Panel>
  )
}
