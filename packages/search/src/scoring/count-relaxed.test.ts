import { describe, expect, it } from 'vitest'
import { buildEnterpriseDocument } from '../documents/enterprise-document.ts'
import { conceptRequirement, quantityRequirement } from '../reading/requirements.ts'
import { capabilityOf, profileOf } from '../testing/profiles.ts'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import type { ConceptKey, EnterpriseProfile, NumberKind, Requirement } from '../types.ts'
import { countRelaxed } from './count-relaxed.ts'
import { type Relaxation, relaxationsOf } from './relaxations.ts'
import { scoreEnterprise } from './score.ts'

const context = { now: new Date('2026-11-22T00:00:00Z') }
const must = (key: ConceptKey) => conceptRequirement(key, 'must', null)
const number = (kind: NumberKind, value: number, unit: string) =>
  quantityRequirement(kind, { min: value, max: value, unit }, 'must', null)
const iatf = { id: 's1', type: 'iatf-16949', state: 'held' as const, validTo: null }
const turned = (toleranceMm: number | null, leadTimeDays = 20) =>
  capabilityOf({ category: 'turned-part', materials: ['sus304'], toleranceMm, leadTimeDays })
const firms: Partial<EnterpriseProfile>[] = [
  { id: 'meets-all', capabilities: [turned(0.01)], certificates: [iatf] },
  { id: 'no-certificate', capabilities: [turned(0.01)] },
  { id: 'coarser', capabilities: [turned(0.02)], certificates: [iatf] },
  { id: 'much-coarser', capabilities: [turned(0.1)], certificates: [iatf] },
  { id: 'two-gaps', capabilities: [turned(0.02)] },
  { id: 'one-of-two-rows', capabilities: [turned(0.05), turned(0.02, 60)], certificates: [iatf] },
  { id: 'certificate-planned', capabilities: [turned(0.01)], certificates: [{ ...iatf, state: 'planned' }] },
  { id: 'says-nothing' },
]
const documents = firms.map((parts) => buildEnterpriseDocument(sharedLexicon(), profileOf(parts)))
const wishes = [
  must('category:turned-part'),
  must('certification:iatf-16949'),
  number('tolerance', 0.01, 'mm'),
  number('leadTime', 30, 'day'),
]

/** The long way: everything scored anew with the eased musts. */
function scoredAnew(requirements: Requirement[]): number {
  return documents.filter((document) =>
    scoreEnterprise(sharedLexicon(), requirements, document, context).verdicts.every(({ status }) => status === 'met'),
  ).length
}

function eased({ key, requirement }: Relaxation): Requirement[] {
  return wishes.flatMap((wish) => (wish.key === key ? (requirement ? [requirement] : []) : [wish]))
}

describe('what if one must were eased', () => {
  const relaxations = relaxationsOf(sharedLexicon(), wishes)
  const { meeting, relaxed } = countRelaxed(sharedLexicon(), wishes, relaxations, documents, context)
  const countOf = (key: string, how: Relaxation['how']) =>
    relaxed[relaxations.findIndex((one) => one.key === key && one.how === how)]

  it('names who meets all as it stands', () => {
    expect(meeting).toEqual(['meets-all'])
  })

  it('counts who is let in by one step and no more', () => {
    expect(countOf('certification:iatf-16949', 'nice')).toBe(3)
    expect(countOf('certification:iatf-16949', 'planned')).toBe(2)
    expect(countOf('tolerance', 'wider')).toBe(2)
    expect(countOf('tolerance', 'nice')).toBe(4)
    expect(countOf('leadTime', 'wider')).toBe(1)
  })

  it('counts what scoring anew would find, for every step', () => {
    expect(relaxed).toEqual(relaxations.map((relaxation) => scoredAnew(eased(relaxation))))
  })
})

describe('one step', () => {
  const wider = (requirement: Requirement) =>
    relaxationsOf(sharedLexicon(), [requirement]).find(({ how }) => how === 'wider')?.requirement

  it('of a number is one of its trade', () => {
    expect(wider(number('tolerance', 0.01, 'mm'))?.quantity).toMatchObject({ max: 0.02 })
    expect(wider(number('tolerance', 0.02, 'mm'))?.quantity).toMatchObject({ max: 0.05 })
    expect(wider(number('leadTime', 45, 'day'))?.quantity).toMatchObject({ max: 60 })
    expect(wider(number('moq', 500, 'piece'))?.quantity).toMatchObject({ max: 1000 })
    expect(wider(number('volume', 200_000, 'piece'))?.quantity).toMatchObject({ min: 150_000 })
    expect(wider(number('thread', 8, 'M'))).toBeUndefined()
  })

  it('of a place is the province it is part of now, of a grade its family', () => {
    expect(wider(must('former-province:74'))).toMatchObject({ key: 'province:79', kind: 'province', concept: '79' })
    expect(wider(must('material:skd11'))?.kind).toBe('material')
  })

  it('takes less than is asked for met only once', () => {
    const ways = (requirement: Requirement) => relaxationsOf(sharedLexicon(), [requirement]).map(({ how }) => how)
    expect(ways(must('material:skd11'))).toEqual(['near_grade', 'wider', 'nice'])
    expect(ways({ ...must('material:skd11'), accepts: ['near_grade'] })).toEqual(['wider', 'nice'])
    expect(ways(must('certification:iso-9001'))).toEqual(['planned', 'nice'])
  })

  it('of alternatives is the family that all of them are of', () => {
    const steels: Requirement = { ...must('material:skd11'), alternatives: ['dc53'] }
    expect(wider(steels)).toMatchObject({ key: 'material:tool-steel' })
    expect(wider(steels)).not.toHaveProperty('alternatives')
    expect(wider({ ...steels, alternatives: ['sus304'] })).toBeUndefined()
  })

  it('leaves what is to be made a must, and wishes alone', () => {
    expect(relaxationsOf(sharedLexicon(), [must('category:hex-bolt')]).map(({ how }) => how)).toEqual(['wider'])
    expect(relaxationsOf(sharedLexicon(), [conceptRequirement('material:skd11', 'nice', null)])).toEqual([])
  })
})
