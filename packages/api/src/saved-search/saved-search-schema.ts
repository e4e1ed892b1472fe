import { createHash } from 'node:crypto'
import { searchAlerts } from '@matxich/db'
import { z } from 'zod'
import { supplierSearchSchema } from '../search/search-suppliers.ts'

/** What a saved search asks: a search of suppliers without page and order. */
export const askedSchema = supplierSearchSchema.pick({
  text: true,
  lang: true,
  dropped: true,
  facets: true,
  only: true,
})
export type Asked = z.infer<typeof askedSchema>

const nameSchema = z.string().trim().min(1).max(80)

export const saveSearchSchema = askedSchema.extend({ name: nameSchema, alert: z.enum(searchAlerts) })
export const changeSavedSearchSchema = z.object({ id: z.uuid(), name: nameSchema, alert: z.enum(searchAlerts) })

/** The facets that have values, in one order. */
export function chosenFacets(facets: Asked['facets']): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(facets)
      .filter((entry): entry is [string, string[]] => (entry[1]?.length ?? 0) > 0)
      .map(([name, values]) => [name, [...new Set(values)].sort()] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** The same for the same search, however it was put together. */
export function fingerprintOf({ text, lang, dropped, facets, only }: Asked): string {
  const words = text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
  const asked = [words, lang, [...new Set(dropped)].sort(), chosenFacets(facets), only]
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64url')
}
