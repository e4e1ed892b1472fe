import type { Concept } from '@matxich/db'
import { describe, expect, it } from 'vitest'
import { buildLexicon } from '../lexicon/lexicon.ts'
import { readNeed } from './read-need.ts'

const category = (id: string, en: string, wordings: string[]): Concept => ({
  kind: 'category',
  id,
  parent: null,
  labels: { vi: en, en, ja: en, ko: en, zh: en },
  aliases: {},
  needsContext: [],
  details: { wordings },
})
const kettleParts = [
  'base plate for an electric kettle, 360 degree',
  'kettle lids in brushed steel',
  'ấm siêu tốc: đế xoay 360 độ',
  '电热水壶底座，带温控器',
]
const lampParts = ['desk lamp arms, folding', 'chân đèn bàn', '台灯灯臂', 'lamp shade frame in wire']
/** A word in one of five categories says nothing, so there are some that nobody speaks of. */
const others = Array.from('abcdefghij', (letter) => category(`other-${letter}`, `Other ${letter.repeat(5)}`, []))
const lexicon = buildLexicon([
  ...others,
  category('kettle', 'Branch of warmth', kettleParts),
  category('lamp', 'Branch of light', lampParts),
])
const bare = buildLexicon([
  ...others,
  category('kettle', 'Branch of warmth', []),
  category('lamp', 'Branch of light', []),
])
const wanted = (of: typeof lexicon, lang: 'vi' | 'en' | 'zh', title: string, text = '') =>
  readNeed(of, { title, text, lang, fields: {} }).requirements.find(({ kind }) => kind === 'category')?.key ?? null

describe('what a need wants, told by what it is like', () => {
  it.each([
    ['en', 'Steel lids', 'For an electric kettle, brushed, 20k a month.', 'category:kettle'],
    ['vi', 'Đế xoay 360 độ', 'Dùng cho ấm siêu tốc, 5.000 cái.', 'category:kettle'],
    ['zh', '折叠灯臂', '台灯用，月一万只。', 'category:lamp'],
  ] as const)('%s: %s', (lang, title, text, category) => {
    expect(wanted(lexicon, lang, title, text)).toBe(category)
    expect(wanted(bare, lang, title, text)).toBeNull()
  })

  it('does not outweigh a name in the title', () => {
    expect(
      wanted(lexicon, 'en', 'Branch of warmth', 'Next to desk lamp arms, folding, with a lamp shade frame in wire.'),
    ).toBe('category:kettle')
  })

  it('hears nothing in what the buyer denies', () => {
    expect(wanted(lexicon, 'en', 'Enquiry', 'We do not need desk lamp arms.')).toBeNull()
  })
})
