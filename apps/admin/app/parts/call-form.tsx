import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, TextField } from '@matxich/ui'
import { Form } from '@remix-run/react'

const results = ['stillRight', 'willUpdate', 'callBack', 'noAnswer', 'wrongNumber'] as const

export interface CallFormProps {
  enterpriseId: string
  /** Where to go on afterwards, without the language. */
  next: string
  /** What was typed, after an error. */
  typed?: Record<string, string>
  errors?: Record<string, string[]>
}

/** "Called on …, result": each result is one tap. */
export function CallForm({ enterpriseId, next, typed = {}, errors = {} }: CallFormProps) {
  const language = useLanguage()
  const t = useTranslations('desk')
  return (
    <Form method="post" action={localePath(language, `/enterprises/${enterpriseId}/call`)} className="grid gap-4">
      <input type="hidden" name="next" value={next} />
      <TextField
        name="person"
        label={t('call.person')}
        hint={t('call.personHint')}
        defaultValue={typed.person}
        error={errors.person}
        maxLength={200}
        autoComplete="off"
      />
      <TextField
        name="note"
        label={t('call.note')}
        defaultValue={typed.note}
        error={errors.note}
        maxLength={2000}
        autoComplete="off"
      />
      <fieldset className="grid gap-2">
        <legend className="mb-1.5 font-semibold">{t('call.result')}</legend>
        <div className="flex flex-wrap gap-2">
          {results.map((result) => (
            <Button key={result} name="result" value={result} size="small">
              {t(`call.results.${result}`)}
            </Button>
          ))}
        </div>
      </fieldset>
    </Form>
  )
}
