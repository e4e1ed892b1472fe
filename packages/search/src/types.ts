import type { Acceptance, ConceptKind, EnterpriseProfile, ProfileAnswer } from '@matxich/db'
import type { Language } from '@matxich/i18n'

/** `kind:id`, e.g. `material:skd11`. */
export type ConceptKey = `${ConceptKind}:${string}`

/** Where in a text something was read: UTF-16 offsets into the text as given, end exclusive. */
export interface Span {
  start: number
  end: number
  text: string
}

/** Numeric facts, all in the unit named here: mm (plus-minus), pieces|sets|kg|m per year, calendar days, mm, tonnes-force, HRC, shots. */
export type NumberKind =
  | 'tolerance'
  | 'volume'
  | 'leadTime'
  | 'size'
  | 'thread'
  | 'gauge'
  | 'tonnage'
  | 'hardness'
  | 'shots'
  | 'moq'

export interface Quantity {
  min: number
  max: number
  unit: string
}

export type RequirementLevel = 'must' | 'nice'

/**
 * One thing a need asks. `key` is unique within a need and is what people, the evaluation and the database call it:
 * `category:plastic-injection-mold`, `material:skd11`, `tolerance`, `volume`, `leadTime`.
 */
export interface Requirement {
  key: string
  kind: ConceptKind | NumberKind
  concept: string | null
  /** "A or B": ids of other concepts of its kind, any of which meets it as well as `concept` does; absent where there are none. */
  alternatives?: string[]
  /** What the buyer takes for met although it is less than asked; absent where nothing is. */
  accepts?: Acceptance[]
  quantity: Quantity | null
  level: RequirementLevel
  /** Where it came from in the need's text; null when a person added it or a form field said it. */
  span: Span | null
}

export type MatchStatus = 'met' | 'partly' | 'missing' | 'notStated'

/** Why a requirement is met, partly met or missing. `field` is a row of the profile, `quote` the words of the firm. */
export interface Evidence {
  field: 'capability' | 'equipment' | 'certificate' | 'description' | 'location' | 'answer'
  /** Row id within the profile, when the fact has a row; of the question for an answer. */
  rowId: string | null
  quote: string | null
  /** Concept key or quantity that was compared with the wanted one. */
  concept: ConceptKey | null
  quantity: Quantity | null
  /** What stands between the fact and the wish, e.g. `nearGrade`, `byPartner`, `familyOnly`, `expired`, `planned`. */
  note: EvidenceNote | null
}

export type EvidenceNote =
  | 'sameGrade'
  | 'nearGrade'
  | 'familyOnly'
  | 'narrower'
  | 'sibling'
  | 'byPartner'
  | 'planned'
  | 'expired'
  | 'implied'
  | 'fromEquipment'
  | 'fromText'
  | 'otherLine'
  | 'short'
  | 'usual'

export interface Verdict {
  requirement: Requirement
  status: MatchStatus
  evidence: Evidence[]
  /** Which of several alternatives it is met by, wholly or partly; absent where there is one thing to meet, or nothing meets it. */
  by?: ConceptKey
}

/** One need against one enterprise, by its best capability. */
export interface ScoredMatch {
  enterpriseId: string
  /** 0..1 */
  score: number
  /** Row id of the capability that scored best; null when only the description speaks. */
  capabilityId: string | null
  verdicts: Verdict[]
}

/** A concept found in a text. */
export interface Mention {
  concept: ConceptKey
  span: Span
  /** 0..1: exact accents and unambiguous words are 1, folded or context-borne ones less. */
  confidence: number
}

export interface QuantityMention {
  kind: NumberKind
  quantity: Quantity
  span: Span
}

/** A text turned into concepts, numbers and spans under one lexicon version. */
export interface Reading {
  lexiconVersion: string
  mentions: Mention[]
  quantities: QuantityMention[]
  /** Folded words (CJK as bigrams) for text search. */
  tokens: string[]
}

/** What a buyer gives: text in any language and what the form holds beside it. */
export interface NeedText {
  title: string
  text: string
  lang: Language
  fields: NeedFields
}

