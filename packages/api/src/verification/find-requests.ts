import { conceptId, type FieldGroup } from '@matxich/db'
import { enterprise, user, verificationRequest } from '@matxich/db/schema'
import { and, asc, count, desc, eq, ne } from 'drizzle-orm'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { enterprisesInScope } from '../enterprise/find-enterprises.ts'
import { type Page, pageOffset, pageSchema } from '../page.ts'
import { requireStaff } from '../permissions.ts'

export const requestFindSchema = pageSchema.extend({
  /** `decided`: verified, refused or withdrawn. */
  show: z.enum(['open', 'decided']).default('open'),
})

export interface VerificationRequestRow {
  id: string
  enterpriseId: string
  enterprise: string
  /** Former province, code. */
  formerProvince: string | null
  fieldGroups: FieldGroup[]
  note: string | null
  state: 'open' | 'verified' | 'refused' | 'withdrawn'
  reason: string | null
  requestedBy: string | null
  createdAt: Date
  decidedAt: Date | null
}

/** Requests of enterprises that the viewer is responsible for: open ones oldest first, decided ones latest first. */
export async function findVerificationRequests(
  context: Context,
  input: z.infer<typeof requestFindSchema>,
): Promise<Page<VerificationRequestRow>> {
  const viewer = requireStaff(context)
  const { db } = context.services
  const { state } = verificationRequest
  const condition = and(enterprisesInScope(viewer), input.show === 'open' ? eq(state, 'open') : ne(state, 'open'))
  const [total, rows] = await Promise.all([
    db
      .select({ total: count() })
      .from(verificationRequest)
      .innerJoin(enterprise, eq(enterprise.id, verificationRequest.enterpriseId))
      .where(condition),
    db
      .select({
        id: verificationRequest.id,
        enterpriseId: verificationRequest.enterpriseId,
        enterprise: enterprise.nameVi,
        formerProvince: enterprise.formerProvince,
        fieldGroups: verificationRequest.fieldGroups,
        note: verificationRequest.note,
        state: verificationRequest.state,
        reason: verificationRequest.reason,
        requestedBy: user.name,
        createdAt: verificationRequest.createdAt,
        decidedAt: verificationRequest.decidedAt,
      })
      .from(verificationRequest)
      .innerJoin(enterprise, eq(enterprise.id, verificationRequest.enterpriseId))
      .leftJoin(user, eq(user.id, verificationRequest.requestedBy))
      .where(condition)
      .orderBy(
        input.show === 'open' ? asc(verificationRequest.createdAt) : desc(verificationRequest.decidedAt),
        verificationRequest.id,
      )
      .limit(input.pageSize)
      .offset(pageOffset(input)),
  ])
  return {
    rows: rows.map((row) => ({ ...row, formerProvince: conceptId(row.formerProvince) })),
    total: total[0]?.total ?? 0,
    page: input.page,
    pageSize: input.pageSize,
  }
}
