import { conceptKey, kindOf } from '../lexicon/lexicon.ts'
import type { Analysis } from '../reading/analyze.ts'
import type { CueText } from '../reading/cues/cue.ts'
import { planned } from '../reading/cues/future.ts'
import { expired, notRenewed } from '../reading/cues/past.ts'
import type { FoundConcept } from '../reading/mentions.ts'
import { cueStretch } from '../reading/stretches.ts'
import type { ConceptKey, DocumentCertificate, EnterpriseProfile } from '../types.ts'
import type { ProfileText } from './profile-text.ts'

/** The rows of certificates as a document holds them. */
export function certificateRows(profile: EnterpriseProfile): DocumentCertificate[] {
  return profile.certificates.map((row) => ({
    concept: conceptKey('certification', row.type),
    state: row.state,
    validTo: row.validTo,
    superseded: false,
    field: 'certificate',
    rowId: row.id,
    quote: null,
  }))
}

/**
 * Certificates that a text says a firm holds, is preparing or held until they ran out; `givenUp` are those it says nobody
 * renews ("đã hết hạn, không gia hạn").
 */
export function certificatesIn(read: ProfileText): { certificates: DocumentCertificate[]; givenUp: ConceptKey[] } {
  const { analysis } = read
  const denied = new Set(read.denied)
  const certificates: DocumentCertificate[] = []
  const givenUp: ConceptKey[] = []
  for (const found of analysis.found) {
    if (kindOf(found.concept) !== 'certification' || found.confidence < 0.5 || denied.has(found.concept)) continue
    const clause = analysis.segments.clause[found.from]!
    const start = analysis.folded.tokens[analysis.segments.clauseStart[clause]!]!.start
    // Behind another certificate the words before this one are said of that.
    const ownStart = isBehindAnother(analysis, found, start) ? found.start : start
    const further = cueStretch(analysis, ownStart, endOfSpeech(analysis, found))
    if (notRenewed.test(further)) {
      givenUp.push(found.concept)
      continue
    }
    certificates.push({
      concept: found.concept,
      state: planned.test(cueStretch(analysis, start, endOfStatement(analysis, found))) ? 'planned' : 'held',
      ...runningOut(further, found.superseded),
      field: 'description',
      rowId: null,
      quote: analysis.folded.text.slice(found.start, found.end),
    })
  }
  return { certificates, givenUp }
}

/** "Chưa hết hạn", "not yet expired", 未过期: it still holds. */
const notAtEnd = /(?:(?<![a-z])(?:chua|khong|ko|not|never)(?:\s+(?:he|bi|yet|been))?\s*|[未没]有?)$/

/** "Hết hạn 2028" is a day still to come or long past: with a date it is judged when scored, without one it has run out. */
function runningOut(text: CueText, superseded: boolean): Pick<DocumentCertificate, 'validTo' | 'superseded'> {
  const end = expired.find(text).find(({ index }) => !notAtEnd.test(text.words.slice(0, index)))
  if (!end) return { validTo: null, superseded }
  const date = /^[^,;]{0,32}?(?:(?<!\d)(\d{1,2})\s*(?:[/.-]|nam)\s*)?(20\d\d)(?!\d)/.exec(
    text.words.slice(end.index + end.word.length),
  )
  if (!date) return { validTo: null, superseded: true }
  const month = Math.min(12, Math.max(1, Number(date[1] ?? 12)))
  const lastDay = new Date(Date.UTC(Number(date[2]), month, 0))
  return { validTo: lastDay.toISOString().slice(0, 10), superseded }
}

function isBehindAnother(analysis: Analysis, found: FoundConcept, start: number): boolean {
  return analysis.found.some(
    (other) => kindOf(other.concept) === 'certification' && other.start >= start && other.end <= found.start,
  )
}

/** Up to where a sentence speaks of a certificate: to the next one or its own end. */
function endOfSpeech(analysis: Analysis, found: FoundConcept): number {
  const next = analysis.found.find((other) => kindOf(other.concept) === 'certification' && other.start >= found.end)
  const rest = analysis.folded.text.slice(found.end, next?.start)
  const stop = rest.search(/[;。；\n]|\.\s|\.$/)
  return found.end + (stop < 0 ? rest.length : stop)
}

/** Up to where words can say that it is planned: a comma before the next one begins what is said of that one. */
function endOfStatement(analysis: Analysis, found: FoundConcept): number {
  const end = endOfSpeech(analysis, found)
  const next = analysis.found.find((other) => kindOf(other.concept) === 'certification' && other.start >= found.end)
  const comma = next ? analysis.folded.text.slice(found.end, end).search(/[,、，]/) : -1
  return Math.min(found.end + 24, comma < 0 ? end : found.end + comma)
}