export interface NeedFields {
  category?: string | null
  deliverTo?: { formerProvince?: string | null } | null
  volume?: { value: number; unit: string } | null
}

export type { EnterpriseProfile }

/** A profile with what the firm answered when it was asked; without answers where nobody looked. */
export type AnsweredProfile = EnterpriseProfile & { answers?: ProfileAnswer[] }

/** One statement of a firm about one concept, with where it was said. */
export interface ConceptFact {
  concept: ConceptKey
  /** 0..1, how sure the reading is that the firm says this. */
  confidence: number
  field: Evidence['field']
  rowId: string | null
  quote: string | null
  /** `byPartner` when the firm has it done elsewhere. */
  note: EvidenceNote | null
}

export interface QuantityFact {
  kind: NumberKind
  quantity: Quantity
  field: Evidence['field']
  rowId: string | null
  quote: string | null
}

/** One thing the firm makes or does: a capability row, what the texts add to it, or a part of the description alone. */
export interface DocumentCapability {
  /** Row id; null when only the description speaks of it. */
  id: string | null
  category: ConceptFact | null
  facts: ConceptFact[]
  quantities: QuantityFact[]
}

export interface DocumentCertificate {
  concept: ConceptKey
  state: 'held' | 'planned'
  /** ISO date. Whether it has passed is decided when scored. */
  validTo: string | null
  superseded: boolean
  field: Evidence['field']
  rowId: string | null
  quote: string | null
}

export interface DocumentPlace {
  formerProvince: string | null
  province: string | null
  district: string | null
  park: string | null
}

/** Makes things itself, only sells or arranges them, or is no supplier of parts at all (machines, schools, logistics). */
export type Standing = 'maker' | 'trader' | 'other'

/** What both engines index and the scorer reads. Plain JSON; nothing in it depends on today's date. */
export interface EnterpriseDocument {
  id: string
  lexiconVersion: string
  name: string
  capabilities: DocumentCapability[]
  /** Facts that no capability owns: equipment, and words of the description said of the whole firm. */
  shared: ConceptFact[]
  sharedQuantities: QuantityFact[]
  certificates: DocumentCertificate[]
  /** Concepts the firm says it does not do, does not do any more or does not do itself. */
  denied: ConceptKey[]
  /** Numbers that the firm, when asked, said it cannot keep. */
  deniedQuantities: { kind: NumberKind; quantity: Quantity }[]
  standing: Standing
  standingQuote: string | null
  place: DocumentPlace
  /** Folded words and CJK bigrams of everything written, each once. */
  tokens: string[]
  /** Stated concepts with all ancestors: what candidates are retrieved by. */
  concepts: ConceptKey[]
  facets: Record<FacetName, string[]>
  /** ISO date-times. */
  verifiedAt: string | null
  /** Whether it has passed is decided when ranked. */
  verifiedUntil: string | null
  confirmedAt: string
  /** 0..1, how much of the profile is filled in. */
  completeness: number
}

export const facetNames = [
  'category',
  'process',
  'material',
  'certification',
  'province',
  'formerProvince',
  'park',
  'standing',
  'ownership',
  'employees',
  'export',
  'verified',
] as const
export type FacetName = (typeof facetNames)[number]

/** A need as indexed for "needs that fit me". */
export interface NeedDocument {
  id: string
  lexiconVersion: string
  lang: Language
  requirements: Requirement[]
  tokens: string[]
  /** Required concepts with ancestors. */
  concepts: ConceptKey[]
  facets: Record<FacetName, string[]>
}

/** What an engine retrieves candidates by: a document is one when it holds any concept or any token; weights add up. */
export interface CandidateTerms {
  /** Those with the same number in `either` are one wish: any of them fulfils it. */
  concepts: { key: ConceptKey; weight: number; either?: number }[]
  tokens: { token: string; weight: number }[]
}

export interface ReadNeed {
  reading: Reading
  requirements: Requirement[]
}

export interface ReadQuery {
  reading: Reading
  requirements: Requirement[]
  /** Folded words that no concept took. */
  restTokens: string[]
}

export interface ScoringContext {
  now: Date
}
