/** The columns of a row, in the order of the form. */
export const partFields = [
  'name',
  'partNumber',
  'process',
  'material',
  'size',
  'tolerance',
  'quantity',
  'unit',
  'note',
] as const
export type PartField = (typeof partFields)[number]
export type TypedPart = Record<PartField, string>

/** More rows than a list may hold are not read. */
const mostRows = 200

export function fieldName(row: number, field: PartField): string {
  return `rows.${row}.${field}`
}

/** The rows of a sent form; rows whose every field was emptied are gone. */
export function readTypedParts(form: { get(name: string): unknown }): TypedPart[] {
  const count = Math.min(mostRows, Math.max(0, Math.trunc(Number(form.get('count')) || 0)))
  return Array.from({ length: count }, (_, row) => {
    const typed = partFields.map((field) => {
      const value = form.get(fieldName(row, field))
      return [field, typeof value === 'string' ? value.trim().slice(0, 4000) : ''] as const
    })
    return Object.fromEntries(typed) as TypedPart
  }).filter((part) => partFields.some((field) => part[field] !== ''))
}
