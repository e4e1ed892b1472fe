import { type Connection, conceptId, type FactSource, type FieldGroup } from '@matxich/db'
import { getEnterpriseProfiles } from '@matxich/db/queries'
import { certificate, enterprise, enterpriseContact, enterpriseFieldGroup } from '@matxich/db/schema'
import { and, asc, inArray, isNotNull, or, type SQL } from 'drizzle-orm'
import type { ImportedCertificate, ImportedRecord } from './enterprise-record.ts'

/** An enterprise as it stands, in the form that imports write and compare. */
export interface CurrentRecord {
  id: string
  claim: 'none' | 'pending' | 'confirmed'
  record: ImportedRecord
  facts: CurrentFact[]
}

export interface CurrentFact {
  fieldGroup: FieldGroup
  source: FactSource
  sourceNote: string | null
  asOf: string
  visibility: 'public' | 'verified_buyers' | 'center'
}

/**
 * Enterprises by tax code; with `isLocking` nobody else changes their rows until the transaction ends. The code of a firm that
 * was folded into another finds the one that stands.
 */
export async function getRecordsByTaxCode(
  db: Connection,
  taxCodes: string[],
  options: { isLocking?: boolean } = {},
): Promise<Map<string, CurrentRecord>> {
  if (taxCodes.length === 0) return new Map()
  const folded = await db
    .select({ taxCode: enterprise.taxCode, into: enterprise.mergedInto })
    .from(enterprise)
    .where(and(inArray(enterprise.taxCode, taxCodes), isNotNull(enterprise.mergedInto)))
  const foldedCodes = new Set(folded.map((row) => row.taxCode))
  const own = taxCodes.filter((code) => !foldedCodes.has(code))
  const survivors = folded.flatMap((row) => row.into ?? [])
  const found = await getRecords(db, or(inArray(enterprise.taxCode, own), inArray(enterprise.id, survivors))!, options)
  const byCode = new Map(found.map((current) => [current.record.taxCode, current]))
  for (const { taxCode, into } of folded) {
    const survivor = found.find((current) => current.id === into)
    if (taxCode && survivor) byCode.set(taxCode, survivor)
  }
  return byCode
}

/** Enterprises by id. */
export async function getRecordsById(
  db: Connection,
  ids: string[],
  options: { isLocking?: boolean } = {},
): Promise<Map<string, CurrentRecord>> {
  if (ids.length === 0) return new Map()
  const found = await getRecords(db, inArray(enterprise.id, ids), options)
  return new Map(found.map((current) => [current.id, current]))
}

async function getRecords(db: Connection, where: SQL, { isLocking = false }): Promise<CurrentRecord[]> {
  const columns = {
    id: enterprise.id,
    taxCode: enterprise.taxCode,
    claim: enterprise.claim,
    revenueVnd: enterprise.revenueVnd,
    address: enterprise.address,
  }
  const select = db.select(columns).from(enterprise).where(where)
  // Always in the order of ids, so that two imports never wait for each other in a circle.
  const rows = await (isLocking ? select.orderBy(asc(enterprise.id)).for('update') : select)
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return []
  const [profiles, certificates, contacts, facts] = await Promise.all([
    getEnterpriseProfiles(db, ids),
    db.select().from(certificate).where(inArray(certificate.enterpriseId, ids)),
    db
      .select()
      .from(enterpriseContact)
      .where(inArray(enterpriseContact.enterpriseId, ids))
      .orderBy(asc(enterpriseContact.kind), asc(enterpriseContact.value)),
    db.select().from(enterpriseFieldGroup).where(inArray(enterpriseFieldGroup.enterpriseId, ids)),
  ])
  const profileOf = new Map(profiles.map((profile) => [profile.id, profile]))
  return rows.flatMap((row) => {
    const profile = profileOf.get(row.id)
    if (!profile) return []
    const { id, verifiedAt: _, verifiedUntil: __, ...stated } = profile
    return [
      {
        id,
        claim: row.claim,
        record: {
          ...stated,
          // What only a branch asks is no column of an import: it is neither compared nor written.
          capabilities: stated.capabilities.map(({ details: _, ...capability }) => capability),
          taxCode: row.taxCode ?? '',
          revenueVnd: row.revenueVnd,
          address: row.address,
          certificates: certificates.filter((held) => held.enterpriseId === id).map(asImported),
          contacts: contacts
            .filter((contact) => contact.enterpriseId === id)
            .map(({ kind, value, person }) => ({ kind, value, person })),
        },
        facts: facts
          .filter((fact) => fact.enterpriseId === id)
          .map(({ fieldGroup, source, sourceNote, asOf, visibility }) => ({
            fieldGroup,
            source,
            sourceNote,
            asOf,
            visibility,
          })),
      },
    ]
  })
}

function asImported({ id, type, state, validTo, ...held }: typeof certificate.$inferSelect): ImportedCertificate {
  return {
    id,
    type: conceptId(type),
    state,
    validTo,
    ...(held.body && { body: held.body }),
    ...(held.number && { number: held.number }),
    ...(held.issuedOn && { issuedOn: held.issuedOn }),
    ...(held.fileId && { fileId: held.fileId }),
  }
}

/** Groups that the enterprise states by itself once it has claimed its profile: an import leaves them alone. */
export function ownGroups({ claim, facts }: Pick<CurrentRecord, 'claim' | 'facts'>): Set<FieldGroup> {
  if (claim !== 'confirmed') return new Set()
  return new Set(facts.filter((fact) => fact.source === 'self').map((fact) => fact.fieldGroup))
}
