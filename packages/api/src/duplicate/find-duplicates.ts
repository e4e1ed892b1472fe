import { uuidArray } from '@matxich/db/queries'
import { enterprise } from '@matxich/db/schema'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { enterprisesInScope } from '../enterprise/find-enterprises.ts'
import { AppError } from '../errors.ts'
import { requireStaff } from '../permissions.ts'
import { describeForMerge, type MergeFirm } from './describe-for-merge.ts'

export type Likeness = 'name' | 'nearName' | 'phone' | 'email' | 'taxCode'

export interface DuplicatePair {
  first: MergeFirm
  second: MergeFirm
  reasons: Likeness[]
}

const mostPairs = 50

/**
 * Pairs of enterprises that may be one, those with most in common first: same name but for the legal form, same phone number,
 * e-mail address or main part of a tax code. Pairs found distinct before are left out. @throws AppError signedOut | notAllowed
 */
export async function findDuplicates(context: Context): Promise<DuplicatePair[]> {
  requireStaff(context)
  const { db } = context.services
  const found = await db.execute<{ first: string; second: string; reason: Likeness }>(sql`
    ${sameNames}
    union
    select a.id as first, b.id as second, 'taxCode' as reason
    from enterprise a join enterprise b on left(b.tax_code, 10) = left(a.tax_code, 10) and a.id < b.id
    where a.merged_into is null and b.merged_into is null and not (a.is_listed and b.is_listed)
    union
    select x.first, x.second, x.reason from (
      select least(a.enterprise_id, b.enterprise_id) as first, greatest(a.enterprise_id, b.enterprise_id) as second,
        case when a.kind = 'email' then 'email' else 'phone' end as reason
      from (${contactKeys}) a join (${contactKeys}) b on a.key = b.key and a.enterprise_id < b.enterprise_id
      limit 500) x`)
  return asPairs(context, found)
}

/** Enterprises that may be the same as one. @throws AppError signedOut | notAllowed | notFound */
export async function findDuplicatesOf(context: Context, id: string): Promise<DuplicatePair[]> {
  const viewer = requireStaff(context)
  const { db } = context.services
  const [firm] = await db
    .select({ name: enterprise.nameVi, taxCode: enterprise.taxCode })
    .from(enterprise)
    .where(and(eq(enterprise.id, id), isNull(enterprise.mergedInto), enterprisesInScope(viewer)))
  if (!firm) throw new AppError('notFound', `no enterprise ${id} in scope`)
  const words = sql`distinctive_name(${firm.name}::text)`
  const main = firm.taxCode?.slice(0, 10) ?? ''
  const found = await db.execute<{ first: string; second: string; reason: Likeness }>(sql`
    select ${id}::uuid as first, id as second, 'nearName' as reason from (
      select id from enterprise
      where merged_into is null and id <> ${id} and ${words} <% f_unaccent(name_vi)
      order by word_similarity(${words}, f_unaccent(name_vi)) desc, id limit 10) near
    union
    select ${id}::uuid, id, 'taxCode' from enterprise
    where merged_into is null and id <> ${id} and ${main} <> '' and left(tax_code, 10) = ${main}
    union
    select ${id}::uuid, b.enterprise_id, case when a.kind = 'email' then 'email' else 'phone' end
    from (${contactKeys}) a join (${contactKeys}) b on a.key = b.key and a.enterprise_id <> b.enterprise_id
    where a.enterprise_id = ${id}`)
  return asPairs(context, found)
}

/** Phone numbers by their last nine digits, e-mail addresses in lower case. */
const contactKeys = sql`select c.enterprise_id, c.kind,
    case when c.kind = 'email' then lower(c.value) else right(regexp_replace(c.value, '[^0-9]', '', 'g'), 9) end as key
  from enterprise_contact c join enterprise e on e.id = c.enterprise_id and e.merged_into is null
  where c.kind = 'email' or (c.kind in ('phone', 'zalo') and length(regexp_replace(c.value, '[^0-9]', '', 'g')) >= 9)`

/** Of each name that several firms share but for what tells nothing, the first of them with the next five. */
const sameNames = sql`select ranked.first, ranked.id as second, 'name' as reason from (
    select e.id, first_value(e.id) over same as first, row_number() over same as place
    from enterprise e
    where e.merged_into is null and e.name_key in (
      select name_key from enterprise where merged_into is null and name_key <> ''
      group by name_key having count(*) > 1 order by name_key limit 500)
    window same as (partition by e.name_key order by e.id)) ranked
  where ranked.place between 2 and 6`

async function asPairs(
  context: Context,
  found: Iterable<{ first: string; second: string; reason: Likeness }>,
): Promise<DuplicatePair[]> {
  const { db } = context.services
  const pairs = new Map<string, { first: string; second: string; reasons: Set<Likeness> }>()
  for (const { first, second, reason } of found) {
    const key = [first, second].sort().join()
    const known = pairs.get(key)
    if (known) known.reasons.add(reason)
    else pairs.set(key, { first, second, reasons: new Set([reason]) })
  }
  const ids = [...new Set([...pairs.values()].flatMap(({ first, second }) => [first, second]))]
  if (ids.length === 0) return []
  const distinct = await db.execute<{ first: string; second: string }>(sql`
    select first_id as first, second_id as second from enterprise_distinction
    where first_id = any(${uuidArray(ids)}) and second_id = any(${uuidArray(ids)})`)
  for (const { first, second } of distinct) pairs.delete([first, second].sort().join())
  const best = [...pairs.values()].sort((a, b) => b.reasons.size - a.reasons.size)
  const firms = await describeForMerge(context, [...new Set(best.flatMap(({ first, second }) => [first, second]))])
  return best
    .flatMap(({ first, second, reasons }) => {
      const [one, other] = [firms.get(first), firms.get(second)]
      return one && other ? [{ first: one, second: other, reasons: [...reasons] }] : []
    })
    .slice(0, mostPairs)
}
