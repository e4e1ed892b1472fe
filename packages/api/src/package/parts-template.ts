import type { Language } from '@matxich/i18n'
import { csvLine, csvStart } from '../import/csv-text.ts'
import type { TextFile } from '../import/import-template.ts'
import { partColumns } from './part-columns.ts'

const languageAt: Record<Language, number> = { vi: 0, en: 1, ja: 2, ko: 3, zh: 4 }

/** An empty parts list with the headings of a language, and one row that shows how to fill it in. */
export function partsTemplate(lang: Language): TextFile {
  return {
    fileName: lang === 'vi' ? 'mau-danh-sach-chi-tiet.csv' : 'parts-list-template.csv',
    contentType: 'text/csv; charset=utf-8',
    text:
      csvStart +
      csvLine(partColumns.map(({ headings }) => headings[languageAt[lang]] ?? headings[0])) +
      csvLine(partColumns.map(({ example }) => example)),
  }
}
