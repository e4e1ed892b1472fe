import type { Messages } from '#catalogue'
import type { Language } from './languages.ts'
import { translator } from './translator.ts'

/** Codes of expected errors that people meet, each with a title and a sentence in `error.code`. */
export type ErrorCode = keyof Messages['error']['code']

/** Asked in the reader's language, because a browser holds the messages of that one alone. */
function isErrorCode(value: unknown, language: Language): value is ErrorCode {
  return typeof value === 'string' && translator(language, 'error').has(`code.${value}.title` as 'code.invalid.title')
}

export interface ErrorMessage {
  title: string
  /** Says what to do. */
  text: string
}

/**
 * What a person is told when something fails. Anything but a known code reads as `unexpected`; `reference` is then the id
 * under which the log holds the cause.
 */
export function errorMessage(code: unknown, language: Language, reference = '—'): ErrorMessage {
  const t = translator(language, 'error')
  const known: ErrorCode = isErrorCode(code, language) ? code : 'unexpected'
  return { title: t(`code.${known}.title`), text: t(`code.${known}.text`, { reference }) }
}
