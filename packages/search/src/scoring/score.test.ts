import { describe, expect, it } from 'vitest'
import { buildEnterpriseDocument } from '../documents/enterprise-document.ts'
import { conceptRequirement, quantityRequirement } from '../reading/requirements.ts'
import { capabilityOf, profileOf } from '../testing/profiles.ts'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import type { ConceptKey, EnterpriseProfile, Requirement } from '../types.ts'
import { candidateTerms } from './candidates.ts'
import { rankEnterprises } from './rank.ts'
import { scoreEnterprise } from './score.ts'

const context = { now: new Date('2026-11-15T00:00:00Z') }
const must = (key: ConceptKey) => conceptRequirement(key, 'must', null)
const score = (requirements: Requirement[], parts: Partial<EnterpriseProfile>) =>
  scoreEnterprise(sharedLexicon(), requirements, buildEnterpriseDocument(sharedLexicon(), profileOf(parts)), context)
const verdict = (requirement: Requirement, parts: Partial<EnterpriseProfile>) =>
  score([requirement], parts).verdicts[0]!
const held = (type: string, validTo: string | null, state: 'held' | 'planned' = 'held') => ({
  id: 's1',
  type,
  state,
  validTo,
})

describe('categories', () => {
  it('are met by themselves and by members, partly by the family, not by siblings', () => {
    const wanted = must('category:plastic-injection-mold')
    const row = (category: string) => ({ capabilities: [capabilityOf({ category })] })
    expect(verdict(wanted, row('plastic-injection-mold')).status).toBe('met')
    expect(verdict(must('category:plastic-molds'), row('plastic-injection-mold')).status).toBe('met')
    expect(verdict(wanted, row('plastic-molds'))).toMatchObject({
      status: 'partly',
      evidence: [{ note: 'familyOnly' }],
    })
    expect(verdict(wanted, row('blow-mold')).status).toBe('missing')
    expect(verdict(wanted, {}).status).toBe('notStated')
  })
})

describe('materials', () => {
  const row = (materials: string[], text: string | null = null) => ({
    capabilities: [capabilityOf({ category: 'stamping-punch', materials, text })],
  })

  it('are met by the grade, missing when others are stated, not stated when none is', () => {
    expect(verdict(must('material:skd11'), row(['skd11'])).status).toBe('met')
    expect(verdict(must('material:skd11'), row(['dc53'])).status).toBe('missing')
    expect(verdict(must('material:skd11'), row([])).status).toBe('notStated')
  })

  it('that are only near are asked, never met', () => {
    expect(verdict(must('material:skd11'), row([], 'Thép Cr12MoV'))).toMatchObject({
      status: 'partly',
      evidence: [{ note: 'nearGrade' }],
    })
  })

  it('stated as a family only suggest their members, which are still to be asked', () => {
    expect(verdict(must('material:sus304'), row([], 'inox các loại'))).toMatchObject({
      status: 'notStated',
      evidence: [{ note: 'familyOnly' }],
    })
  })
})

describe('processes', () => {
  it('usual in a category are vouched for only when they shape the thing', () => {
    const row = { capabilities: [capabilityOf({ category: 'die-cast-part', materials: ['adc12'] })] }
    expect(verdict(must('process:die-casting'), row)).toMatchObject({ status: 'partly', evidence: [{ note: 'usual' }] })
    expect(verdict(must('process:drilling-tapping'), row).status).toBe('notStated')
    const mold = { capabilities: [capabilityOf({ category: 'plastic-injection-mold', materials: ['nak80'] })] }
    expect(verdict(must('process:milling-5-axis'), mold).status).toBe('notStated')
  })

  it('stated as a family leave what the goods can hardly be made without, and are asked otherwise', () => {
    const casting = { capabilities: [capabilityOf({ category: 'die-cast-part', text: 'Đúc và gia công nhôm.' })] }
    expect(verdict(must('process:die-casting'), casting)).toMatchObject({
      status: 'partly',
      evidence: [{ note: 'usual' }],
    })
    const plating = { capabilities: [capabilityOf({ category: 'coil-spring', text: 'Lò xo nén, xi mạ tại xưởng.' })] }
    expect(verdict(must('process:zinc-plating'), plating)).toMatchObject({
      status: 'notStated',
      evidence: [{ note: 'familyOnly' }],
    })
  })

  it('of a row are not undone by what is denied of another line', () => {
    const rows = {
      capabilities: [
        capabilityOf({
          id: 'c1',
          category: 'plastic-injection-mold',
          processes: [{ concept: 'mold-tryout', mode: 'in_house' as const }],
        }),
        capabilityOf({ id: 'c2', category: 'two-shot-mold', text: 'Khuôn hai màu, lòng NAK80. Không nhận thử khuôn.' }),
      ],
    }
    const { verdicts } = score([must('category:plastic-injection-mold'), must('process:mold-tryout')], rows)
    expect(verdicts[1]!.status).toBe('met')
  })
})

