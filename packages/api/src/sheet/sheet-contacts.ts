import { conceptId } from '@matxich/db'
import { enterprise, enterpriseContact, enterpriseFieldGroup } from '@matxich/db/schema'
import { and, asc, eq } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { isVerifiedBuyer, mayRead } from '../enterprise/visible-profile.ts'
import type { Sheet } from './sheet.ts'

/**
 * Contacts that the viewer may read by the visibility of their group, which is the center's alone until somebody says
 * otherwise. Those of a profile nobody of the firm has claimed stay with the center: they came from a list.
 */
export async function readSheetContacts(
  { services: { db }, viewer }: Context,
  enterpriseId: string,
): Promise<Sheet['contacts']> {
  const [[owner], contacts, isVerified] = await Promise.all([
    db
      .select({
        claim: enterprise.claim,
        formerProvince: enterprise.formerProvince,
        visibility: enterpriseFieldGroup.visibility,
      })
      .from(enterprise)
      .leftJoin(
        enterpriseFieldGroup,
        and(eq(enterpriseFieldGroup.enterpriseId, enterprise.id), eq(enterpriseFieldGroup.fieldGroup, 'contacts')),
      )
      .where(eq(enterprise.id, enterpriseId)),
    db
      .select({ kind: enterpriseContact.kind, value: enterpriseContact.value, person: enterpriseContact.person })
      .from(enterpriseContact)
      .where(eq(enterpriseContact.enterpriseId, enterpriseId))
      .orderBy(asc(enterpriseContact.kind), asc(enterpriseContact.value)),
    isVerifiedBuyer(db, viewer),
  ])
  if (!owner) return []
  const place = { id: enterpriseId, location: { formerProvince: conceptId(owner.formerProvince) } }
  const visibility = owner.claim === 'confirmed' ? (owner.visibility ?? 'center') : 'center'
  return mayRead(viewer, place, visibility, isVerified) ? contacts.slice(0, 4) : []
}
