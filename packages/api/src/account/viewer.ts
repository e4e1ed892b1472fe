import type { Database } from '@matxich/db'
import { actingSession, enterprise, membership, organisation, user } from '@matxich/db/schema'
import { isLanguage } from '@matxich/i18n'
import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Viewer } from '../context.ts'
import type { Auth } from './auth.ts'

/**
 * Who a request's cookie belongs to; null without a valid session. In the marketplace, staff who act for a firm are that firm
 * until they stop or the time they were given is over.
 */
export async function getViewer(
  db: Database,
  auth: Auth,
  headers: Headers,
  app: 'web' | 'admin',
): Promise<Viewer | null> {
  if (!headers.get('cookie')) return null
  const session = await auth.api.getSession({ headers })
  return session ? viewerOf(db, session.user.id, app) : null
}

/** A person as use cases see them; null when there is none or their account was erased. */
export async function viewerOf(db: Database, userId: string, app: 'web' | 'admin'): Promise<Viewer | null> {
  const [[person], memberships] = await Promise.all([
    db
      .select()
      .from(user)
      .where(and(eq(user.id, userId), isNull(user.erasedAt))),
    db
      .select({
        kind: organisation.kind,
        id: organisation.id,
        name: organisation.name,
        role: membership.role,
        provinces: membership.provinces,
        claim: enterprise.claim,
      })
      .from(membership)
      .innerJoin(organisation, eq(organisation.id, membership.organisationId))
      .leftJoin(enterprise, eq(enterprise.id, organisation.id))
      .where(eq(membership.userId, userId))
      .orderBy(asc(membership.createdAt), asc(organisation.id)),
  ])
  if (!person) return null
  const own = memberships.find((joined) => joined.kind === 'enterprise')
  const agency = memberships.find((joined) => joined.kind === 'agency')
  const acting = app === 'web' && agency && agency.role !== 'viewer' ? await getActing(db, userId) : null
  return {
    userId,
    name: person.name,
    email: person.email,
    phone: person.phone,
    language: isLanguage(person.language) ? person.language : 'vi',
    timeZone: person.timeZone,
    isEmailConfirmed: person.emailVerified,
    hasSecondFactor: person.twoFactorEnabled,
    enterprise: acting
      ? acting.enterprise
      : own
        ? { id: own.id, name: own.name, role: own.role, isConfirmed: own.claim === 'confirmed' }
        : null,
    agency: agency ? { id: agency.id, name: agency.name, role: agency.role, provinces: agency.provinces } : null,
    acting: acting ? { id: acting.id, requestedBy: acting.requestedBy, channel: acting.channel } : null,
  }
}

async function getActing(db: Database, userId: string) {
  const [row] = await db
    .select({
      id: actingSession.id,
      requestedBy: actingSession.requestedBy,
      channel: actingSession.channel,
      enterpriseId: actingSession.enterpriseId,
      name: organisation.name,
    })
    .from(actingSession)
    .innerJoin(organisation, eq(organisation.id, actingSession.enterpriseId))
    .where(and(eq(actingSession.userId, userId), isNull(actingSession.endedAt), gt(actingSession.endsAt, sql`now()`)))
  if (!row) return null
  const { enterpriseId, name, ...rest } = row
  return { ...rest, enterprise: { id: enterpriseId, name, role: 'member' as const, isConfirmed: true } }
}
