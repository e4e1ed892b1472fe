import type { DescribedError } from '@matxich/api/errors'
import { errorMessage, type Language, ruleMessage } from '@matxich/i18n'
import { useLanguage } from '@matxich/i18n/react'
import { Alert } from '@matxich/ui'

/** What a form's last attempt came to, as the actions of both apps answer. */
export interface FormAnswer {
  failure: DescribedError
  /** What was typed, for the form to keep; passwords are not sent back. */
  typed: Record<string, string>
}

/** What an action answered, when it was a failure. */
export function failureOf(answer: object | null | undefined): FormAnswer | null {
  return answer && 'failure' in answer ? (answer as FormAnswer) : null
}

/** The sentences of one field. */
export function errorsOf(answer: FormAnswer | null, path: string, language: Language): string[] {
  return (answer?.failure.issues ?? [])
    .filter((issue) => issue.path === path)
    .map((issue) => ruleMessage(issue, language))
}

/** What failed and belongs to no field: tried too often, the last owner, changed meanwhile. */
export function FailureAlert({ answer }: { answer: FormAnswer | null }) {
  const language = useLanguage()
  if (!answer) return null
  const sentences = errorsOf(answer, '', language)
  if (sentences.length === 0 && answer.failure.issues.length > 0) return null
  return (
    <Alert tone="error" role="alert" className="mb-5">
      {sentences.length > 0 ? sentences.join(' ') : errorMessage(answer.failure.code, language).text}
    </Alert>
  )
}
