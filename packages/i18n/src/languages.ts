/** The five languages people read and write here, Vietnamese first. `zh` covers both scripts; `zh-Hant` is a label variant. */
export const languages = ['vi', 'en', 'ja', 'ko', 'zh'] as const
export type Language = (typeof languages)[number]

/** Languages the whole interface is written in; the others fall back to English for words that no message covers. */
export const interfaceLanguages = ['vi', 'en'] as const
export type InterfaceLanguage = (typeof interfaceLanguages)[number]

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language)
}
