import { describe, expect, it } from 'vitest'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import { unreadPhrases } from './unread-phrases.ts'

const read = (text: string, lang: 'vi' | 'en' | 'ja' | 'ko' | 'zh') =>
  unreadPhrases(sharedLexicon(), text, { lang, as: 'query' }).map((found) => found.phrase)

describe('words that no concept took', () => {
  it('are given as whole phrases and their parts, with the accents typed', () => {
    const phrases = read('cần tìm kín vành bích SKD11 ±0,01', 'vi')
    expect(phrases).toContain('kín vành')
    expect(phrases.join(' ')).not.toMatch(/skd11|0,01|cần|tìm/)
  })

  it('end where something was read or a sentence stops', () => {
    const phrases = read('zorvex blanks. hex bolt quibber tabs', 'en')
    expect(phrases).toEqual(expect.arrayContaining(['zorvex blanks', 'quibber tabs']))
    expect(phrases).not.toContain('blanks quibber')
  })

  it.each([
    ['ゾルベックス加工の見積', 'ja', 'ゾルベックス'],
    ['需要采购佐维克斯环的供应商', 'zh', '佐维克斯环'],
    ['조르벡스를 제작하는 업체', 'ko', '조르벡스'],
  ] as const)('are found without the particles around them: %s', (text, lang, phrase) => {
    expect(read(text, lang)).toContain(phrase)
  })

  it('keep a word apart from one that differs by its marks alone', () => {
    expect(read('zorvex cửa lùa', 'vi')).toContain('cửa lùa')
    expect(read('zorvex của lùa', 'vi').join(' ')).not.toContain('của')
    expect(read('can mua zich vanh', 'vi')).toContain('zich vanh')
    expect(read('can mua zich vanh', 'vi').join(' ')).not.toContain('can')
  })

  it('hold no address, no telephone number and no name of an account', () => {
    expect(read('gọi 0901 234 567 hoặc nguyen.van.an@example.vn http://example.vn/zorvex', 'vi').join(' ')).not.toMatch(
      /\d|example|nguyen|zorvex/,
    )
  })

  it('know the language by the words, whatever the page speaks', () => {
    expect(unreadPhrases(sharedLexicon(), 'đệm kín vành zích zắc', { lang: 'en', as: 'query' })[0]?.lang).toBe('vi')
    expect(unreadPhrases(sharedLexicon(), '凹凸鍵', { lang: 'ja', as: 'query' })[0]?.lang).toBe('ja')
    expect(unreadPhrases(sharedLexicon(), '材質', { lang: 'ja', as: 'query' })).toEqual([])
  })
})
