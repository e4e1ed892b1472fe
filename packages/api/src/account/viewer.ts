import type { Database } from '@matxich/db'
import { actingSession, enterprise, membership, organisation, user } from '@matxich/db/schema'
import { isLanguage } from '@matxich/i18n'
import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Viewer } from '../context.ts'
import { demoAccounts } from '../reference/demo-accounts.ts'
import type { Auth } from './auth.ts'

export interface RequestViewer {
  viewer: Viewer | null
  sessionId: string | null
  /** Works for the center and may do nothing for it before a second factor is set up. */
  mustAddSecondFactor: boolean
}

/**
 * Who a request's cookie belongs to; nobody without a valid session. In the marketplace, staff who act for a firm are that firm
 * until they stop or the time they were given is over. Staff who may change something need a second factor to be staff.
 */
export async function getViewer(
  db: Database,
  auth: Auth,
  headers: Headers,
  app: 'web' | 'admin',
): Promise<RequestViewer> {
  const session = headers.get('cookie') ? await auth.api.getSession({ headers }) : null
  const viewer = session && (await viewerOf(db, session.user.id, app))
  if (!session || !viewer) return { viewer: null, sessionId: null, mustAddSecondFactor: false }
  const sessionId = session.session.id
  if (!needsSecondFactor(viewer)) return { viewer, sessionId, mustAddSecondFactor: false }
  const { acting } = viewer
  const enterprise = acting ? null : viewer.enterprise
  return { viewer: { ...viewer, agency: null, acting: null, enterprise }, sessionId, mustAddSecondFactor: true }
}

/** The demo's officer signs in by password alone: the account exists only where the demo set was loaded. */
function needsSecondFactor({ agency, hasSecondFactor, email }: Viewer): boolean {
  return agency !== null && agency.role !== 'viewer' && !hasSecondFactor && email !== demoAccounts.staff.email
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
