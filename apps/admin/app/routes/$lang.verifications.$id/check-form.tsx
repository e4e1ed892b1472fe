import type { VerificationDesk } from '@matxich/api'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, CheckboxGroup, ErrorSummary, Panel, RadioGroup, TextArea, TextField } from '@matxich/ui'
import { Form, useNavigation } from '@remix-run/react'
import { fieldErrors } from '../../parts/field-errors.ts'
import type { CheckAnswer } from './check-answer.ts'

const methods = ['document', 'issuer', 'site_visit'] as const

/** What was checked, how, until when that holds, and what it rests on. */
export function CheckForm({ desk, answer }: { desk: VerificationDesk; answer: CheckAnswer | null }) {
  const language = useLanguage()
  const t = useTranslations('desk')
  const common = useTranslations('common')
  const enterprise = useTranslations('enterprise')
  const format = useFormat()
  const { state } = useNavigation()
  const mine = answer?.act === 'verify' ? answer : null
  const errors = mine ? fieldErrors(mine.failure.issues, language) : {}
  const named = Object.entries(errors).flatMap(([fieldId, messages]) =>
    messages.map((message) => ({ fieldId, message })),
  )
  return (
    <Panel title={t('check.form')} description={t('check.makerHint')}>
      <Form method="post" encType="multipart/form-data" noValidate className="grid gap-6">
        <input type="hidden" name="seenAt" value={desk.readAt.toISOString()} />
        <ErrorSummary title={common('form.errorSummary', { count: named.length })} errors={named} />
        <CheckboxGroup
          id="fieldGroups"
          name="fieldGroups"
          label={t('check.groups')}
          error={errors.fieldGroups}
          defaultValue={mine?.typed.fieldGroups ?? desk.request?.fieldGroups ?? []}
          choices={desk.groups.map(({ fieldGroup, fact }) => ({
            value: fieldGroup,
            label: enterprise(`fieldGroup.${fieldGroup}`),
            hint: fact
              ? t('check.saidBy', { source: enterprise(`source.${fact.source}`), date: format.date(fact.asOf) })
              : t('check.nothingSaid'),
          }))}
        />
        <RadioGroup
          id="method"
          name="method"
          label={t('check.method')}
          error={errors.method}
          defaultValue={mine?.typed.method}
          required
          choices={methods.map((method) => ({
            value: method,
            label: t(`check.methods.${method}`),
            hint: t('check.methodUntil', { date: format.date(desk.defaults[method]) }),
          }))}
        />
        <TextField
          id="validUntil"
          name="validUntil"
          type="date"
          label={t('check.validUntil')}
          hint={t('check.validUntilHint')}
          note={common('form.optional')}
          error={errors.validUntil}
          defaultValue={mine?.typed.validUntil}
          className="max-w-60"
        />
        <TextField
          id="file"
          name="file"
          type="file"
          accept="image/jpeg,image/png,image/webp,application/pdf"
          label={t('check.file')}
          hint={t('check.fileHint')}
          note={common('form.optional')}
          error={errors.file}
        />
        <TextArea
          id="note"
          name="note"
          rows={3}
          label={t('check.note')}
          hint={t('check.noteHint')}
          note={common('form.optional')}
          error={errors.note}
          defaultValue={mine?.typed.note}
          maxLength={2000}
        />
        <div>
          <Button
            look="primary"
            name="act"
            value="verify"
            wide
            busyLabel={state === 'submitting' ? t('check.busy') : ''}
          >
            {t('check.submit')}
          </Button>
        </div>
      </Form>
    </Panel>
  )
}
