import type { Lexicon } from '../lexicon/lexicon.ts'
import type { EnterpriseDocument, EnterpriseProfile } from '../types.ts'

/** Everything the engines index and the scorer compares, from fields and texts of one profile. */
export function buildEnterpriseDocument(lexicon: Lexicon, profile: EnterpriseProfile): EnterpriseDocument {
  return {
    id: profile.id,
    lexiconVersion: lexicon.version,
    name: profile.name.vi,
    capabilities: [],
    shared: [],
    sharedQuantities: [],
    certificates: [],
    denied: [],
    standing: 'maker',
    standingQuote: null,
    place: profile.location,
    tokens: [],
    concepts: [],
    facets: {
      category: [],
      process: [],
      material: [],
      certification: [],
      province: [],
      formerProvince: [],
      park: [],
      standing: [],
    },
    verifiedAt: profile.verifiedAt?.toISOString() ?? null,
    confirmedAt: profile.confirmedAt.toISOString(),
    completeness: 0,
  }
}
