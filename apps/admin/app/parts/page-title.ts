import { defaultLanguage, deskLanguage, type Language, parseLanguage, translator } from '@matxich/i18n'

/** The language of a route's address, as far as the desk speaks it, for `meta`, which runs outside of React. */
export function languageOf(lang: string | undefined): Language {
  return deskLanguage(parseLanguage(lang) ?? defaultLanguage)
}

/** Title of a page's tab: "Doanh nghiệp · Mắt Xích · Trang điều hành". */
export function pageTitle(title: string, language: Language): string {
  return `${title} · ${translator(language, 'common')('site.deskName')}`
}
