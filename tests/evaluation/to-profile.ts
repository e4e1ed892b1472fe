import type { Concept, EnterpriseProfile } from '@matxich/db'
import type { EnterpriseRecord } from '@matxich/seeds'

/** The profile that importing a record gives, without a database; row ids are made from the record's id. */
export function toProfile(
  record: EnterpriseRecord,
  newProvinceOf: Map<string, string>,
  confirmedAt: Date,
): EnterpriseProfile {
  const ownership = record.ownership
  return {
    id: record.id,
    taxCode: record.taxCode,
    name: { vi: record.name.vi, en: record.name.en ?? null },
    ownership: ownership === 'domestic' || ownership === 'fdi' || ownership === 'joint' ? ownership : null,
    founded: record.founded ?? null,
    employees: record.employees ?? null,
    roles: [],
    operation: 'active',
    location: {
      formerProvince: record.location.formerProvince,
      province: newProvinceOf.get(record.location.formerProvince) ?? null,
      district: record.location.district ?? null,
      park: record.location.park ?? null,
    },
    vsic: record.vsic,
    description: record.description ?? null,
    capabilities: record.capabilities.map((row, index) => ({
      id: `${record.id}-c${index + 1}`,
      category: row.category ?? null,
      text: row.text ?? null,
      processes: row.processes.map((concept) => ({ concept, mode: 'in_house' as const })),
      materials: row.materials,
      toleranceMm: row.toleranceMm ?? null,
      annualCapacity: row.annualCapacity ?? null,
      moq: row.moq ?? null,
      leadTimeDays: row.leadTimeDays ?? null,
    })),
    equipment: record.equipment.map((row, index) => ({
      id: `${record.id}-e${index + 1}`,
      type: row.type ?? null,
      text: row.text ?? null,
      maker: row.maker ?? null,
      model: row.model ?? null,
      quantity: row.quantity ?? null,
      year: row.year ?? null,
    })),
    certificates: record.certificates.map((row, index) => ({
      id: `${record.id}-s${index + 1}`,
      type: row.type,
      state: 'held' as const,
      validTo: row.validTo ?? null,
    })),
    exports: record.exports,
    verifiedAt: null,
    verifiedUntil: null,
    confirmedAt,
  }
}

/** Code of one of the 63 former units → code of the unit it belongs to now. */
export function newProvinces(concepts: Concept[]): Map<string, string> {
  return new Map(
    concepts
      .filter((concept) => concept.kind === 'former-province')
      .map((concept) => [concept.id, String(concept.details.province)]),
  )
}
