import type { Language } from '@matxich/i18n'

/** The same words in Vietnamese and in the sheet's other language. */
export interface Words {
  vi: string
  other: string
}

/** Some of a list, and what stands for the others: "and 3 more". */
export interface Some<Item> {
  items: Item[]
  more: Words | null
}

/** What stands above the parts of a sheet. */
export interface SheetHeads {
  capabilities: Words
  product: Words
  processes: Words
  materials: Words
  figures: Words
  equipment: Words
  certificates: Words
  verified: Words
  contacts: Words
  scan: Words
}

export interface SheetCapability {
  product: Words
  /** The firm's own words; null when its fields say enough. */
  ownWords: string | null
  processes: Words
  materials: Words
  figures: Words
}

/** What stands on a capability sheet: words only, ready for paper. */
export interface Sheet {
  id: string
  heads: SheetHeads
  /** The language beside Vietnamese. */
  other: Exclude<Language, 'vi'>
  name: string
  /** Its English name, when it has one. */
  nameOther: string | null
  place: Words
  facts: { term: Words; detail: Words }[]
  capabilities: Some<SheetCapability>
  equipment: Some<{ machine: Words; model: string; quantity: string; year: string }>
  certificates: Some<{ name: Words; standing: Words; isHeld: boolean }>
  /** What the center checked: how, what, until when. */
  verifications: Words[]
  photos: { fileId: string; caption: string | null }[]
  /** Those that the viewer may read. */
  contacts: { kind: 'phone' | 'email' | 'zalo' | 'website'; value: string; person: string | null }[]
  confirmed: Words
  madeOn: Words
  /** The supplier's page, and that address as a QR code: squares of a grid of `size`, as an SVG path. */
  url: string
  qr: { size: number; path: string }
}

/** How much of each list fits; the PDF takes the first of these with which it stays on one page. */
export interface SheetLimits {
  capabilities: number
  /** Processes, materials or figures named per capability. */
  terms: number
  equipment: number
  certificates: number
  photos: number
  facts: number
}

export const sheetLimits: [SheetLimits, ...SheetLimits[]] = [
  { capabilities: 6, terms: 6, equipment: 8, certificates: 6, photos: 3, facts: 8 },
  { capabilities: 5, terms: 5, equipment: 6, certificates: 5, photos: 3, facts: 8 },
  { capabilities: 4, terms: 4, equipment: 5, certificates: 4, photos: 2, facts: 6 },
  { capabilities: 3, terms: 3, equipment: 4, certificates: 3, photos: 0, facts: 4 },
  { capabilities: 2, terms: 2, equipment: 2, certificates: 2, photos: 0, facts: 3 },
]
