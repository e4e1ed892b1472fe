import { deskLanguage, type Language } from '@matxich/i18n'
import { csvLine, csvStart } from './csv-text.ts'
import { importColumns } from './import-columns.ts'

export interface TextFile {
  fileName: string
  contentType: string
  text: string
}

/** Columns that people fill in; `line` is only for lists of wrong rows. */
export const filledColumns = importColumns.filter((column) => column.key !== 'line')

export function columnHeading(column: (typeof importColumns)[number], lang: Language): string {
  return column.headings[deskLanguage(lang) === 'vi' ? 0 : 1]
}

export interface ColumnOption {
  key: string
  label: string
  example: string
}

/** The columns that an import reads, by the heading that the template gives them. */
export function listColumns(lang: Language): ColumnOption[] {
  return filledColumns.map((column) => ({
    key: column.key,
    label: columnHeading(column, lang),
    example: column.example,
  }))
}

/** An empty table with the headings that an import knows, and one row that shows how to fill it in. */
export function importTemplate(lang: Language): TextFile {
  const headings = filledColumns.map((column) => columnHeading(column, lang))
  const example = filledColumns.map((column) => column.example)
  return {
    fileName: deskLanguage(lang) === 'vi' ? 'mau-nhap-doanh-nghiep.csv' : 'enterprise-import-template.csv',
    contentType: 'text/csv; charset=utf-8',
    text: csvStart + csvLine(headings) + csvLine(example),
  }
}
