import type { Connection } from '@matxich/db'
import { enterpriseContact, enterpriseFieldGroup } from '@matxich/db/schema'
import { and, asc, eq, ne } from 'drizzle-orm'

export interface ContactOnRecord {
  id: string
  email: string
}

/**
 * E-mail addresses that somebody other than the firm itself put on record (the center, a register, an import): what a firm wrote
 * may have been written by whoever held its page before, and proves nothing.
 */
export async function findContactsOnRecord(db: Connection, enterpriseId: string): Promise<ContactOnRecord[]> {
  const rows = await db
    .select({ id: enterpriseContact.id, email: enterpriseContact.value })
    .from(enterpriseContact)
    .innerJoin(
      enterpriseFieldGroup,
      and(
        eq(enterpriseFieldGroup.enterpriseId, enterpriseContact.enterpriseId),
        eq(enterpriseFieldGroup.fieldGroup, 'contacts'),
        ne(enterpriseFieldGroup.source, 'self'),
      ),
    )
    .where(and(eq(enterpriseContact.enterpriseId, enterpriseId), eq(enterpriseContact.kind, 'email')))
    .orderBy(asc(enterpriseContact.value), asc(enterpriseContact.id))
  return rows.filter((row) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(row.email))
}
