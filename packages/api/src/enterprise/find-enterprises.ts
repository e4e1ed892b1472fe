import { conceptKey } from '@matxich/db'
import { isVerified as standsVerified } from '@matxich/db/queries'
import { capability, certificate, enterprise } from '@matxich/db/schema'
import { and, asc, count, desc, eq, ilike, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Context, Guarded } from '../context.ts'
import { type Page, pageOffset, pageSchema } from '../page.ts'
import { requireStaff } from '../permissions.ts'

const enterpriseSorts = ['name', 'updated', 'employees', 'province'] as const

export const enterpriseFindSchema = pageSchema.extend({
  /** Name or the beginning of a tax code. */
  text: z.string().trim().max(200).default(''),
  formerProvince: z.string().max(10).nullish(),
  ownership: z.enum(['domestic', 'fdi', 'joint']).nullish(),
  claim: z.enum(['none', 'pending', 'confirmed']).nullish(),
  verified: z.boolean().nullish(),
  category: z.string().max(80).nullish(),
  sort: z.enum(enterpriseSorts).default('name'),
  direction: z.enum(['asc', 'desc']).default('asc'),
})
export type EnterpriseFind = z.infer<typeof enterpriseFindSchema>

export interface EnterpriseRow {
  id: string
  taxCode: string | null
  nameVi: string
  nameEn: string | null
  ownership: string | null
  formerProvince: string | null
  district: string | null
  employees: number | null
  claim: string
  /** False while only its members and the center know of it. */
  isListed: boolean
  operation: string
  isVerified: boolean
  capabilities: number
  certificates: number
  confirmedAt: Date
}

/** The sector database as staff see it, within their provinces. @throws AppError signedOut | notAllowed */
export async function findEnterprises(context: Context, input: EnterpriseFind): Promise<Page<EnterpriseRow>> {
  const viewer = requireStaff(context)
  const { db } = context.services
  const where = enterpriseFilter(viewer, input)
  const direction = input.direction === 'asc' ? asc : desc
  const sortColumn = {
    name: enterprise.nameVi,
    updated: enterprise.confirmedAt,
    employees: enterprise.employees,
    province: enterprise.formerProvince,
  }[input.sort]
  const [total, rows] = await Promise.all([
    db.select({ total: count() }).from(enterprise).where(where),
    db
      .select({
        id: enterprise.id,
        taxCode: enterprise.taxCode,
        nameVi: enterprise.nameVi,
        nameEn: enterprise.nameEn,
        ownership: enterprise.ownership,
        formerProvince: enterprise.formerProvince,
        district: enterprise.district,
        employees: enterprise.employees,
        claim: enterprise.claim,
        isListed: enterprise.isListed,
        operation: enterprise.operation,
        isVerified,
        capabilities: sql<number>`(select count(*)::int from ${capability} c where c.enterprise_id = ${ownId})`,
        certificates: sql<number>`(select count(*)::int from ${certificate} c where c.enterprise_id = ${ownId})`,
        confirmedAt: enterprise.confirmedAt,
      })
      .from(enterprise)
      .where(where)
      .orderBy(sql`${direction(sortColumn)} nulls last`, asc(enterprise.id))
      .limit(input.pageSize)
      .offset(pageOffset(input)),
  ])
  return { rows, total: total[0]?.total ?? 0, page: input.page, pageSize: input.pageSize }
}

/** Written out: among selected fields drizzle leaves the table's name off, and `id` would be the inner table's. */
const ownId = sql.raw('"enterprise"."id"')
const isVerified = standsVerified(ownId)

/** The enterprises that a member of staff is responsible for. */
export function enterprisesInScope(viewer: Guarded<'agency'>): SQL | undefined {
  const { provinces } = viewer.agency
  if (provinces.length === 0) return undefined
  return inArray(
    enterprise.formerProvince,
    provinces.map((code) => conceptKey('former-province', code)),
  )
}

/** Which enterprises a member of staff may list, and of those the ones asked for; what was folded into another is there as that one. */
export function enterpriseFilter(viewer: Guarded<'agency'>, input: EnterpriseFind): SQL | undefined {
  return and(
    enterprisesInScope(viewer),
    isNull(enterprise.mergedInto),
    matchesText(input.text),
    input.formerProvince
      ? eq(enterprise.formerProvince, conceptKey('former-province', input.formerProvince))
      : undefined,
    input.ownership ? eq(enterprise.ownership, input.ownership) : undefined,
    input.claim ? eq(enterprise.claim, input.claim) : undefined,
    input.verified === true ? isVerified : input.verified === false ? sql`not ${isVerified}` : undefined,
    input.category
      ? sql`exists (select 1 from ${capability} c where c.enterprise_id = ${ownId}
          and c.category = ${conceptKey('category', input.category)})`
      : undefined,
  )
}

function matchesText(text: string): SQL | undefined {
  if (text === '') return undefined
  const escaped = text.replace(/[\\%_]/g, (character) => `\\${character}`)
  return or(
    sql`f_unaccent(${enterprise.nameVi}) ilike f_unaccent(${`%${escaped}%`})`,
    ilike(enterprise.nameEn, `%${escaped}%`),
    ilike(enterprise.taxCode, `${escaped}%`),
  )
}
