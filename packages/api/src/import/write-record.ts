import type { Connection, FactSource, FieldGroup, Visibility } from '@matxich/db'
import { type ProfilePart, writeEnterpriseProfile } from '@matxich/db/queries'
import { enterprise, enterpriseContact, enterpriseFieldGroup } from '@matxich/db/schema'
import { eq, sql } from 'drizzle-orm'
import type { ImportedRecord } from './enterprise-record.ts'

/** Where facts come from, as their rows say. */
export interface FactOrigin {
  source: FactSource
  /** E.g. the name of the file. */
  sourceNote: string | null
  /** ISO date. */
  asOf: string
  /** User id; null for the system. */
  by: string | null
}

/** Money and contacts start as the center's own knowledge; everything else is what the profile is for. */
export function firstVisibility(group: FieldGroup): Visibility {
  return group === 'finance' || group === 'contacts' ? 'center' : 'public'
}

const childGroups: readonly FieldGroup[] = ['capabilities', 'equipment', 'certificates'] satisfies ProfilePart[]

/**
 * Writes a record with address and contacts; of a known enterprise, only the field groups that change.
 * @returns the enterprise's id
 */
export async function writeRecord(
  db: Connection,
  id: string | null,
  record: ImportedRecord,
  groups: readonly FieldGroup[],
): Promise<string> {
  const parts = groups.filter((group): group is ProfilePart => childGroups.includes(group))
  const enterpriseId = await writeEnterpriseProfile(db, id, record, { parts })
  if (id !== null || record.address !== null)
    await db.update(enterprise).set({ address: record.address }).where(eq(enterprise.id, enterpriseId))
  if (id !== null && !groups.includes('contacts')) return enterpriseId
  if (id !== null) await db.delete(enterpriseContact).where(eq(enterpriseContact.enterpriseId, enterpriseId))
  if (record.contacts.length > 0)
    await db.insert(enterpriseContact).values(record.contacts.map((contact) => ({ enterpriseId, ...contact })))
  return enterpriseId
}

/** Notes source and date of field groups; a visibility that somebody chose before stays. */
export async function writeFacts(
  db: Connection,
  enterpriseId: string,
  groups: FieldGroup[],
  { source, sourceNote, asOf, by }: FactOrigin,
): Promise<void> {
  if (groups.length === 0) return
  await db
    .insert(enterpriseFieldGroup)
    .values(
      groups.map((fieldGroup) => ({
        enterpriseId,
        fieldGroup,
        source,
        sourceNote,
        asOf,
        visibility: firstVisibility(fieldGroup),
        updatedBy: by,
      })),
    )
    .onConflictDoUpdate({
      target: [enterpriseFieldGroup.enterpriseId, enterpriseFieldGroup.fieldGroup],
      set: {
        source: sql`excluded.source`,
        sourceNote: sql`excluded.source_note`,
        asOf: sql`excluded.as_of`,
        updatedBy: sql`excluded.updated_by`,
        updatedAt: sql`now()`,
      },
    })
}
