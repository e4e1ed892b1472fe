import type { Connection } from '@matxich/db'
import { notice, user } from '@matxich/db/schema'
import { isLanguage, localePath } from '@matxich/i18n'
import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { Services } from '../context.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { appOfNotice, type NoticeKind } from './notice-kinds.ts'
import { sayNotice } from './say-notice.ts'
import { stopUrlOf } from './stop-link.ts'

/** From this hour, where the person is. */
const digestHour = 7
/** What is older was not sent because nothing ran, or the person wanted no mails then; it stays in the app. */
const oldestDays = 4
const mostLines = 30

/**
 * Writes the digest of everybody who wants one a day and for whom it is past seven in the morning, unless today's is written.
 * May be repeated at any time: the day is part of what tells digests apart.
 */
export async function sendDueDigests(services: Services): Promise<void> {
  const { db, now } = services
  const people = await db
    .selectDistinct({ id: user.id, timeZone: user.timeZone })
    .from(user)
    .innerJoin(notice, eq(notice.userId, user.id))
    .where(and(eq(user.mailFrequency, 'daily'), eq(user.emailVerified, true), isNull(user.erasedAt), isWaiting(now())))
  for (const person of people) {
    const { day, hour } = localTime(now(), person.timeZone)
    if (hour >= digestHour)
      await db.transaction((transaction) => writeDigest(transaction, services, { userId: person.id, day }))
  }
}

function isWaiting(now: Date) {
  const oldest = new Date(now.getTime() - oldestDays * 24 * 60 * 60_000)
  return and(isNull(notice.mailId), isNull(notice.readAt), gt(notice.createdAt, oldest))
}

async function writeDigest(
  db: Connection,
  services: Services,
  { userId, day }: { userId: string; day: string },
): Promise<void> {
  const { urls, now } = services
  const [person] = await db.select().from(user).where(eq(user.id, userId)).for('update')
  const waiting = await db
    .select()
    .from(notice)
    .where(and(eq(notice.userId, userId), isWaiting(now())))
    .orderBy(asc(notice.createdAt))
  if (person?.mailFrequency !== 'daily' || waiting.length === 0) return
  const language = isLanguage(person.language) ? person.language : 'vi'
  const lines: string[] = []
  for (const row of waiting.slice(0, mostLines)) {
    const url = `${urls[appOfNotice(row.kind as NoticeKind)]}${localePath(language, row.path)}`
    lines.push(`• ${await sayNotice(services, language, row)}\n${url}`)
  }
  const mailId = await queueMail(db, services, {
    kind: 'digest',
    idempotencyKey: `digest:${userId}:${day}`,
    to: { userId, email: person.email, language },
    values: { count: waiting.length, list: lines.join('\n\n') },
    path: '/notices',
    app: waiting.every((row) => appOfNotice(row.kind as NoticeKind) === 'admin') ? 'admin' : 'web',
    unsubscribeUrl: stopUrlOf(services, userId),
  })
  if (!mailId) return
  const ids = waiting.map((row) => row.id)
  await db.update(notice).set({ mailId }).where(inArray(notice.id, ids))
}

/** Calendar day and hour that a person has now; a zone nobody knows reads as Vietnam's. */
function localTime(moment: Date, timeZone: string): { day: string; hour: number } {
  const read = (zone: string) => {
    const parts = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      hourCycle: 'h23',
    }).format(moment)
    return { day: parts.slice(0, 10), hour: Number(parts.slice(11, 13)) }
  }
  try {
    return read(timeZone)
  } catch {
    return read('Asia/Ho_Chi_Minh')
  }
}
