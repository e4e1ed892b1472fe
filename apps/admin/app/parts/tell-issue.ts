import { type BrokenRule, type Language, translator } from '@matxich/i18n'

/** The sentence of a rule that a row or file breaks. */
export function tellIssue({ rule, values }: BrokenRule, language: Language): string {
  const t = translator(language, 'import')
  const key = `rule.${rule}` as 'rule.required'
  return t.has(key) ? t(key, values) : t('rule.wrongType')
}
