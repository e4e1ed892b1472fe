import type { Sheet } from '@matxich/api'
import type { Language } from '@matxich/i18n'

export const otherLanguages: Sheet['other'][] = ['en', 'ja', 'ko', 'zh']

/** The language beside Vietnamese on a sheet: the one asked for, else the reader's own, else English. */
export function otherLanguage(asked: string | null, reader: Language): Sheet['other'] {
  const isOther = (language: string | null) => otherLanguages.find((one) => one === language)
  return isOther(asked) ?? isOther(reader) ?? 'en'
}
