import type { QuestionView } from '@matxich/api'
import type { FormAnswer } from '@matxich/app'
import { AnswerFields } from '@matxich/app/question'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Button, RadioGroup, TextField } from '@matxich/ui'
import { Form, useNavigation } from '@remix-run/react'
import { fieldErrors } from '../parts/field-errors.ts'

const channels = ['phone', 'zalo', 'email', 'in_person', 'letter'] as const

/** What a firm answered, who of it said so, and how. */
export function AnswerByPhone({ question, sent }: { question: QuestionView; sent: FormAnswer | undefined }) {
  const language = useLanguage()
  const t = useTranslations('desk')
  const words = useTranslations('question')
  const common = useTranslations('common')
  const isSending = useNavigation().formData?.get('questionId') === question.id
  const mine = sent?.typed.questionId === question.id ? sent : undefined
  const errors = fieldErrors(
    (mine?.failure.issues ?? []).map((issue) => ({ ...issue, path: issue.path.replace(/^answer\./, '') })),
    language,
  )
  return (
    <Form method="post" noValidate className="group grid gap-4 rounded-md border border-line p-4">
      <input type="hidden" name="questionId" value={question.id} />
      {mine?.failure.code === 'conflict' ? (
        <Alert tone="gap" role="alert">
          {words('answer.conflict')}
        </Alert>
      ) : null}
      <AnswerFields question={question} typed={mine?.typed} errors={errors} numberLabel={t('unreached.number')} />
      <TextField
        id={`stated-${question.id}`}
        name="statedBy"
        label={t('unreached.statedBy')}
        hint={t('act.requestedByHint')}
        defaultValue={mine?.typed.statedBy}
        error={errors.statedBy}
        maxLength={200}
        autoComplete="off"
        required
      />
      <RadioGroup
        id={`channel-${question.id}`}
        name="channel"
        label={t('unreached.channel')}
        choices={channels.map((value) => ({ value, label: t(`act.channels.${value}`) }))}
        defaultValue={mine?.typed.channel ?? 'phone'}
        error={errors.channel}
        inline
      />
      <TextField
        id={`note-${question.id}`}
        name="note"
        label={words('answer.note')}
        hint={t('unreached.noteHint')}
        note={common('form.optional')}
        defaultValue={mine?.typed.note}
        error={errors.note}
        maxLength={500}
        autoComplete="off"
      />
      <div>
        <Button look="primary" busyLabel={isSending ? words('answer.sending') : null}>
          {t('unreached.save')}
        </Button>
      </div>
    </Form>
  )
}
