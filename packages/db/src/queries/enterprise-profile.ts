import { and, eq, getTableColumns, inArray, max } from 'drizzle-orm'
import type { Connection } from '../client.ts'
import { conceptId } from '../concept-key.ts'
import type { EnterpriseProfile, ProfileCapability } from '../profile.ts'
import {
  capability,
  capabilityMaterial,
  capabilityProcess,
  certificate,
  enterprise,
  enterpriseVerification,
  equipment,
} from '../schema/index.ts'
import { verificationStands } from './verification.ts'

/**
 * The profiles of the enterprises named, in no order; ids without a row are left out.
 * One round trip per table, whatever the number of ids.
 */
export async function getEnterpriseProfiles(db: Connection, ids: string[]): Promise<EnterpriseProfile[]> {
  if (ids.length === 0) return []
  const [enterprises, capabilities, machines, certificates, verifications] = await Promise.all([
    db.select().from(enterprise).where(inArray(enterprise.id, ids)),
    getCapabilities(db, ids),
    db.select().from(equipment).where(inArray(equipment.enterpriseId, ids)).orderBy(equipment.position, equipment.id),
    db
      .select()
      .from(certificate)
      .where(inArray(certificate.enterpriseId, ids))
      .orderBy(certificate.type, certificate.id),
    db
      .select({
        enterpriseId: enterpriseVerification.enterpriseId,
        at: max(enterpriseVerification.verifiedAt),
        until: max(enterpriseVerification.validUntil),
      })
      .from(enterpriseVerification)
      .where(and(inArray(enterpriseVerification.enterpriseId, ids), verificationStands()))
      .groupBy(enterpriseVerification.enterpriseId),
  ])
  const capabilitiesOf = groupBy(capabilities, (row) => row.enterpriseId)
  const machinesOf = groupBy(machines, (row) => row.enterpriseId)
  const certificatesOf = groupBy(certificates, (row) => row.enterpriseId)
  const verified = new Map(verifications.map((row) => [row.enterpriseId, row]))

  return enterprises.map((row) => ({
    id: row.id,
    taxCode: row.taxCode,
    name: { vi: row.nameVi, en: row.nameEn },
    ownership: row.ownership,
    founded: row.founded,
    employees: row.employees,
    roles: row.roles,
    operation: row.operation,
    location: {
      formerProvince: conceptId(row.formerProvince),
      province: conceptId(row.province),
      district: row.district,
      park: conceptId(row.park),
    },
    vsic: row.vsic,
    description:
      row.descriptionText !== null && row.descriptionLang !== null
        ? { lang: row.descriptionLang, text: row.descriptionText }
        : null,
    capabilities: (capabilitiesOf.get(row.id) ?? []).map(({ enterpriseId: _, ...rest }) => rest),
    equipment: (machinesOf.get(row.id) ?? []).map((machine) => ({
      id: machine.id,
      type: conceptId(machine.type),
      text: machine.text,
      maker: machine.maker,
      model: machine.model,
      quantity: machine.quantity,
      year: machine.year,
    })),
    certificates: (certificatesOf.get(row.id) ?? []).map((held) => ({
      id: held.id,
      type: conceptId(held.type),
      state: held.state,
      validTo: held.validTo,
    })),
    exports: row.exports,
    verifiedAt: verified.get(row.id)?.at ?? null,
    verifiedUntil: verified.get(row.id)?.until ?? null,
    confirmedAt: row.confirmedAt,
  }))
}

async function getCapabilities(
  db: Connection,
  enterpriseIds: string[],
): Promise<(ProfileCapability & { enterpriseId: string })[]> {
  // Side by side: by the firm, not by capabilities that would have to be read first.
  const isOfFirms = inArray(capability.enterpriseId, enterpriseIds)
  const [rows, processes, materials] = await Promise.all([
    db.select().from(capability).where(isOfFirms).orderBy(capability.position, capability.id),
    db
      .select(getTableColumns(capabilityProcess))
      .from(capabilityProcess)
      .innerJoin(capability, eq(capability.id, capabilityProcess.capabilityId))
      .where(isOfFirms)
      .orderBy(capabilityProcess.process),
    db
      .select(getTableColumns(capabilityMaterial))
      .from(capabilityMaterial)
      .innerJoin(capability, eq(capability.id, capabilityMaterial.capabilityId))
      .where(isOfFirms)
      .orderBy(capabilityMaterial.material),
  ])
  const processesOf = groupBy(processes, (row) => row.capabilityId)
  const materialsOf = groupBy(materials, (row) => row.capabilityId)
  return rows.map((row) => ({
    enterpriseId: row.enterpriseId,
    id: row.id,
    category: conceptId(row.category),
    text: row.text,
    processes: (processesOf.get(row.id) ?? []).map((used) => ({ concept: conceptId(used.process), mode: used.mode })),
    materials: (materialsOf.get(row.id) ?? []).map((used) => conceptId(used.material)),
    toleranceMm: row.toleranceMm,
    annualCapacity:
      row.annualCapacity !== null && row.capacityUnit !== null
        ? { value: row.annualCapacity, unit: row.capacityUnit }
        : null,
    moq: row.moq,
    leadTimeDays: row.leadTimeDays,
    details: row.details,
  }))
}

function groupBy<Row>(rows: Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
