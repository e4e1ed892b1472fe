import type { QuestionView } from '@matxich/api'
import { AnswerFields } from '@matxich/app/question'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Button, Disclosure, TextArea } from '@matxich/ui'
import { Form, useNavigation } from '@remix-run/react'
import type { FormFailure } from '../page.server.ts'
import { fieldErrors } from '../parts/field-errors.ts'

export interface AnswerFormProps {
  question: QuestionView
  /** What this form was answered when it came back. */
  sent: FormFailure | undefined
}

/** One question: a tap for yes or no, or a number with its unit, then one button that sends it. */
export function AnswerForm({ question, sent }: AnswerFormProps) {
  const language = useLanguage()
  const t = useTranslations('question')
  const common = useTranslations('common')
  const isSending = useNavigation().formData?.get('questionId') === question.id
  const mine = sent?.typed.questionId === question.id ? sent : undefined
  const errors = fieldErrors(
    (mine?.failure.issues ?? []).map((issue) => ({ ...issue, path: issue.path.replace(/^answer\./, '') })),
    language,
  )
  const isConflict = mine?.failure.code === 'conflict'
  return (
    <Form method="post" preventScrollReset noValidate className="group grid gap-4">
      <input type="hidden" name="questionId" value={question.id} />
      {isConflict ? (
        <Alert tone="gap" role="alert">
          {t('answer.conflict')}
        </Alert>
      ) : null}
      <AnswerFields question={question} typed={mine?.typed} errors={errors} />
      <Disclosure summary={t('answer.note')} open={Boolean(mine?.typed.note)}>
        <TextArea
          id={`note-${question.id}`}
          name="note"
          label={t('answer.note')}
          note={common('form.optional')}
          hint={t('answer.noteHint')}
          rows={2}
          maxLength={500}
          defaultValue={mine?.typed.note}
          error={errors.note}
        />
      </Disclosure>
      <div>
        <Button look="primary" size="large" wide busyLabel={isSending ? t('answer.sending') : null}>
          {t('answer.send')}
        </Button>
      </div>
    </Form>
  )
}
