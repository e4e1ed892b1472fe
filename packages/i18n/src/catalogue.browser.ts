import type { Messages } from './catalogue.ts'
import type { Language } from './languages.ts'

/*
 * A browser downloads the messages of the one language its page speaks. The package's `imports` field puts this file in
 * place of `catalogue.ts` there; entry.client awaits `loadMessages` before hydrating, and changing the language loads the page anew.
 */
const loaded = new Map<Language, Messages>()

const loaders: Record<Language, () => Promise<{ default: Messages }>> = {
  vi: () => import('./messages/vi/index.ts'),
  en: () => import('./messages/en/index.ts'),
  ja: () => import('./messages/ja/index.ts'),
  ko: () => import('./messages/ko/index.ts'),
  zh: () => import('./messages/zh/index.ts'),
}

/** Downloads the messages of a language once. */
export async function loadMessages(language: Language): Promise<void> {
  if (!loaded.has(language)) loaded.set(language, (await loaders[language]()).default)
}

/** All messages of one loaded language; throws when `loadMessages` was not awaited for it, and any other language is loaded. */
export function messagesOf(language: Language): Messages {
  const messages = loaded.get(language)
  if (!messages) throw new Error(`Messages of "${language}" are not loaded: await loadMessages before rendering`)
  return messages
}
