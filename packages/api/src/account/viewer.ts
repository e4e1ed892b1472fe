import type { Database } from '@matxich/db'
import { membership, organisation } from '@matxich/db/schema'
import { isLanguage } from '@matxich/i18n'
import { asc, eq } from 'drizzle-orm'
import type { Viewer } from '../context.ts'
import type { Auth } from './auth.ts'

/** Who a request's cookie belongs to; null without a valid session. */
export async function getViewer(db: Database, auth: Auth, headers: Headers): Promise<Viewer | null> {
  if (!headers.get('cookie')) return null
  const session = await auth.api.getSession({ headers })
  if (!session) return null
  const { user } = session
  const memberships = await db
    .select({
      kind: organisation.kind,
      id: organisation.id,
      name: organisation.name,
      role: membership.role,
      provinces: membership.provinces,
    })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(eq(membership.userId, user.id))
    .orderBy(asc(membership.createdAt), asc(organisation.id))
  const enterprise = memberships.find((joined) => joined.kind === 'enterprise')
  const agency = memberships.find((joined) => joined.kind === 'agency')
  return {
    userId: user.id,
    name: user.name,
    email: user.email,
    language: isLanguage(user.language) ? user.language : 'vi',
    enterprise: enterprise ? { id: enterprise.id, name: enterprise.name, role: enterprise.role } : null,
    agency: agency ? { id: agency.id, name: agency.name, role: agency.role, provinces: agency.provinces } : null,
  }
}
