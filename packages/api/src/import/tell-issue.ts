import { type Language, translator } from '@matxich/i18n'
import type { FieldIssue } from '../errors.ts'

/** The sentence of a broken rule of an import, in the reader's language; rules that forms share are told as forms do. */
export function tellIssue({ rule, values }: FieldIssue, lang: Language): string {
  const t = translator(lang, 'import')
  const key = `rule.${rule}` as 'rule.required'
  return t.has(key) ? t(key, values) : t('rule.wrongType')
}
