import { type Connection, conceptId, type Visibility } from '@matxich/db'
import {
  capability,
  capabilityMaterial,
  capabilityProcess,
  certificate,
  enterprise,
  enterpriseContact,
  enterpriseFieldGroup,
  enterpriseReference,
  equipment,
} from '@matxich/db/schema'
import { asc, eq, inArray } from 'drizzle-orm'
import { AppError } from '../errors.ts'
import {
  type DetailValue,
  type GroupValues,
  type GroupVisibility,
  type ProfileContent,
  type ProfileGroup,
  profileGroups,
} from './profile-content.ts'

/** An enterprise as it stands, in the form that drafts are made of. */
export interface CurrentContent extends ProfileContent {
  version: number
  claim: 'none' | 'pending' | 'confirmed'
  isListed: boolean
  taxCode: string | null
  confirmedAt: Date
  /** When it was last told by the enterprise itself or for it; null when everything was imported. */
  isOwnWord: boolean
}

/** Contacts are for the center until the enterprise says otherwise; the rest is what a profile is for. */
function firstVisibility(group: ProfileGroup): Visibility {
  return group === 'contacts' ? 'center' : 'public'
}

/**
 * What an enterprise says now; with `isLocking` nobody else changes it until the transaction ends.
 * @throws AppError notFound
 */
export async function getCurrentContent(
  db: Connection,
  id: string,
  { isLocking = false }: { isLocking?: boolean } = {},
): Promise<CurrentContent> {
  const select = db.select().from(enterprise).where(eq(enterprise.id, id))
  const [row] = await (isLocking ? select.for('update') : select)
  if (!row) throw new AppError('notFound', `no enterprise ${id}`)
  const [capabilities, machines, certificates, references, contacts, facts] = await Promise.all([
    getCapabilities(db, id),
    db.select().from(equipment).where(eq(equipment.enterpriseId, id)).orderBy(equipment.position, equipment.id),
    db.select().from(certificate).where(eq(certificate.enterpriseId, id)).orderBy(certificate.type, certificate.id),
    db
      .select()
      .from(enterpriseReference)
      .where(eq(enterpriseReference.enterpriseId, id))
      .orderBy(enterpriseReference.customerName, enterpriseReference.id),
    db
      .select()
      .from(enterpriseContact)
      .where(eq(enterpriseContact.enterpriseId, id))
      .orderBy(enterpriseContact.kind, enterpriseContact.value, enterpriseContact.id),
    db.select().from(enterpriseFieldGroup).where(eq(enterpriseFieldGroup.enterpriseId, id)),
  ])
  const values: GroupValues = {
    identity: {
      nameVi: row.nameVi,
      nameEn: row.nameEn,
      roles: row.roles,
      ownership: row.ownership,
      founded: row.founded,
    },
    location: {
      formerProvince: conceptId(row.formerProvince),
      district: row.district,
      park: conceptId(row.park),
      address: row.address,
    },
    contacts: contacts.map(({ enterpriseId: _, ...contact }) => contact),
    size: { employees: row.employees },
    description: { text: row.descriptionText, lang: row.descriptionLang ?? 'vi' },
    capabilities,
    equipment: machines.map(({ enterpriseId: _, position: __, type, ...machine }) => ({
      ...machine,
      type: conceptId(type),
    })),
    certificates: certificates.map(({ enterpriseId: _, fileId: __, type, ...held }) => ({
      ...held,
      type: conceptId(type),
    })),
    references: references.map(({ enterpriseId: _, ...named }) => named),
    exports: { markets: row.exports, languages: row.workingLanguages },
  }
  const visibility = Object.fromEntries(
    profileGroups.map((group) => [
      group,
      facts.find((fact) => fact.fieldGroup === group)?.visibility ?? firstVisibility(group),
    ]),
  ) as GroupVisibility
  return {
    values,
    visibility,
    version: row.version,
    claim: row.claim,
    isListed: row.isListed,
    taxCode: row.taxCode,
    confirmedAt: row.confirmedAt,
    isOwnWord: facts.some((fact) => fact.source === 'self' || fact.source === 'center'),
  }
}

/** What each group would say if nobody had said anything. */
const blankValues: Omit<GroupValues, 'identity'> = {
  location: { formerProvince: null, district: null, park: null, address: null },
  contacts: [],
  size: { employees: null },
  description: { text: null, lang: 'vi' },
  capabilities: [],
  equipment: [],
  certificates: [],
  references: [],
  exports: { markets: [], languages: [] },
}

/**
 * What a claimant may begin a draft from: what everyone may read. Who merely says that a firm is theirs learns no contact and
 * no other thing that is kept for the center.
 */
export function asClaimantSees({ values, visibility }: ProfileContent): ProfileContent {
  const seen = { ...values }
  for (const group of hiddenFromClaimant({ values, visibility }))
    if (group !== 'identity') Object.assign(seen, { [group]: blankValues[group] })
  return {
    values: { ...seen, references: seen.references.filter((named) => !named.isNameHidden) },
    visibility: { ...visibility, contacts: 'center' },
  }
}

/** Groups that a claimant writes without having seen what stands there. */
export function hiddenFromClaimant({ visibility }: ProfileContent): ProfileGroup[] {
  return profileGroups.filter(
    (group) => group === 'contacts' || group === 'references' || visibility[group] !== 'public',
  )
}

async function getCapabilities(db: Connection, enterpriseId: string): Promise<GroupValues['capabilities']> {
  const rows = await db
    .select()
    .from(capability)
    .where(eq(capability.enterpriseId, enterpriseId))
    .orderBy(asc(capability.position), asc(capability.id))
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return []
  const [processes, materials] = await Promise.all([
    db
      .select()
      .from(capabilityProcess)
      .where(inArray(capabilityProcess.capabilityId, ids))
      .orderBy(capabilityProcess.process),
    db
      .select()
      .from(capabilityMaterial)
      .where(inArray(capabilityMaterial.capabilityId, ids))
      .orderBy(capabilityMaterial.material),
  ])
  return rows.map((row) => ({
    id: row.id,
    category: conceptId(row.category),
    text: row.text,
    processes: processes
      .filter((used) => used.capabilityId === row.id)
      .map((used) => ({ concept: conceptId(used.process), mode: used.mode })),
    materials: materials.filter((used) => used.capabilityId === row.id).map((used) => conceptId(used.material)),
    toleranceMm: row.toleranceMm,
    annualCapacity:
      row.annualCapacity !== null && row.capacityUnit !== null
        ? { value: row.annualCapacity, unit: row.capacityUnit as 'piece' | 'set' | 'kg' | 'm' }
        : null,
    moq: row.moq,
    leadTimeDays: row.leadTimeDays,
    details: row.details as Record<string, DetailValue>,
  }))
}
