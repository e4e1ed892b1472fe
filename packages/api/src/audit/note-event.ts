import type { Connection } from '@matxich/db'
import { auditEvent } from '@matxich/db/schema'
import type { Context } from '../context.ts'

export interface AuditNote {
  /** `subject.verb`, e.g. `need.publish`. */
  action: string
  subjectKind:
    | 'enterprise'
    | 'need'
    | 'engagement'
    | 'import'
    | 'user'
    | 'organisation'
    | 'claim'
    | 'file'
    | 'question'
    | 'fair'
    | 'concept'
    | 'mail'
    | 'index'
    | 'phrase'
  subjectId: string
  before?: unknown
  after?: unknown
}

/** Writes who did what; call it with the transaction of the change, so that neither exists without the other. */
export async function noteEvent(
  db: Connection,
  { viewer, requestId }: Pick<Context, 'viewer' | 'requestId'>,
  note: AuditNote,
): Promise<void> {
  await db.insert(auditEvent).values({
    actorId: viewer?.userId ?? null,
    actorOrganisationId: (viewer?.acting ? viewer.agency?.id : viewer?.enterprise?.id) ?? viewer?.agency?.id ?? null,
    action: note.action,
    subjectKind: note.subjectKind,
    subjectId: note.subjectId,
    before: note.before ?? null,
    after: note.after ?? null,
    onBehalfOf: viewer?.acting ? (viewer.enterprise?.id ?? null) : null,
    requestedBy: viewer?.acting?.requestedBy ?? null,
    channel: viewer?.acting?.channel ?? null,
    requestId,
  })
}