describe('certificates', () => {
  const iso = must('certification:iso-9001')

  it('count while they are valid, on the day that is asked', () => {
    expect(verdict(iso, { certificates: [held('iso-9001', '2027-05-01')] }).status).toBe('met')
    expect(verdict(iso, { certificates: [held('iso-9001', '2026-11-01')] })).toMatchObject({
      status: 'partly',
      evidence: [{ note: 'expired' }],
    })
    expect(verdict(iso, { certificates: [held('iso-9001', null, 'planned')] })).toMatchObject({
      status: 'partly',
      evidence: [{ note: 'planned' }],
    })
  })

  it('imply others, but a withdrawn name is a gap', () => {
    expect(verdict(iso, { certificates: [held('iatf-16949', null)] })).toMatchObject({
      status: 'met',
      evidence: [{ note: 'implied' }],
    })
    const old = { description: { lang: 'vi' as const, text: 'Đạt TS 16949.' } }
    expect(verdict(must('certification:iatf-16949'), old).status).toBe('partly')
  })
})

describe('processes', () => {
  it('are shown by machines and by partners, with the difference kept', () => {
    const machine = {
      equipment: [{ id: 'q1', type: 'cmm', text: null, maker: null, model: null, quantity: 1, year: null }],
    }
    expect(verdict(must('process:cmm-inspection'), machine)).toMatchObject({
      status: 'met',
      evidence: [{ field: 'equipment' }],
    })
    const partner = {
      capabilities: [capabilityOf({ category: 'hex-bolt', processes: [{ concept: 'zinc-plating', mode: 'partner' }] })],
    }
    expect(verdict(must('process:zinc-plating'), partner)).toMatchObject({
      status: 'partly',
      evidence: [{ note: 'byPartner' }],
    })
  })
})

describe('"A or B"', () => {
  const either: Requirement = { ...must('material:skd11'), alternatives: ['dc53'] }
  const row = (materials: string[], text: string | null = null) => ({
    capabilities: [capabilityOf({ category: 'stamping-punch', materials, text })],
  })

  it('is met by either, and says by which', () => {
    expect(verdict(either, row(['dc53']))).toMatchObject({
      requirement: { key: 'material:skd11' },
      status: 'met',
      by: 'material:dc53',
      evidence: [{ concept: 'material:dc53' }],
    })
    expect(verdict(either, row(['skd11', 'dc53'])).by).toBe('material:skd11')
  })

  it('stands as the better of the two does', () => {
    expect(verdict(either, row([], 'Thép Cr12MoV'))).toMatchObject({ status: 'partly', by: 'material:skd11' })
    expect(verdict(either, row([])).status).toBe('notStated')
    expect(verdict(either, row(['s45c']))).toMatchObject({ status: 'missing' })
    expect(verdict(either, row(['s45c']))).not.toHaveProperty('by')
  })

  it('costs no more than one must', () => {
    const of = (requirement: Requirement) => score([must('category:stamping-punch'), requirement], row(['s45c'])).score
    expect(of(either)).toBe(of(must('material:skd11')))
  })

  it('finds those that have the second as it does those that have the first', () => {
    const { concepts } = candidateTerms(sharedLexicon(), [either], [])
    const [first, second] = ['material:skd11', 'material:dc53'].map((key) => concepts.find((term) => term.key === key))
    expect(first).toBeDefined()
    expect(second).toMatchObject({ weight: first!.weight, either: first!.either })
  })
})

describe('what the buyer takes for met', () => {
  const wanted = must('material:skd11')
  const near = { capabilities: [capabilityOf({ category: 'stamping-punch', text: 'Thép Cr12MoV' })] }
  const exact = { capabilities: [capabilityOf({ category: 'stamping-punch', materials: ['skd11'] })] }

  it('is met with the reason said, and stands behind what was asked', () => {
    const accepting: Requirement = { ...wanted, accepts: ['near_grade'] }
    expect(verdict(accepting, near)).toMatchObject({ status: 'met', evidence: [{ note: 'nearGrade' }] })
    expect(score([accepting], near).score).toBeLessThan(score([accepting], exact).score)
    expect(score([accepting], near).score).toBeGreaterThan(score([wanted], near).score)
  })

  it('is a certificate in preparation where the need says so, never an expired one', () => {
    const accepting: Requirement = { ...must('certification:iso-9001'), accepts: ['planned'] }
    expect(verdict(accepting, { certificates: [held('iso-9001', null, 'planned')] })).toMatchObject({
      status: 'met',
      evidence: [{ note: 'planned' }],
    })
    expect(verdict(accepting, { certificates: [held('iso-9001', '2026-11-01')] }).status).toBe('partly')
  })
})

