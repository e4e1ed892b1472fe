import { describeError } from '@matxich/api/errors'
import { typedFair } from './read-fair-form.ts'

/** A refused form of a fair, with everything that was typed; other failures go on their way. @throws what is no fault of the form */
export function failedFair(error: unknown, form: FormData) {
  const described = describeError(error)
  if (described?.code !== 'invalid' && described?.code !== 'conflict') throw error
  const issues = described.issues.map((issue) => ({ ...issue, path: issue.path.replace(/^fair\./, '') }))
  return { failure: { ...described, issues }, typed: typedFair(form) }
}
