import { type Language, localePath } from '@matxich/i18n'

/** The concept's page with the word typed in and looked at, so that what it touches is seen before it is added. */
export function teachPath(
  language: Language,
  key: string,
  { phrase, lang }: { phrase: string; lang: Language },
): string {
  return localePath(language, `/taxonomy/${key}?${new URLSearchParams({ word: phrase, of: lang })}`)
}
