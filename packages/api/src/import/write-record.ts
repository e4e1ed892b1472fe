import type { Connection, FactSource, FieldGroup, Visibility } from '@matxich/db'
import { createEnterpriseProfiles, type ProfilePart, writeEnterpriseProfile } from '@matxich/db/queries'
import { enterprise, enterpriseContact, enterpriseFieldGroup } from '@matxich/db/schema'
import { eq, sql } from 'drizzle-orm'
import type { ImportedRecord } from './enterprise-record.ts'
import { writeCertificates } from './write-certificates.ts'

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
function firstVisibility(group: FieldGroup): Visibility {
  return group === 'finance' || group === 'contacts' ? 'center' : 'public'
}

/** Those whose rows are replaced; certificates are written one by one. */
const childGroups: readonly FieldGroup[] = ['capabilities', 'equipment'] satisfies ProfilePart[]

/** Writes what changes of a known enterprise: its fields, and of its child rows only those of the groups named. */
export async function updateRecord(
  db: Connection,
  id: string,
  record: ImportedRecord,
  groups: readonly FieldGroup[],
): Promise<void> {
  const parts = groups.filter((group): group is ProfilePart => childGroups.includes(group))
  await writeEnterpriseProfile(db, id, record, { parts })
  await db.update(enterprise).set({ address: record.address }).where(eq(enterprise.id, id))
  if (groups.includes('certificates')) await writeCertificates(db, id, record.certificates)
  if (!groups.includes('contacts')) return
  await db.delete(enterpriseContact).where(eq(enterpriseContact.enterpriseId, id))
  if (record.contacts.length > 0)
    await db.insert(enterpriseContact).values(record.contacts.map((contact) => ({ enterpriseId: id, ...contact })))
}

/** Creates records with address and contacts, all in a few statements. @returns their ids, in the order given */
export async function createRecords(db: Connection, records: ImportedRecord[]): Promise<string[]> {
  const ids = await createEnterpriseProfiles(db, records)
  const addressed = records.flatMap(({ address }, at) => (address === null ? [] : [{ id: ids[at]!, address }]))
  for (const { id, address } of addressed) await db.update(enterprise).set({ address }).where(eq(enterprise.id, id))
  const contacts = records.flatMap((record, at) =>
    record.contacts.map((contact) => ({ enterpriseId: ids[at]!, ...contact })),
  )
  if (contacts.length > 0) await db.insert(enterpriseContact).values(contacts)
  return ids
}

/** Notes source and date of field groups; a visibility that somebody chose before stays. */
export async function writeFacts(
  db: Connection,
  changed: { enterpriseId: string; groups: FieldGroup[] }[],
  { source, sourceNote, asOf, by }: FactOrigin,
): Promise<void> {
  const facts = changed.flatMap(({ enterpriseId, groups }) =>
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
  if (facts.length === 0) return
  await db
    .insert(enterpriseFieldGroup)
    .values(facts)
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
