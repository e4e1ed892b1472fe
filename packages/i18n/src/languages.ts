/** The five languages people read and write here, Vietnamese first. `zh` covers both scripts; `zh-Hant` is a label variant. */
export const languages = ['vi', 'en', 'ja', 'ko', 'zh'] as const
export type Language = (typeof languages)[number]

/** Languages that the center's desk is written in; everything that buyers and suppliers see speaks all five. */
export const deskLanguages = ['vi', 'en'] as const
export type DeskLanguage = (typeof deskLanguages)[number]

/** What a visitor gets who has stated no language: most who open the site are Vietnamese firms. */
export const defaultLanguage: Language = 'vi'

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language)
}

/** The language in which the desk, its files and its templates speak to a reader of `language`: itself where written, else English. */
export function deskLanguage(language: Language): DeskLanguage {
  return deskLanguages.includes(language as DeskLanguage) ? (language as DeskLanguage) : 'en'
}

/** Locale of numbers and dates. English follows the British order, because a day before the month is what readers here expect. */
const localeTags: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB', ja: 'ja-JP', ko: 'ko-KR', zh: 'zh-CN' }

/** BCP 47 tag for `Intl` and for hreflang-free uses, e.g. `vi-VN`. */
export function localeTag(language: Language): string {
  return localeTags[language]
}
