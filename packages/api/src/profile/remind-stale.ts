import type { Connection } from '@matxich/db'
import { enterprise, membership, notice, user } from '@matxich/db/schema'
import { formatter, isLanguage } from '@matxich/i18n'
import { staleBefore } from '@matxich/search/ranking'
import { and, asc, eq, exists, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { Services } from '../context.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { stopUrlOf } from '../notice/stop-link.ts'
import { tellPeople } from '../notice/tell-people.ts'
import { stillRightPath, stillRightToken } from './still-right-link.ts'

/** So many firms are reminded in one round; the others follow in the next. */
const batchSize = 200

interface StaleFirm {
  id: string
  name: string
  confirmedAt: Date
  /** For how many whole years nobody confirmed it. */
  years: number
}

/**
 * Reminds the people of firms whose profile nobody confirmed for twelve months: once for each full year, so that somebody who
 * does not answer is asked again a year later and never twice for the same silence. Who may only read is not asked. May be
 * repeated at any time.
 * @returns how many firms were reminded
 */
export async function remindStale(services: Services): Promise<number> {
  const { db } = services
  const firms = await findStaleFirms(services)
  for (const firm of firms) await db.transaction((transaction) => remind(transaction, services, firm))
  return firms.length
}

const keyOf = ({ id, confirmedAt, years }: StaleFirm) => `profileStale:${id}:${confirmedAt.getTime()}:${years}`

async function findStaleFirms({ db, now }: Services): Promise<StaleFirm[]> {
  const years = sql<number>`extract(year from age(${now().toISOString()}::timestamptz, ${enterprise.confirmedAt}))::int`
  // As `keyOf` writes it: whole milliseconds, as the driver reads moments.
  const key = sql`'profileStale:' || ${enterprise.id} || ':' ||
    floor(extract(epoch from ${enterprise.confirmedAt}) * 1000)::bigint || ':' || ${years}`
  return db
    .select({ id: enterprise.id, name: enterprise.nameVi, confirmedAt: enterprise.confirmedAt, years })
    .from(enterprise)
    .where(
      and(
        eq(enterprise.isListed, true),
        eq(enterprise.operation, 'active'),
        eq(enterprise.claim, 'confirmed'),
        isNull(enterprise.mergedInto),
        lt(enterprise.confirmedAt, staleBefore(now())),
        sql`${years} >= 1`,
        exists(
          db
            .select({ one: sql`1` })
            .from(membership)
            .where(and(eq(membership.organisationId, enterprise.id), inArray(membership.role, ['owner', 'member']))),
        ),
        sql`not exists (select from ${notice} n where n.kind = 'profileStale' and n.idempotency_key = ${key})`,
      ),
    )
    .orderBy(asc(enterprise.confirmedAt), asc(enterprise.id))
    .limit(batchSize)
}

async function remind(transaction: Connection, services: Services, firm: StaleFirm): Promise<void> {
  const people = await transaction
    .select({
      id: user.id,
      email: user.email,
      language: user.language,
      isMailed: sql<boolean>`${user.emailVerified} and ${user.mailFrequency} = 'instant'`,
    })
    .from(membership)
    .innerJoin(user, eq(user.id, membership.userId))
    .where(
      and(eq(membership.organisationId, firm.id), inArray(membership.role, ['owner', 'member']), isNull(user.erasedAt)),
    )
  await tellPeople(transaction, services, {
    kind: 'profileStale',
    to: { userIds: people.map(({ id }) => id) },
    values: { enterprise: firm.name, date: firm.confirmedAt.toISOString() },
    path: '/profile',
    idempotencyKey: keyOf(firm),
    isMailedElsewhere: true,
  })
  for (const { id, email, language: chosen, isMailed } of people) {
    if (!isMailed) continue
    const language = isLanguage(chosen) ? chosen : 'vi'
    const token = stillRightToken(services, { userId: id, enterpriseId: firm.id, confirmedAt: firm.confirmedAt })
    await queueMail(transaction, services, {
      kind: 'profileStale',
      idempotencyKey: `${keyOf(firm)}:${id}`,
      to: { userId: id, email, language },
      values: { enterprise: firm.name, date: formatter(language).date(firm.confirmedAt) },
      path: stillRightPath(token),
      unsubscribeUrl: stopUrlOf(services, id),
    })
  }
}