describe('numbers', () => {
  const row = {
    capabilities: [
      capabilityOf({
        category: 'turned-part',
        toleranceMm: 0.01,
        annualCapacity: { value: 600_000, unit: 'piece' },
        leadTimeDays: 20,
      }),
    ],
  }
  const wanted = (kind: 'tolerance' | 'volume' | 'leadTime', value: number, unit: string) =>
    quantityRequirement(kind, { min: value, max: value, unit }, 'must', null)

  it('are held in the direction of the trade', () => {
    expect(verdict(wanted('tolerance', 0.02, 'mm'), row).status).toBe('met')
    expect(verdict(wanted('tolerance', 0.005, 'mm'), row)).toMatchObject({
      status: 'missing',
      evidence: [{ note: 'short' }],
    })
    expect(verdict(wanted('volume', 500_000, 'set'), row).status).toBe('met')
    expect(verdict(wanted('volume', 900_000, 'piece'), row).status).toBe('missing')
    expect(verdict(wanted('leadTime', 30, 'day'), row).status).toBe('met')
    expect(verdict(wanted('volume', 10, 'kg'), row).status).toBe('notStated')
  })
})

describe('the score', () => {
  const wish = [must('category:hex-bolt'), must('material:scm435'), must('process:zinc-flake-coating')]
  const full = {
    capabilities: [
      capabilityOf({
        category: 'hex-bolt',
        materials: ['scm435'],
        processes: [{ concept: 'zinc-flake-coating', mode: 'in_house' as const }],
      }),
    ],
  }

  it('is 1 when every must is met and falls with each that is not', () => {
    const less = { capabilities: [capabilityOf({ category: 'hex-bolt', materials: ['scm435'] })] }
    const least = { capabilities: [capabilityOf({ category: 'hex-bolt', materials: ['sus304'] })] }
    const scores = [full, less, least].map((parts) => score(wish, parts).score)
    expect(scores[0]).toBe(1)
    expect(scores[1]).toBeLessThan(scores[0]!)
    expect(scores[2]).toBeLessThan(scores[1]!)
  })

  it('is that of the best capability, which it names', () => {
    const two = {
      capabilities: [capabilityOf({ id: 'a', category: 'flat-washer' }), { ...full.capabilities[0]!, id: 'b' }],
    }
    expect(score(wish, two)).toMatchObject({ score: 1, capabilityId: 'b' })
  })

  it('puts a maker with gaps before a trader with none', () => {
    const trader = score(wish, { ...full, roles: ['trader'] })
    const maker = score(wish, { capabilities: [capabilityOf({ category: 'hex-bolt' })] })
    expect(maker.score).toBeGreaterThan(trader.score)
  })

  it('rises when a missing certificate is added', () => {
    const certified = [...wish, must('certification:iatf-16949')]
    const before = score(certified, full)
    const after = score(certified, { ...full, certificates: [held('iatf-16949', '2028-01-01')] })
    expect(after.score).toBeGreaterThan(before.score)
  })
})

describe('the order among equals', () => {
  it('is confirmed within twelve months first, whatever else speaks for the others, then verified, then the id', () => {
    const document = (id: string, parts: Partial<EnterpriseProfile> = {}) =>
      buildEnterpriseDocument(
        sharedLexicon(),
        profileOf({ id, capabilities: [capabilityOf({ category: 'hex-bolt' })], ...parts }),
      )
    const documents = [
      document('d'),
      document('c'),
      document('e', { verifiedUntil: new Date('2027-10-01') }),
      document('f', { verifiedUntil: new Date('2026-10-01') }),
      document('b', { confirmedAt: new Date('2020-01-01') }),
      document('a', { verifiedUntil: new Date('2027-10-01'), confirmedAt: new Date('2020-01-01') }),
    ]
    const order = (list: typeof documents) =>
      rankEnterprises(sharedLexicon(), [must('category:hex-bolt')], [], list, context).map(
        (match) => match.enterpriseId,
      )
    expect(order(documents)).toEqual(['e', 'c', 'd', 'f', 'a', 'b'])
    expect(order([...documents].reverse())).toEqual(['e', 'c', 'd', 'f', 'a', 'b'])
  })
})
