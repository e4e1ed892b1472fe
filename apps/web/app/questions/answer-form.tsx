import type { QuestionView } from '@matxich/api'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Button, classNames, Disclosure, TextArea, TextField } from '@matxich/ui'
import { Form, useNavigation } from '@remix-run/react'
import type { FormFailure } from '../page.server.ts'
import { fieldErrors } from '../parts/field-errors.ts'
import { useAnswerUnit } from './given-answer.ts'

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
      <input type="hidden" name="about" value={question.about} />
      {isConflict ? (
        <Alert tone="gap" role="alert">
          {t('answer.conflict')}
        </Alert>
      ) : null}
      {question.kind === 'number' ? (
        <NumberAnswer question={question} typed={mine?.typed.number} error={errors.number ?? errors.says} />
      ) : (
        <Choices question={question} typed={mine?.typed} error={errors.says ? t('answer.choose') : null} />
      )}
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

function NumberAnswer({
  question,
  typed,
  error,
}: {
  question: QuestionView
  typed: string | undefined
  error: string[] | undefined
}) {
  const t = useTranslations('question')
  const unitOf = useAnswerUnit()
  return (
    <TextField
      id={`number-${question.id}`}
      name="number"
      inputMode="decimal"
      autoComplete="off"
      label={t('answer.number')}
      before={question.about === 'tolerance' ? '±' : undefined}
      after={unitOf(question)}
      defaultValue={typed}
      error={error}
      className="max-w-80"
    />
  )
}

function Choices({
  question,
  typed,
  error,
}: {
  question: QuestionView
  typed: Record<string, string> | undefined
  error: string | null
}) {
  const t = useTranslations('question')
  const common = useTranslations('common')
  const choices = [
    'yes',
    ...(question.about === 'process' ? (['partner'] as const) : []),
    ...(question.about === 'certification' ? (['planned'] as const) : []),
    'no',
  ] as const
  const errorId = `says-error-${question.id}`
  return (
    <div className="grid gap-3">
      <fieldset aria-describedby={error ? errorId : undefined} className="grid gap-2">
        <legend className="sr-only">{question.text}</legend>
        <div className={classNames('grid gap-2', choices.length === 2 ? 'grid-cols-2' : 'sm:grid-cols-3')}>
          {choices.map((says) => (
            <label
              key={says}
              className="flex min-h-12 cursor-pointer items-center gap-3 rounded-md border border-line-strong px-4 font-medium transition-colors hover:bg-surface has-checked:border-action has-checked:bg-action-soft has-focus-visible:outline-2 has-focus-visible:outline-action"
            >
              <input
                type="radio"
                name="says"
                value={says}
                defaultChecked={typed?.says === says}
                aria-invalid={error ? true : undefined}
                className="size-5 shrink-0"
              />
              {t(`answer.${says}`)}
            </label>
          ))}
        </div>
        {error ? (
          <p id={errorId} className="text-sm font-medium text-error">
            {error}
          </p>
        ) : null}
      </fieldset>
      {question.about === 'certification' ? (
        <TextField
          id={`planned-${question.id}`}
          name="plannedFor"
          type="date"
          label={t('answer.plannedFor')}
          note={common('form.optional')}
          defaultValue={typed?.plannedFor}
          className="max-w-80 hidden group-has-[input[value=planned]:checked]:grid"
        />
      ) : null}
    </div>
  )
}
