import type { EnterpriseProfile } from '../types.ts'

/** Share of the profile that is filled in, 0..1: description, rows, their fields, machines, certificates. */
export function completenessOf(profile: EnterpriseProfile): number {
  const rows = profile.capabilities
  const filled = [
    profile.description !== null,
    rows.length > 0,
    rows.some((row) => row.category !== null),
    rows.some((row) => row.processes.length > 0),
    rows.some((row) => row.materials.length > 0),
    rows.some((row) => row.toleranceMm !== null),
    rows.some((row) => row.annualCapacity !== null),
    rows.some((row) => row.leadTimeDays !== null),
    profile.equipment.length > 0,
    profile.certificates.length > 0,
  ]
  return filled.filter(Boolean).length / filled.length
}
