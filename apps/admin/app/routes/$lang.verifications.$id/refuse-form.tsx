import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, Disclosure, TextArea } from '@matxich/ui'
import { Form } from '@remix-run/react'
import { fieldErrors } from '../../parts/field-errors.ts'
import type { CheckAnswer } from './check-answer.ts'

/** Why what was asked could not be verified; the enterprise reads it. */
export function RefuseForm({ requestId, answer }: { requestId: string; answer: CheckAnswer | null }) {
  const language = useLanguage()
  const t = useTranslations('desk')
  const mine = answer?.act === 'refuse' ? answer : null
  const errors = mine ? fieldErrors(mine.failure.issues, language) : {}
  return (
    <Disclosure summary={t('check.refuse')} open={mine !== null}>
      <Form method="post" noValidate className="grid gap-4 rounded-md border border-line p-4">
        <input type="hidden" name="requestId" value={requestId} />
        <TextArea
          name="reason"
          rows={3}
          label={t('check.reason')}
          hint={t('check.refuseText')}
          error={errors.reason}
          defaultValue={mine?.typed.reason}
          required
          maxLength={1000}
        />
        <div>
          <Button name="act" value="refuse">
            {t('check.refuseSubmit')}
          </Button>
        </div>
      </Form>
    </Disclosure>
  )
}
