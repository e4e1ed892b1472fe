import { z } from 'zod'

const choice = (values: readonly [string, ...string[]]) => z.enum(values).nullable().catch(null)

const searchSchema = z.object({
  q: z.string().trim().max(200).catch(''),
  province: z
    .string()
    .regex(/^\d{2}$/)
    .nullable()
    .catch(null),
  ownership: choice(['domestic', 'fdi', 'joint']),
  claim: choice(['none', 'pending', 'confirmed']),
  verified: choice(['yes', 'no']),
  category: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .nullable()
    .catch(null),
  sort: z.enum(['name', 'updated', 'employees', 'province']).catch('name'),
  direction: z.enum(['asc', 'desc']).catch('asc'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  size: z.coerce
    .number()
    .pipe(z.union([z.literal(20), z.literal(50), z.literal(100)]))
    .catch(20),
})

/** What the address of the table says; a value nobody offers counts as not given, so that an old link still opens. */
export function readEnterpriseSearch(params: URLSearchParams) {
  const search = searchSchema.parse(Object.fromEntries([...params].filter(([, value]) => value !== '')))
  return {
    text: search.q ?? '',
    formerProvince: search.province,
    ownership: search.ownership as 'domestic' | 'fdi' | 'joint' | null,
    claim: search.claim as 'none' | 'pending' | 'confirmed' | null,
    verified: search.verified === null ? null : search.verified === 'yes',
    category: search.category,
    sort: search.sort,
    direction: search.direction,
    page: search.page,
    pageSize: search.size,
  }
}

export type EnterpriseSearch = ReturnType<typeof readEnterpriseSearch>
