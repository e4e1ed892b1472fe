import type { Connection } from '@matxich/db'
import { auditEvent, enterpriseImport } from '@matxich/db/schema'
import { and, desc, eq, inArray } from 'drizzle-orm'
import type { JobData } from '../jobs/jobs.ts'

export type UnfinishedImport = {
  [Name in keyof JobData]: { name: Name; data: JobData[Name] }
}[keyof JobData]

/** Imports whose worker was stopped in the middle, with who had started them. */
export async function findUnfinishedImports(db: Connection): Promise<UnfinishedImport[]> {
  const running = await db
    .select({ id: enterpriseImport.id, state: enterpriseImport.state })
    .from(enterpriseImport)
    .where(inArray(enterpriseImport.state, ['applying', 'undoing']))
  const found: UnfinishedImport[] = []
  for (const { id, state } of running) {
    const name = state === 'applying' ? 'import.apply' : 'import.undo'
    const [started] = await db
      .select({ actorId: auditEvent.actorId })
      .from(auditEvent)
      .where(and(eq(auditEvent.subjectKind, 'import'), eq(auditEvent.subjectId, id), eq(auditEvent.action, name)))
      .orderBy(desc(auditEvent.id))
      .limit(1)
    found.push({ name, data: { importId: id, actorId: started?.actorId ?? '' } })
  }
  return found
}
