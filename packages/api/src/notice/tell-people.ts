import type { Connection } from '@matxich/db'
import { membership, notice, organisation, user } from '@matxich/db/schema'
import { isLanguage } from '@matxich/i18n'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Services } from '../context.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { appOfNotice, type NoticeKind } from './notice-kinds.ts'
import { type NoticeValues, sayNotice } from './say-notice.ts'
import { keepShortLink } from './short-links.ts'
import { stopUrlOf } from './stop-link.ts'

export type TellServices = Pick<Services, 'urls' | 'secret' | 'lexicon'>

export interface Telling {
  kind: NoticeKind
  /** Everybody of an organisation, the center's staff, or people by id. */
  to: { organisationId: string } | { staff: true } | { userIds: string[] }
  /** Who caused it needs not be told. */
  exceptUserId?: string | null
  /** Arguments of the message `notice.kind.<kind>`; see `sayNotice` for those kept as codes. */
  values?: NoticeValues
  /** Where it leads, without the language: `/needs/…`. */
  path: string
  /** Given by the cause: the same cause twice tells once. */
  idempotencyKey: string
  /** The cause writes a mail of its own to those who are told. */
  isMailedElsewhere?: boolean
}

/**
 * Tells people, in the app at once and by mail as they chose; call it with the transaction of the cause. Whoever wants mails
 * once a day finds it in the next digest; an address that nobody confirmed gets none, for it may be a stranger's.
 */
export async function tellPeople(db: Connection, services: TellServices, telling: Telling): Promise<void> {
  const userIds = (await recipientsOf(db, telling.to)).filter((id) => id !== telling.exceptUserId)
  if (userIds.length === 0) return
  if (appOfNotice(telling.kind) === 'web') await keepShortLink(db, telling.path)
  const told = await db
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
    .returning({ id: notice.id, userId: notice.userId })
  if (telling.isMailedElsewhere) return
  await mailAtOnce(db, services, telling, new Map(told.map((row) => [row.userId, row.id])))
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

/** One mail for each notice of those who want them at once. */
async function mailAtOnce(
  db: Connection,
  services: TellServices,
  telling: Telling,
  noticeIds: Map<string, string>,
): Promise<void> {
  if (noticeIds.size === 0) return
  const people = await db
    .select({ id: user.id, email: user.email, language: user.language })
    .from(user)
    .where(
      and(
        inArray(user.id, [...noticeIds.keys()]),
        eq(user.mailFrequency, 'instant'),
        eq(user.emailVerified, true),
        isNull(user.erasedAt),
      ),
    )
  for (const person of people) {
    const id = noticeIds.get(person.id)!
    const language = isLanguage(person.language) ? person.language : 'vi'
    const text = await sayNotice(services, language, { kind: telling.kind, values: telling.values ?? {} })
    const mailId = await queueMail(db, services, {
      kind: 'notice',
      idempotencyKey: `notice:${id}`,
      to: { userId: person.id, email: person.email, language },
      values: { text },
      path: telling.path,
      app: appOfNotice(telling.kind),
      unsubscribeUrl: stopUrlOf(services, person.id),
    })
    if (mailId) await db.update(notice).set({ mailId }).where(eq(notice.id, id))
  }
}
