import { createTranslator, type IntlError } from 'use-intl/core'
import { type Messages, messagesOf, type Namespace } from '#catalogue'
import { timeZone } from './format.ts'
import { type Language, localeTag } from './languages.ts'

declare module 'use-intl/core' {
  interface AppConfig {
    Messages: Messages
  }
}

/** A broken message is a bug of ours: the console names it, and the visitor still gets the page, with the key in its place. */
export function reportMessageError(error: IntlError): void {
  console.error(error.message)
}

function create<Name extends Namespace>(language: Language, namespace: Name) {
  return createTranslator<Messages, Name>({
    locale: localeTag(language),
    messages: messagesOf(language),
    namespace,
    timeZone,
    onError: reportMessageError,
  })
}

export type Translator<Name extends Namespace> = ReturnType<typeof create<Name>>

const translators = new Map<string, unknown>()

/**
 * Messages of one namespace outside React: loaders, meta, mails, errors, jobs. `translator('vi', 'match')('status.met')` is "Đạt".
 */
export function translator<Name extends Namespace>(language: Language, namespace: Name): Translator<Name> {
  const key = `${language}:${namespace}`
  const known = translators.get(key) as Translator<Name> | undefined
  if (known) return known
  const made = create(language, namespace)
  translators.set(key, made)
  return made
}
