import { z } from 'zod'

/** One page-of-results shape for every list. */
export interface Page<Row> {
  rows: Row[]
  total: number
  page: number
  pageSize: number
}

/** `page` counts from 1; sizes are limited to those that the pages offer. */
export const pageSchema = z.object({
  page: z.number().int().min(1).max(10_000).default(1),
  pageSize: z.union([z.literal(20), z.literal(50), z.literal(100)]).default(20),
})

export function pageOffset({ page, pageSize }: { page: number; pageSize: number }): number {
  return (page - 1) * pageSize
}
