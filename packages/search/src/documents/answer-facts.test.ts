import type { ProfileAnswer } from '@matxich/db'
import { expect, it } from 'vitest'
import { conceptRequirement, quantityRequirement } from '../reading/requirements.ts'
import { scoreEnterprise } from '../scoring/score.ts'
import { capabilityOf, profileOf } from '../testing/profiles.ts'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import type { AnsweredProfile, Requirement } from '../types.ts'
import { buildEnterpriseDocument } from './enterprise-document.ts'

const answer = (parts: Partial<ProfileAnswer>): ProfileAnswer => ({
  id: 'q1',
  kind: 'process',
  concept: null,
  wanted: null,
  yes: null,
  number: null,
  manner: null,
  ...parts,
})
const zinc = conceptRequirement('process:zinc-plating', 'must', null)
const cmm = conceptRequirement('inspection:fai', 'must', null)
const iatf = conceptRequirement('certification:iatf-16949', 'must', null)
const thread = (size: number) => quantityRequirement('thread', { min: size, max: size, unit: 'M' }, 'must', null)
const verdict = (requirement: Requirement, parts: Partial<AnsweredProfile>) => {
  const lexicon = sharedLexicon()
  const document = buildEnterpriseDocument(lexicon, { ...profileOf(), ...parts })
  return scoreEnterprise(lexicon, [requirement], document, { now: new Date('2026-11-22') }).verdicts[0]!
}
const bolts = { capabilities: [capabilityOf({ category: 'hex-bolt' })] }

it('a no makes a thing that was not stated missing, whatever its kind', () => {
  expect(verdict(zinc, bolts).status).toBe('notStated')
  expect(verdict(zinc, { ...bolts, answers: [answer({ concept: 'zinc-plating', yes: false })] }).status).toBe('missing')
  const noIatf = answer({ kind: 'certification', concept: 'iatf-16949', yes: false })
  expect(verdict(iatf, { ...bolts, answers: [noIatf] }).status).toBe('missing')
})

it('a no gives way to what the profile states later', () => {
  const answers = [answer({ concept: 'zinc-plating', yes: false })]
  const stated = [capabilityOf({ category: 'hex-bolt', processes: [{ concept: 'zinc-plating', mode: 'in_house' }] })]
  expect(verdict(zinc, { capabilities: stated, answers }).status).toBe('met')
})

it('a no stands against what is only concluded from tests and machines that a text names', () => {
  const testing = conceptRequirement('process:electrical-testing', 'must', null)
  const harness = {
    capabilities: [capabilityOf({ category: 'appliance-wire-harness' })],
    description: { lang: 'vi' as const, text: 'Cắt tuốt, bấm cốt, kiểm 100% bằng máy.' },
  }
  expect(verdict(testing, harness).status).toBe('met')
  const noTest = answer({ concept: 'electrical-testing', yes: false })
  expect(verdict(testing, { ...harness, answers: [noTest] }).status).toBe('missing')
  const bending = conceptRequirement('process:bending', 'must', null)
  const press = {
    capabilities: [capabilityOf({ category: 'stamped-metal-part' })],
    description: { lang: 'vi' as const, text: 'Dập pát thép SPHC, có 2 máy chấn.' },
  }
  expect(verdict(bending, press).status).toBe('met')
  expect(verdict(bending, { ...press, answers: [answer({ concept: 'bending', yes: false })] }).status).toBe('missing')
})

it('the latest answer about a thing counts', () => {
  const answers = [
    answer({ id: 'later', kind: 'inspection', concept: 'fai', yes: true }),
    answer({ id: 'earlier', kind: 'inspection', concept: 'fai', yes: false }),
  ]
  expect(verdict(cmm, { ...bolts, answers })).toMatchObject({
    status: 'met',
    evidence: [{ field: 'answer', rowId: 'later' }],
  })
})

it('a yes about a number without a row counts for what was asked, a no for what was asked alone', () => {
  const asked = (size: number, yes: boolean) =>
    answer({ id: `m${size}`, kind: 'thread', wanted: { min: size, max: size, unit: 'M' }, yes })
  expect(verdict(thread(8), { ...bolts, answers: [asked(8, true)] }).status).toBe('met')
  expect(verdict(thread(8), { ...bolts, answers: [asked(8, false)] }).status).toBe('missing')
  expect(verdict(thread(12), { ...bolts, answers: [asked(8, false)] }).status).toBe('notStated')
})

it('a yes that was written into rows is theirs to keep or drop', () => {
  expect(verdict(zinc, { ...bolts, answers: [answer({ concept: 'zinc-plating', yes: true })] }).status).toBe(
    'notStated',
  )
  expect(verdict(zinc, { answers: [answer({ concept: 'zinc-plating', yes: true })] }).status).toBe('met')
})
