import { type Language, translator } from '@matxich/i18n'

/** Title of a page's tab: "Tìm nhà cung cấp · Mắt Xích". */
export function pageTitle(title: string, language: Language): string {
  return `${title} · ${translator(language, 'common')('site.name')}`
}
