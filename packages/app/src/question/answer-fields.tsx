import type { QuestionView } from '@matxich/api'
import { useTranslations } from '@matxich/i18n/react'
import { classNames, TextField } from '@matxich/ui'
import { useAnswerUnit } from './given-answer.ts'

export interface AnswerFieldsProps {
  question: QuestionView
  /** What was typed, after an error. */
  typed: Record<string, string> | undefined
  /** Sentences by field: `number`, `says`. */
  errors: Record<string, string[]>
  /** What a number is called where another than its reader gives it. */
  numberLabel?: string
}

/** What an answer is made of: a tap for yes or no, or a number with its unit. `readAnswer` reads it. */
export function AnswerFields({ question, typed, errors, numberLabel }: AnswerFieldsProps) {
  const t = useTranslations('question')
  return (
    <>
      <input type="hidden" name="about" value={question.about} />
      {question.kind === 'number' ? (
        <NumberAnswer
          question={question}
          label={numberLabel ?? t('answer.number')}
          typed={typed?.number}
          error={errors.number ?? errors.says}
        />
      ) : (
        <Choices question={question} typed={typed} error={errors.says ? t('answer.choose') : null} />
      )}
    </>
  )
}

function NumberAnswer({
  question,
  label,
  typed,
  error,
}: {
  question: QuestionView
  label: string
  typed: string | undefined
  error: string[] | undefined
}) {
  const unitOf = useAnswerUnit()
  return (
    <TextField
      id={`number-${question.id}`}
      name="number"
      inputMode="decimal"
      autoComplete="off"
      label={label}
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
