import type { Lexicon } from '../lexicon/lexicon.ts'
import type { EnterpriseDocument, NeedDocument, Requirement, ScoredMatch, ScoringContext } from '../types.ts'
import { staleBefore } from './freshness.ts'
import { scoreEnterprise } from './score.ts'
import { weights } from './weights.ts'

const yearMs = 365 * 24 * 3600 * 1000

/**
 * Orders candidates best first. Words that no concept took add a little. Among those with the same score as people read it
 * (a whole number of 100), a profile that went unconfirmed for twelve months comes after all others, whatever else speaks
 * for it; then verified, fresh and complete profiles come first, then the id decides, so the order is always the same.
 */
export function rankEnterprises(
  lexicon: Lexicon,
  requirements: Requirement[],
  restTokens: string[],
  documents: EnterpriseDocument[],
  context: ScoringContext,
): ScoredMatch[] {
  const rarity = rarityOf(restTokens, documents)
  const fresh = staleBefore(context.now).getTime()
  return documents
    .map((document) => {
      const match = scoreEnterprise(lexicon, requirements, document, context)
      const words = wordScore(document, rarity)
      const score =
        requirements.length === 0
          ? words * 0.5
          : rarity.size === 0
            ? match.score
            : Math.min(1, match.score * (1 - weights.words) + words * weights.words * match.score)
      return {
        match: { ...match, score },
        shown: Math.round(score * 100),
        isStale: Date.parse(document.confirmedAt) < fresh,
        order: score + tieBonus(document, context) * score,
      }
    })
    .sort(
      (a, b) =>
        b.shown - a.shown ||
        Number(a.isStale) - Number(b.isStale) ||
        b.order - a.order ||
        compareIds(a.match.enterpriseId, b.match.enterpriseId),
    )
    .map(({ match }) => match)
}

/** Orders needs for one enterprise ("needs that fit me"), best first. */
export function rankNeeds(
  lexicon: Lexicon,
  document: EnterpriseDocument,
  needs: NeedDocument[],
  context: ScoringContext,
): { needId: string; match: ScoredMatch }[] {
  return needs
    .map((need) => ({ needId: need.id, match: scoreEnterprise(lexicon, need.requirements, document, context) }))
    .sort((a, b) => b.match.score - a.match.score || compareIds(a.needId, b.needId))
}

function tieBonus(document: EnterpriseDocument, context: ScoringContext): number {
  const age = Math.max(0, context.now.getTime() - Date.parse(document.confirmedAt))
  const isVerified = document.verifiedUntil !== null && Date.parse(document.verifiedUntil) > context.now.getTime()
  return (
    (isVerified ? weights.ties.verified : 0) +
    Math.max(0, 1 - age / (2 * yearMs)) * weights.ties.fresh +
    document.completeness * weights.ties.complete
  )
}

/** Inverse document frequency of each word among the candidates. */
function rarityOf(tokens: string[], documents: EnterpriseDocument[]): Map<string, number> {
  const rarity = new Map<string, number>()
  for (const token of new Set(tokens)) {
    let count = 0
    for (const document of documents) if (document.tokens.includes(token)) count++
    if (count > 0) rarity.set(token, Math.log(1 + documents.length / count))
  }
  return rarity
}

function wordScore(document: EnterpriseDocument, rarity: Map<string, number>): number {
  let total = 0
  let found = 0
  for (const [token, weight] of rarity) {
    total += weight
    if (document.tokens.includes(token)) found += weight
  }
  return total === 0 ? 0 : found / total
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
