import type { Language } from './languages.ts'
import en from './messages/en/index.ts'
import ja from './messages/ja/index.ts'
import ko from './messages/ko/index.ts'
import vi from './messages/vi/index.ts'
import zh from './messages/zh/index.ts'

/** English is the yardstick: a key that is missing in another language does not compile. */
export type Messages = typeof en
export type Namespace = keyof Messages

const catalogue: Record<Language, Messages> = { vi, en, ja, ko, zh }

/** All messages of one language. */
export function messagesOf(language: Language): Messages {
  return catalogue[language]
}

/** On the server every language is at hand; see `catalogue.browser.ts` for why a browser waits here. */
export async function loadMessages(_language: Language): Promise<void> {}
