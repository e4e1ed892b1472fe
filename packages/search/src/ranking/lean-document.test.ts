import { loadDemoEnterprises, loadDemoNeeds } from '@matxich/seeds'
import { describe, expect, it } from 'vitest'
import { buildEnterpriseDocument } from '../documents/enterprise-document.ts'
import { readNeed } from '../reading/read-need.ts'
import { rankEnterprises } from '../scoring/rank.ts'
import { capabilityOf, profileOf } from '../testing/profiles.ts'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import type { ScoredMatch } from '../types.ts'
import { toLeanDocument } from './lean-document.ts'

const lexicon = sharedLexicon()
const now = new Date('2026-11-01')

type DemoEnterprise = ReturnType<typeof loadDemoEnterprises>[number]

function documentOf({ id, name, location, description, capabilities, equipment, certificates }: DemoEnterprise) {
  return buildEnterpriseDocument(
    lexicon,
    profileOf({
      id,
      name: { vi: name.vi, en: name.en ?? null },
      location: {
        formerProvince: location.formerProvince,
        province: null,
        district: null,
        park: location.park ?? null,
      },
      description: description ?? null,
      capabilities: capabilities.map(({ category, processes, ...rest }, at) =>
        capabilityOf({
          ...rest,
          id: `${id}-${at}`,
          category: category ?? null,
          processes: processes.map((concept) => ({ concept, mode: at % 3 === 0 ? 'partner' : 'in_house' })),
        }),
      ),
      equipment: equipment.map(({ type, text }, at) => ({
        id: `${id}-m${at}`,
        type: type ?? null,
        text: text ?? null,
        maker: null,
        model: null,
        quantity: null,
        year: null,
      })),
      certificates: certificates.map(({ type, validTo }, at) => ({
        id: `${id}-c${at}`,
        type,
        state: at % 2 === 0 ? 'held' : 'planned',
        validTo: validTo ?? null,
      })),
    }),
  )
}

const told = (matches: ScoredMatch[]) =>
  matches.map(({ enterpriseId, score, verdicts }) => [enterpriseId, score, verdicts.map(({ status }) => status)])

describe('a lean document', () => {
  it('scores, stands and is ordered as the whole one, for needs of the demo set', () => {
    const whole = loadDemoEnterprises().map(documentOf)
    const lean = whole.map(toLeanDocument)
    for (const need of loadDemoNeeds().filter((_, at) => at % 4 === 0)) {
      const { requirements } = readNeed(lexicon, { ...need, fields: {} })
      const words = need.title.toLowerCase().split(' ')
      const rank = (documents: typeof whole) => told(rankEnterprises(lexicon, requirements, words, documents, { now }))
      expect(rank(lean)).toEqual(rank(whole))
    }
  })

  it('shares with other firms what both state alike', () => {
    const [one, other] = ['e1', 'e2'].map((id) =>
      toLeanDocument(
        buildEnterpriseDocument(
          lexicon,
          profileOf({
            id,
            capabilities: [capabilityOf({ id: `${id}-c`, category: 'hex-bolt', materials: ['sus304'] })],
          }),
        ),
      ),
    )
    expect(one?.capabilities[0]?.facts[0]).toBe(other?.capabilities[0]?.facts[0])
  })
})
