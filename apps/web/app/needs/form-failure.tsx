import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, ErrorSummary } from '@matxich/ui'
import type { FormFailure } from '../page.server.ts'
import { fieldErrors } from '../parts/field-errors.ts'

export interface FormFailureNoteProps {
  failure: FormFailure['failure']
  /** What the fields are called on the page, by the path of their value; the path is also their id. */
  labels: Record<string, string>
  conflict: { title: string; text: string }
}

/** Names what a sent form broke, each a link to its field; a conflict says what happened meanwhile. */
export function FormFailureNote({ failure, labels, conflict }: FormFailureNoteProps) {
  const language = useLanguage()
  const t = useTranslations('common')
  const format = useFormat()
  if (failure.code === 'conflict')
    return (
      <Alert tone="gap" role="alert" title={conflict.title}>
        {conflict.text}
      </Alert>
    )
  const byField = Object.entries(fieldErrors(failure.issues, language))
  return (
    <ErrorSummary
      title={t('form.errorSummary', { count: byField.length })}
      errors={byField.flatMap(([fieldId, messages]) =>
        messages.map((message) => ({
          fieldId,
          message: labels[fieldId] ? format.labelled(labels[fieldId], message) : message,
        })),
      )}
    />
  )
}
