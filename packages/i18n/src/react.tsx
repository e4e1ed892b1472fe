import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { IntlProvider } from 'use-intl/react'
import { messagesOf } from '#catalogue'
import { type Formatter, formatter, timeZone } from './format.ts'
import { defaultLanguage, type Language, localeTag } from './languages.ts'
import { reportMessageError } from './translator.ts'

export { useTranslations } from 'use-intl/react'

const LanguageContext = createContext<Language>(defaultLanguage)

/** Puts one language around a page: `useTranslations('match')`, `useFormat()` and `useLanguage()` below it speak it. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return (
    <LanguageContext.Provider value={language}>
      <IntlProvider
        locale={localeTag(language)}
        messages={messagesOf(language)}
        timeZone={timeZone}
        onError={reportMessageError}
      >
        {children}
      </IntlProvider>
    </LanguageContext.Provider>
  )
}

/** The language of the page: concept labels and links follow it as messages do. */
export function useLanguage(): Language {
  return useContext(LanguageContext)
}

/** Dates, numbers, money and units in the language of the page. */
export function useFormat(): Formatter {
  const language = useLanguage()
  return useMemo(() => formatter(language), [language])
}
