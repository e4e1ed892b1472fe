import type { EnterpriseProfile } from '@matxich/db'
import { idOf, kindOf, type Lexicon } from '../lexicon/lexicon.ts'
import type {
  ConceptFact,
  DocumentCapability,
  DocumentCertificate,
  DocumentPlace,
  FacetName,
  Standing,
} from '../types.ts'
import { headcountOf } from './headcount.ts'
import { verifiedPeriods } from './verified-periods.ts'

/** Values a search can be narrowed by; categories, processes and materials come with their families. */
export function facetsOf(
  lexicon: Lexicon,
  capabilities: DocumentCapability[],
  shared: ConceptFact[],
  certificates: DocumentCertificate[],
  place: DocumentPlace,
  standing: Standing,
  firm: Pick<EnterpriseProfile, 'ownership' | 'employees' | 'exports' | 'verifiedUntil'>,
): Record<FacetName, string[]> {
  const sets = { category: new Set<string>(), process: new Set<string>(), material: new Set<string>() }
  const add = (fact: ConceptFact) => {
    const kind = kindOf(fact.concept)
    if (kind !== 'category' && kind !== 'process' && kind !== 'material') return
    if (fact.confidence < 0.5) return
    for (const key of lexicon.ancestors.get(fact.concept) ?? [fact.concept]) sets[kind].add(idOf(key))
  }
  for (const capability of capabilities) {
    if (capability.category) add(capability.category)
    for (const fact of capability.facts) add(fact)
  }
  for (const fact of shared) add(fact)
  const single = (value: string | null) => (value ? [value] : [])
  return {
    category: [...sets.category],
    process: [...sets.process],
    material: [...sets.material],
    certification: [
      ...new Set(
        certificates
          .filter((certificate) => certificate.state === 'held' && !certificate.superseded)
          .map((certificate) => idOf(certificate.concept)),
      ),
    ],
    province: single(place.province),
    formerProvince: single(place.formerProvince),
    park: single(place.park),
    standing: [standing],
    ownership: single(firm.ownership),
    employees: single(headcountOf(firm.employees)),
    export: firm.exports,
    verified: verifiedPeriods(firm.verifiedUntil),
  }
}
