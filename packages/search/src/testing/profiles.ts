import type { EnterpriseProfile, ProfileCapability } from '@matxich/db'

/** A profile with nothing in it but what a test says. */
export function profileOf(parts: Partial<EnterpriseProfile> = {}): EnterpriseProfile {
  return {
    id: 'e1',
    taxCode: null,
    name: { vi: 'Công ty TNHH Thử', en: null },
    ownership: null,
    founded: null,
    employees: null,
    roles: [],
    operation: 'active',
    location: { formerProvince: '74', province: '79', district: null, park: null },
    vsic: [],
    description: null,
    capabilities: [],
    equipment: [],
    certificates: [],
    exports: [],
    verifiedAt: null,
    verifiedUntil: null,
    confirmedAt: new Date('2026-11-01T00:00:00Z'),
    ...parts,
  }
}

/** A capability row with nothing in it but what a test says. */
export function capabilityOf(parts: Partial<ProfileCapability> = {}): ProfileCapability {
  return {
    id: 'c1',
    category: null,
    text: null,
    processes: [],
    materials: [],
    toleranceMm: null,
    annualCapacity: null,
    moq: null,
    leadTimeDays: null,
    ...parts,
  }
}
