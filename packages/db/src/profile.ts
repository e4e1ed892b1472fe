import type { Language } from '@matxich/i18n'

/** What an enterprise states of itself, as one plain value: read from the rows by `getEnterpriseProfiles`, read by search. */
export interface EnterpriseProfile {
  id: string
  taxCode: string | null
  name: { vi: string; en: string | null }
  ownership: 'domestic' | 'fdi' | 'joint' | null
  founded: number | null
  employees: number | null
  /** Maker, trader, sourcing agent: several may hold; empty when nobody has said. */
  roles: EnterpriseRole[]
  operation: 'active' | 'paused' | 'closed' | 'moved'
  location: ProfileLocation
  /** VSIC 2018 codes of 4 or 5 digits. */
  vsic: string[]
  description: { lang: Language; text: string } | null
  capabilities: ProfileCapability[]
  equipment: ProfileEquipment[]
  certificates: ProfileCertificate[]
  /** ISO 3166-1 alpha-2 codes of export markets. */
  exports: string[]
  /** Latest check by the center that stands; null when none does. */
  verifiedAt: Date | null
  /** Until when a check stands at least in part. */
  verifiedUntil: Date | null
  /** When the enterprise last confirmed or changed what it says. */
  confirmedAt: Date
}

export type EnterpriseRole = 'maker' | 'trader' | 'sourcing_agent'

export interface ProfileLocation {
  /** Code of one of the 63 units before 1 July 2025. */
  formerProvince: string | null
  /** Code of one of the 34 units since 1 July 2025. */
  province: string | null
  district: string | null
  park: string | null
}

export interface ProfileCapability {
  id: string
  /** Category concept id, e.g. `plastic-injection-mold`. */
  category: string | null
  text: string | null
  processes: { concept: string; mode: 'in_house' | 'partner' }[]
  materials: string[]
  /** Plus-minus, in millimetres. */
  toleranceMm: number | null
  /** Per year. */
  annualCapacity: { value: number; unit: string } | null
  moq: number | null
  /** Calendar days. */
  leadTimeDays: number | null
  /** What only its branch asks (thread sizes, press force …), by field key; absent where nobody looked. */
  details?: Record<string, unknown>
}

export interface ProfileEquipment {
  id: string
  /** Equipment concept id, e.g. `wire-edm-machine`. */
  type: string | null
  text: string | null
  maker: string | null
  model: string | null
  quantity: number | null
  year: number | null
}

export interface ProfileCertificate {
  id: string
  /** Certification concept id, e.g. `iatf-16949`. */
  type: string
  state: 'held' | 'planned'
  /** ISO date; a held certificate past it counts as expired when read. */
  validTo: string | null
}

/** What an enterprise said when it was asked one thing that a need requires. */
export interface ProfileAnswer {
  /** Row id of the question. */
  id: string
  /** Kind of the requirement: a concept kind, or `tolerance`, `size` … */
  kind: string
  /** Concept id; null for numbers. */
  concept: string | null
  /** What was asked for, when it was a number. */
  wanted: { min: number; max: number; unit: string } | null
  /** Null when a number was given. */
  yes: boolean | null
  number: { value: number; unit: string } | null
  manner: 'partner' | 'planned' | null
}

/** A node of the taxonomy as stored; `details` carries what only its kind has (standards, implies, makers, attributes …). */
export interface Concept {
  kind: ConceptKind
  id: string
  parent: string | null
  labels: Partial<Record<Language | 'zh-Hant', string>>
  aliases: Partial<Record<Language, string[]>>
  /** Aliases too short or too common to stand alone. */
  needsContext: string[]
  details: Record<string, unknown>
}

export const conceptKinds = [
  'category',
  'process',
  'material',
  'certification',
  'equipment',
  'inspection',
  'industry',
  'province',
  'former-province',
  'district',
  'park',
] as const
export type ConceptKind = (typeof conceptKinds)[number]
