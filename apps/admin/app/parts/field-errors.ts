import { type BrokenRule, type Language, ruleMessage } from '@matxich/i18n'

/** The sentences of a failed form by field, in the reader's language. */
export function fieldErrors(issues: (BrokenRule & { path: string })[], language: Language): Record<string, string[]> {
  const byPath: Record<string, string[]> = {}
  for (const issue of issues) byPath[issue.path] = [...(byPath[issue.path] ?? []), ruleMessage(issue, language)]
  return byPath
}
