import { sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { requireEnterprise } from '../permissions.ts'

/** How often others saw the viewer's own firm in the last 30 days; who they were, nobody knows. */
export interface OwnExposure {
  days: number
  /** Among the first ten of a search. */
  search: number
  /** Somebody opened its page. */
  page: number
}

const days = 30

/** @throws AppError signedOut | notAllowed */
export async function getOwnExposure(context: Context): Promise<OwnExposure> {
  const { enterprise } = requireEnterprise(context)
  const from = new Date(context.services.now().getTime() - (days - 1) * 86_400_000).toISOString()
  const [row] = await context.services.db.execute<{ search: number; page: number }>(sql`
    select coalesce(sum(times) filter (where kind = 'search'), 0)::int as search,
      coalesce(sum(times) filter (where kind = 'page'), 0)::int as page
    from enterprise_appearance
    where enterprise_id = ${enterprise.id} and day >= (${from}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date`)
  return { days, search: row?.search ?? 0, page: row?.page ?? 0 }
}
