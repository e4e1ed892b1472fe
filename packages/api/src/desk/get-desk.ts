import { countChanges, isVerified } from '@matxich/db/queries'
import { auditEvent, enterprise, enterpriseImport, user } from '@matxich/db/schema'
import { staleBefore } from '@matxich/search/ranking'
import { and, count, desc, eq, inArray, isNotNull, isNull, lt, ne, type SQL, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { enterprisesInScope } from '../enterprise/find-enterprises.ts'
import { visibleImports } from '../import/import-access.ts'
import { requireStaff } from '../permissions.ts'

export interface Desk {
  enterprises: number
  claimed: number
  verified: number
  stale: number
  imports: { running: number; failed: number; open: number }
  /** Changed rows that search does not show yet. */
  backlog: number
  recent: { action: string; actor: string | null; subjectId: string; fileName: string | null; at: Date }[]
}

/** What needs staff today. @throws AppError signedOut | notAllowed */
export async function getDesk(context: Context): Promise<Desk> {
  const viewer = requireStaff(context)
  const { db, now } = context.services
  const scope = and(enterprisesInScope(viewer), isNull(enterprise.mergedInto), ne(enterprise.operation, 'closed'))
  const countOf = async (condition?: SQL) => {
    const [row] = await db.select({ total: count() }).from(enterprise).where(and(scope, condition))
    return row?.total ?? 0
  }
  const [enterprises, claimed, verified, stale, states, backlog, recent] = await Promise.all([
    countOf(),
    countOf(eq(enterprise.claim, 'confirmed')),
    countOf(isVerified(sql.raw('"enterprise"."id"'))),
    countOf(lt(enterprise.confirmedAt, staleBefore(now()))),
    db
      .select({ state: enterpriseImport.state, total: count() })
      .from(enterpriseImport)
      .where(visibleImports(viewer))
      .groupBy(enterpriseImport.state),
    countChanges(db),
    db
      .select({
        action: auditEvent.action,
        actor: user.name,
        subjectId: auditEvent.subjectId,
        fileName: enterpriseImport.fileName,
        at: auditEvent.at,
      })
      .from(auditEvent)
      .leftJoin(user, eq(user.id, auditEvent.actorId))
      .leftJoin(enterpriseImport, sql`${enterpriseImport.id}::text = ${auditEvent.subjectId}`)
      .where(
        and(
          eq(auditEvent.subjectKind, 'import'),
          inArray(auditEvent.action, ['import.create', 'import.apply', 'import.undo']),
          isNotNull(auditEvent.actorId),
          viewer.agency.provinces.length > 0 ? eq(auditEvent.actorId, viewer.userId) : undefined,
        ),
      )
      .orderBy(desc(auditEvent.id))
      .limit(5),
  ])
  const inState = (...wanted: string[]) =>
    states.filter((row) => wanted.includes(row.state)).reduce((total, row) => total + row.total, 0)
  return {
    enterprises,
    claimed,
    verified,
    stale,
    imports: { running: inState('applying', 'undoing'), failed: inState('failed'), open: inState('previewed') },
    backlog,
    recent,
  }
}
