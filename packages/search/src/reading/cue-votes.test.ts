import type { Language } from '@matxich/i18n'
import { describe, expect, it } from 'vitest'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import { readNeed } from './read-need.ts'

function wanted(lang: Language, title: string, text: string): string | null {
  const { requirements } = readNeed(sharedLexicon(), { title, text, lang, fields: {} })
  return requirements.find((requirement) => requirement.kind === 'category')?.concept ?? null
}

describe('a need that does not name its thing by a listed word', () => {
  it.each([
    ['vi', 'Báo giá', 'Dây SWP-B phi 1,2, đường kính ngoài 9, chiều dài tự do 30, số vòng 11, lực nén 25N tại 18mm.'],
    ['en', 'RFQ 4471', 'Music wire 1.2 mm, free length 30, eleven active coils, spring rate 2.1 N/mm, passivated.'],
    ['ja', '見積依頼', 'SWP-B 線径1.2、自由長30、有効巻数11、荷重25N。'],
    ['ko', '견적 요청', 'SWP-B 선경 1.2, 자유장 30, 유효권수 11, 하중 25N.'],
    ['zh', '询价', 'SWP-B 线径1.2，自由长度30，有效圈数11，弹力25N。'],
  ] as const)('is read by the words that go with it (%s)', (lang, title, text) => {
    expect(wanted(lang, title, text)).toBe('coil-spring')
  })

  it('is what its title names, whatever a word or two beside it go with', () => {
    const text = 'Property class 10.9, zinc flake, for the seat of a valve spring with a free length of 48.'
    expect(wanted('en', 'Hex bolts M12x40', text)).toBe('hex-bolt')
  })

  it('is not what the words of a denied part go with', () => {
    const text = 'Ferrite core, turns and inductance as per drawing. No springs: free length and active coils are ours.'
    expect(wanted('en', 'RFQ', text)).toBe('transformer-coil')
  })
})
