import { conceptId } from '@matxich/db'
import { uuidArray } from '@matxich/db/queries'
import { enterprise } from '@matxich/db/schema'
import { and, isNull, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { enterprisesInScope } from '../enterprise/find-enterprises.ts'
import { requireStaff } from '../permissions.ts'

/** An enterprise as staff compare it with another. */
export interface MergeFirm {
  id: string
  name: string
  taxCode: string | null
  formerProvince: string | null
  district: string | null
  claim: 'none' | 'pending' | 'confirmed'
  isListed: boolean
  createdAt: Date
  version: number
}

/** By id; those out of scope and those folded into others are left out. @throws AppError signedOut | notAllowed */
export async function describeForMerge(context: Context, ids: string[]): Promise<Map<string, MergeFirm>> {
  const viewer = requireStaff(context)
  if (ids.length === 0) return new Map()
  const rows = await context.services.db
    .select({
      id: enterprise.id,
      name: enterprise.nameVi,
      taxCode: enterprise.taxCode,
      formerProvince: enterprise.formerProvince,
      district: enterprise.district,
      claim: enterprise.claim,
      isListed: enterprise.isListed,
      createdAt: enterprise.createdAt,
      version: enterprise.version,
    })
    .from(enterprise)
    .where(
      and(sql`${enterprise.id} = any(${uuidArray(ids)})`, isNull(enterprise.mergedInto), enterprisesInScope(viewer)),
    )
  return new Map(rows.map((row) => [row.id, { ...row, formerProvince: conceptId(row.formerProvince) }]))
}
