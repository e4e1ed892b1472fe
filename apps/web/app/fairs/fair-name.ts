import type { Language } from '@matxich/i18n'

/** The name of a fair with the language it is in: Vietnamese for Vietnamese readers, else English where it is known. */
export function fairName({ nameVi, nameEn }: { nameVi: string; nameEn: string | null }, language: Language) {
  return language !== 'vi' && nameEn ? { text: nameEn, lang: 'en' } : { text: nameVi, lang: 'vi' }
}
