import type { Connection } from '@matxich/db'
import { membership, notice, organisation } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'
import type { Services } from '../context.ts'
import type { NoticeKind } from './notice-kinds.ts'

export interface Telling {
  kind: NoticeKind
  /** Everybody of an organisation, the center's staff, or people by id. */
  to: { organisationId: string } | { staff: true } | { userIds: string[] }
  /** Who caused it needs not be told. */
  exceptUserId?: string | null
  /** Arguments of the message `notice.<kind>`. */
  values?: Record<string, string | number>
  /** Where it leads, without the language: `/needs/…`. */
  path: string
  /** Given by the cause: the same cause twice tells once. */
  idempotencyKey: string
}

/** Tells people, in the app at once and by mail as they chose; call it with the transaction of the cause. */
export async function tellPeople(
  db: Connection,
  _services: Pick<Services, 'urls' | 'secret'>,
  telling: Telling,
): Promise<void> {
  const userIds = (await recipientsOf(db, telling.to)).filter((id) => id !== telling.exceptUserId)
  if (userIds.length === 0) return
  await db
    .insert(notice)
    .values(
      userIds.map((userId) => ({
        userId,
        kind: telling.kind,
        values: telling.values ?? {},
        path: telling.path,
        idempotencyKey: telling.idempotencyKey,
      })),
    )
    .onConflictDoNothing()
}

async function recipientsOf(db: Connection, to: Telling['to']): Promise<string[]> {
  if ('userIds' in to) return to.userIds
  const condition = 'staff' in to ? eq(organisation.kind, 'agency') : eq(organisation.id, to.organisationId)
  const rows = await db
    .selectDistinct({ userId: membership.userId })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(condition)
  return rows.map((row) => row.userId)
}
