import { expect, test } from 'vitest'
import { readTypedText } from '../lexicon/telex.ts'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import { suggestConcepts } from './suggest-concepts.ts'

const lexicon = sharedLexicon()
const keys = async (text: string, lang: 'vi' | 'en' | 'ja' | 'ko' | 'zh' = 'vi', limit = 8) =>
  (await suggestConcepts(lexicon, text, lang, limit)).map(({ concept }) => concept)

test('a beginning in any language finds the concept, named in the language of the reader', async () => {
  for (const text of [
    'khuôn ép nh',
    'khuon ep nh',
    'plastic injection mo',
    'plastic injection mou',
    '射出成形金',
    '사출금혀',
    '注塑模',
  ])
    expect(await keys(text), text).toContain('category:plastic-injection-mold')
  expect((await suggestConcepts(lexicon, '射出成形金型', 'vi', 3))[0]).toMatchObject({
    kind: 'category',
    label: 'Khuôn ép nhựa',
    alias: '射出成形金型',
  })
})

test('a later word of a name counts, after names that begin so', async () => {
  expect(await keys('injection mold', 'en')).toContain('category:plastic-injection-mold')
})

test('marks that are typed are evidence, marks that are not may still come', async () => {
  expect(await keys('bình dươ')).toContain('former-province:74')
  expect(await keys('binh duo')).toContain('former-province:74')
  expect(await keys('bính')).not.toContain('former-province:74')
})

test('the last words are completed and those before them kept', async () => {
  const [first] = await suggestConcepts(lexicon, 'khuôn ép nhựa SKD61 bình dư', 'vi', 5)
  expect(first).toMatchObject({ concept: 'former-province:74', from: 20 })
})

test('grades are found by the code of another country', async () => {
  expect(await keys('1.4301')).toContain('material:sus304')
})

test('what a keyboard left as Telex or VNI keys is read as meant', async () => {
  expect(readTypedText('khuoon eps nhuwja')).toBe('khuôn ép nhựa')
  expect(readTypedText('dduwcs quas truwcj')).toBe('đức quá trực')
  expect(readTypedText('khuo6n')).toBe('khuôn')
  expect(readTypedText('SUS304 bolt')).toBeNull()
  expect(await keys('khuoon eps nhuwa')).toContain('category:plastic-injection-mold')
})

test('nothing typed, and nothing that any name begins with, suggest nothing', async () => {
  for (const text of ['', '   ', '###', 'qqqqqqqq']) expect(await keys(text)).toEqual([])
})
