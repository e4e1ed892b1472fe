import { describe, expect, it } from 'vitest'
import { capabilityOf, profileOf } from '../testing/profiles.ts'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import { buildEnterpriseDocument } from './enterprise-document.ts'

/** The words by which the first line of a firm is tested electrically; undefined where it is not. */
function testedBy(category: string, text: string) {
  const profile = profileOf({ capabilities: [capabilityOf({ category })], description: { lang: 'vi', text } })
  const [line] = buildEnterpriseDocument(sharedLexicon(), profile).capabilities
  return line!.facts.find((fact) => fact.concept === 'process:electrical-testing')?.quote
}

describe('a maker of harnesses that tests', () => {
  it('tests electrically, in the words of the firm', () => {
    expect(testedBy('appliance-wire-harness', 'Cắt tuốt, bấm cốt, Kiểm 100% bằng máy.')).toBe('Kiểm 100%')
    expect(testedBy('power-cord', 'Every cord goes on a Tester.')).toBe('Tester')
    expect(testedBy('appliance-wire-harness', 'Cắt tuốt, bấm cốt.')).toBeUndefined()
  })

  it.each(['Bó dây, chưa có máy test.', 'Bó dây, không kiểm tra 100%.', 'Wire harnesses, testing is outsourced.'])(
    'is told from one that does not: %s',
    (text) => {
      expect(testedBy('appliance-wire-harness', text)).toBeUndefined()
    },
  )

  it('is told from makers of other things', () => {
    expect(testedBy('turned-part', 'Tiện CNC, kiểm 100% bằng máy.')).toBeUndefined()
  })
})
