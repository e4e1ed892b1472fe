import { isFamily, isWithin, type Lexicon } from '../lexicon/lexicon.ts'
import type { ConceptKey, EnterpriseDocument, Evidence, EvidenceNote, Requirement, ScoringContext } from '../types.ts'
import { type Judged, judged } from './judged.ts'
import { weights } from './weights.ts'

/** A wanted certificate against those of the firm; whether one has expired is decided now, what is planned counts where the buyer says so. */
export function judgeCertificate(
  lexicon: Lexicon,
  requirement: Requirement,
  document: EnterpriseDocument,
  context: ScoringContext,
): Judged {
  const wanted = requirement.key
  let best: Judged | null = null
  for (const certificate of document.certificates) {
    const note = certificateNote(lexicon, certificate.concept, wanted)
    if (note === undefined) continue
    const evidence: Evidence = {
      field: certificate.field,
      rowId: certificate.rowId,
      quote: certificate.quote,
      concept: certificate.concept,
      quantity: null,
      note,
    }
    let result: Judged
    if (certificate.superseded)
      result = judged(requirement, 'partly', [{ ...evidence, note: 'expired' }], weights.must.expired)
    else if (certificate.state === 'planned')
      result = requirement.accepts?.includes('planned')
        ? judged(requirement, 'met', [{ ...evidence, note: 'planned' }], weights.must.plannedAccepted)
        : judged(requirement, 'partly', [{ ...evidence, note: 'planned' }], weights.must.planned)
    else if (certificate.validTo !== null && new Date(certificate.validTo) < context.now)
      result = judged(requirement, 'partly', [{ ...evidence, note: 'expired' }], weights.must.expired)
    else
      result = judged(requirement, 'met', [evidence], certificate.rowId ? weights.must.met : weights.must.metFromText)
    if (best === null || result.steps < best.steps) best = result
  }
  const isDenied = document.denied.includes(wanted as ConceptKey)
  // One that ran out and that the firm says it does not renew is missing, not half there.
  if (best && !(isDenied && best.verdict.evidence[0]?.note === 'expired')) return best
  const stated = document.certificates.length > 0 || isDenied
  return judged(
    requirement,
    stated ? 'missing' : 'notStated',
    [],
    stated ? weights.must.missing : weights.must.notStated,
  )
}

/** Null: the same certificate; `implied`: holding it satisfies the wanted one; undefined: it does not. */
function certificateNote(lexicon: Lexicon, held: ConceptKey, wanted: string): EvidenceNote | null | undefined {
  if (held === wanted || (isFamily(lexicon, wanted) && isWithin(lexicon, held, wanted))) return null
  const implies = lexicon.concepts.get(held)?.details.implies
  return Array.isArray(implies) && implies.some((id) => `certification:${id}` === wanted) ? 'implied' : undefined
}
