import type { Connection } from '@matxich/db'
import { membership, organisation } from '@matxich/db/schema'
import { and, eq, ne } from 'drizzle-orm'

export interface ImportActor {
  userId: string
  organisationId: string
  /** Former provinces; none means everywhere. */
  provinces: string[]
}

/** Who a job works for, as their rights stand now; null when they may not write any more. */
export async function getImportActor(db: Connection, userId: string): Promise<ImportActor | null> {
  const [row] = await db
    .select({ organisationId: membership.organisationId, provinces: membership.provinces })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(and(eq(membership.userId, userId), eq(organisation.kind, 'agency'), ne(membership.role, 'viewer')))
    .orderBy(membership.createdAt, membership.organisationId)
    .limit(1)
  return row ? { userId, ...row } : null
}
