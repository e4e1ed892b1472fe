import type { ConceptKind, EnterpriseProfile } from '@matxich/db'
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
  quantity: Quantity | null
  level: RequirementLevel
  /** Where it came from in the need's text; null when a person added it or a form field said it. */
  span: Span | null
}

export type MatchStatus = 'met' | 'partly' | 'missing' | 'notStated'

/** Why a requirement is met, partly met or missing. `field` is a row of the profile, `quote` the words of the firm. */
export interface Evidence {
  field: 'capability' | 'equipment' | 'certificate' | 'description' | 'location'
  /** Row id within the profile, when the fact has a row. */
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
  | 'short'

export interface Verdict {
  requirement: Requirement
  status: MatchStatus
  evidence: Evidence[]
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
