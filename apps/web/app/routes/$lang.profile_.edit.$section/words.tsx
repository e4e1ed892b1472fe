import { languages } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, Marked, Panel, SelectField, TextArea } from '@matxich/ui'
import { Form, useNavigation } from '@remix-run/react'
import { fieldErrors } from '../../parts/field-errors.ts'
import { StepEnd, StepFrame } from '../../profile/step-frame.tsx'
import type { PartProps } from './part-props.ts'

/** The firm's own words, with the version that has its accents for it to accept. */
export function Words({ data, sent }: PartProps) {
  const language = useLanguage()
  const t = useTranslations('profile')
  const common = useTranslations('common')
  const isBusy = useNavigation().formData !== undefined
  const errors = fieldErrors(sent?.failure.issues ?? [], language)
  const { description } = data.values
  const accented = data.reading?.accented
  return (
    <StepFrame {...data} title={t('words.title')} description={t('words.hint')} sent={sent}>
      <Form method="post" noValidate className="grid gap-5">
        <input type="hidden" name="revision" value={data.revision} />
        <TextArea
          name="text"
          rows={10}
          lang={description.lang}
          label={t('words.text')}
          defaultValue={sent?.typed.text ?? description.text ?? ''}
          error={errors.text}
        />
        <SelectField
          name="lang"
          label={t('words.lang')}
          defaultValue={sent?.typed.lang ?? description.lang}
          options={languages.map((one) => ({ value: one, label: common(`language.${one}`) }))}
        />
        <div>
          <Button look="primary" busyLabel={isBusy ? t('step.saving') : null}>
            {t('step.save')}
          </Button>
        </div>
      </Form>
      {accented ? (
        <Panel title={t('words.accentTitle')} description={t('words.accentText')} className="mt-10">
          <p
            lang="vi"
            className="mb-4 rounded-md border border-line bg-surface p-4 text-sm break-words whitespace-pre-wrap"
          >
            <Marked text={accented.text} spans={accented.changes} />
          </p>
          <Form method="post">
            <input type="hidden" name="revision" value={data.revision} />
            <input type="hidden" name="text" value={accented.text} />
            <input type="hidden" name="lang" value="vi" />
            <Button>{t('words.accentAccept')}</Button>
          </Form>
        </Panel>
      ) : null}
      <StepEnd section="words" isStart={false} isDone />
    </StepFrame>
  )
}
