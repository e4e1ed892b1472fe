import { invitation, membership, user } from '@matxich/db/schema'
import { and, asc, desc, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import { isPlaceholder } from '../account/login-name.ts'
import type { Context } from '../context.ts'
import { type OrganisationSide, requireMember } from '../permissions.ts'

/** Who belongs to one's own organisation and who is invited. @throws AppError signedOut | notAllowed */
export async function listMembers(context: Context, { of }: { of: OrganisationSide }) {
  const { viewer, organisation } = requireMember(context, of)
  const { db, now } = context.services
  const [members, invited] = await Promise.all([
    db
      .select({
        userId: user.id,
        name: user.name,
        email: user.email,
        phone: user.phone,
        role: membership.role,
        provinces: membership.provinces,
        hasSecondFactor: user.twoFactorEnabled,
        since: membership.createdAt,
      })
      .from(membership)
      .innerJoin(user, eq(user.id, membership.userId))
      .where(eq(membership.organisationId, organisation.id))
      .orderBy(asc(membership.createdAt), asc(user.id)),
    db
      .select({
        id: invitation.id,
        email: invitation.email,
        role: invitation.role,
        provinces: invitation.provinces,
        expiresAt: invitation.expiresAt,
      })
      .from(invitation)
      .where(
        and(
          eq(invitation.organisationId, organisation.id),
          isNull(invitation.usedAt),
          isNotNull(invitation.email),
          gt(invitation.expiresAt, now()),
        ),
      )
      .orderBy(desc(invitation.createdAt)),
  ])
  const owners = members.filter(({ role }) => role === 'owner').length
  return {
    organisation: organisation.name,
    mayManage: organisation.role === 'owner',
    members: members.map((member) => ({
      ...member,
      email: isPlaceholder(member.email) ? null : member.email,
      isSelf: member.userId === viewer.userId,
      /** Whose role stays and who stays: an organisation keeps one owner. */
      isLastOwner: member.role === 'owner' && owners === 1,
    })),
    /** Seen by those who invite. */
    invited: organisation.role === 'owner' ? invited : [],
  }
}
