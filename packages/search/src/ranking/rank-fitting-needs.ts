import type { Database } from '@matxich/db'
import { findEngagedNeedIds, findNeedsOpenTo, type OpenNeed } from '@matxich/db/queries'
import type { Degradation, SearchEngine } from '../engines/search-engine.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { needTerms } from '../scoring/candidates.ts'
import { rankNeeds } from '../scoring/rank.ts'
import type { EnterpriseDocument, ScoredMatch } from '../types.ts'
import { scoredWindow } from './rank-suppliers.ts'
import { getStoredDocuments } from './stored-documents.ts'

export interface RankFittingNeedsRequest {
  db: Database
  engine: SearchEngine
  lexicon: Lexicon
  enterpriseId: string
  /** The profile as it would be ("what if I had IATF 16949"); default: as it is stored. */
  enterpriseDocument?: EnterpriseDocument
  /** From which score on a need for matching firms only is this firm's business, 0..1. */
  minimumScore: number
  limit: number
  offset?: number
  now: Date
}

export interface FittingNeeds {
  needs: { needId: string; rank: number; match: ScoredMatch }[]
  /** Exact up to 1000 candidates. */
  total: number
  degraded?: Degradation[]
}

/**
 * "Needs that fit me": the same scorer from the other side. The index only proposes; who may see a need is asked of the
 * rows as they are now, so that a lagging index shows nobody a need that was just closed or kept from them.
 */
export async function rankFittingNeeds(request: RankFittingNeedsRequest): Promise<FittingNeeds> {
  const { db, engine, lexicon, enterpriseId, minimumScore, limit, offset = 0, now } = request
  const document = request.enterpriseDocument ?? (await getStoredDocuments(db, 'enterprise', [enterpriseId]))[0]
  if (!document) return { needs: [], total: 0 }

  const terms = needTerms(lexicon, document)
  const isKnown = terms.concepts.length + terms.tokens.length > 0
  const [found, engagedIds] = await Promise.all([
    engine.search({
      kind: 'need',
      terms,
      filters: { visibility: ['public', 'matching'] },
      except: { excluded: [enterpriseId] },
      // Nothing known of what it makes: without terms an engine would list every need.
      limit: isKnown ? scoredWindow : 0,
    }),
    findEngagedNeedIds(db, enterpriseId),
  ])
  const ids = [...new Set([...engagedIds, ...found.hits.map((hit) => hit.id)])]
  const [open, documents] = await Promise.all([
    findNeedsOpenTo(db, enterpriseId, ids, now),
    getStoredDocuments(db, 'need', ids),
  ])
  const ranked = rankNeeds(
    lexicon,
    document,
    documents.filter((need) => isOffered(open.get(need.id))),
    { now },
  ).filter(({ needId, match }) => match.score >= minimumScore || open.get(needId)?.isEngaged)
  return {
    needs: ranked.slice(offset, offset + limit).map((need, index) => ({ ...need, rank: offset + index + 1 })),
    total: ranked.length,
    ...(found.degraded ? { degraded: found.degraded } : {}),
  }
}

/** A need whose last day is over stays with those who take part. */
function isOffered(need: OpenNeed | undefined): boolean {
  return need !== undefined && (!need.isPast || need.isEngaged)
}
