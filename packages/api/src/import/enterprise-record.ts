import type { contactKinds } from '@matxich/db'
import type { EnterpriseRecord } from '@matxich/db/queries'

export interface ImportedContact {
  kind: (typeof contactKinds)[number]
  value: string
  person: string | null
}

/**
 * A certificate as imports compare it. What is not known of it is left out, so that a record reads the same whether or not
 * anybody ever asked.
 */
export type ImportedCertificate = EnterpriseRecord['certificates'][number] & {
  /** Of a row that stands already. */
  id?: string
  body?: string
  number?: string
  /** ISO date. */
  issuedOn?: string
  /** Its paper; files never state one. */
  fileId?: string
}

/** An enterprise as an import writes it: the profile, and what only the center keeps beside it. */
export interface ImportedRecord extends EnterpriseRecord {
  taxCode: string
  certificates: ImportedCertificate[]
  address: string | null
  contacts: ImportedContact[]
}

/** What a record may hold at most; texts in characters, lists in entries. */
export const recordLimits = {
  name: 300,
  short: 200,
  line: 500,
  capabilityText: 5_000,
  description: 10_000,
  list: 60,
  employees: 1_000_000,
  revenueVnd: 1e17,
  founded: 1850,
  toleranceMm: 100,
  amount: 1e12,
  leadTimeDays: 3_650,
  machines: 100_000,
  machineYear: 1900,
} as const
