import { describe, expect, it } from 'vitest'
import { buildEnterpriseDocument } from '../documents/enterprise-document.ts'
import { gapGroupOf } from '../ranking/group-by-gaps.ts'
import { conceptRequirement } from '../reading/requirements.ts'
import { capabilityOf, profileOf } from '../testing/profiles.ts'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import type { Requirement } from '../types.ts'
import { rankEnterprises } from './rank.ts'

/** Firms of one capability each, best first, by their names. */
function order(requirements: Requirement[], firms: Record<string, { category: string; processes?: string[] }>) {
  const documents = Object.entries(firms).map(([id, { category, processes = [] }]) =>
    buildEnterpriseDocument(
      sharedLexicon(),
      profileOf({
        id,
        capabilities: [
          capabilityOf({ category, processes: processes.map((concept) => ({ concept, mode: 'in_house' as const })) }),
        ],
      }),
    ),
  )
  return rankEnterprises(sharedLexicon(), requirements, [], documents, { now: new Date('2026-11-15T00:00:00Z') })
}
const ids = (matches: ReturnType<typeof order>) => matches.map(({ enterpriseId }) => enterpriseId)

describe('a search for work that only points to a trade', () => {
  const asked = [
    conceptRequirement('category:plating-service', 'nice', null),
    conceptRequirement('process:hard-chrome-plating', 'must', null),
  ]
  const firms = {
    stranger: { category: 'crimp-terminal' },
    shaftMaker: { category: 'precision-shaft', processes: ['hard-chrome-plating'] },
    otherPlater: { category: 'plating-service', processes: ['nickel-plating'] },
    chromePlater: { category: 'plating-service', processes: ['hard-chrome-plating'] },
  }

  it('finds who does it for others, then who does it for himself and who does the like, before strangers', () => {
    const found = ids(order(asked, firms))
    expect(found[0]).toBe('chromePlater')
    expect(found.at(-1)).toBe('stranger')
  })

  it('calls who does it for himself one point short', () => {
    const found = new Map(order(asked, firms).map((match) => [match.enterpriseId, gapGroupOf(match)]))
    expect(Object.fromEntries(found)).toEqual({
      chromePlater: 'all',
      shaftMaker: 'one',
      otherPlater: 'one',
      stranger: 'more',
    })
  })
})

describe('a search for a thing, or for who makes parts that way', () => {
  it('finds makers of the thing before makers of such parts, and these before makers of the thing who do not work that way', () => {
    const asked = [
      { ...conceptRequirement('category:industrial-gear', 'must', null), alternatives: ['die-cast-part'] },
      conceptRequirement('process:die-casting', 'must', null),
    ]
    const found = order(asked, {
      gearCutter: { category: 'industrial-gear', processes: ['gear-cutting'] },
      caster: { category: 'die-cast-part', processes: ['die-casting'] },
      gearCaster: { category: 'industrial-gear', processes: ['die-casting'] },
      stranger: { category: 'crimp-terminal', processes: ['die-casting'] },
    })
    expect(ids(found).slice(0, 2)).toEqual(['gearCaster', 'caster'])
    expect(ids(found).at(-1)).toBe('stranger')
    expect(found[1]!.verdicts[0]).toMatchObject({ status: 'met', by: 'category:die-cast-part' })
  })
})
