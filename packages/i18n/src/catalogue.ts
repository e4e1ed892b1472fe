import type { InterfaceLanguage } from './languages.ts'
import en from './messages/en/index.ts'
import vi from './messages/vi/index.ts'

/** English is the yardstick: a key that is missing in another language does not compile. */
export type Messages = typeof en
export type Namespace = keyof Messages

const catalogue: Record<InterfaceLanguage, Messages> = { vi, en }

/** All messages of one interface language. */
export function messagesOf(language: InterfaceLanguage): Messages {
  return catalogue[language]
}

/** On the server every language is at hand; see `catalogue.browser.ts` for why a browser waits here. */
export async function loadMessages(_language: InterfaceLanguage): Promise<void> {}
