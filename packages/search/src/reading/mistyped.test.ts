import { describe, expect, it } from 'vitest'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import { readQuery } from './read-query.ts'
import { readText } from './read-text.ts'

type Lang = 'vi' | 'en' | 'ja' | 'ko' | 'zh'

function query(text: string, lang?: Lang): string[] {
  return readQuery(sharedLexicon(), text, lang).requirements.map((requirement) => requirement.key)
}

function mentions(text: string, lang?: Lang): string[] {
  return readText(sharedLexicon(), text, { lang, as: 'profile' }).mentions.map((mention) => mention.concept)
}

describe('keys of an input method that was off', () => {
  it.each([
    ['khuoon thooir chai', 'category:blow-mold'],
    ['gia coong tieejn CNC', 'process:cnc-turning'],
    ['maj niken hoas hocj', 'process:electroless-nickel'],
    ['lof xo xoawns', 'category:springs'],
    ['ddai oocs lujc giacs', 'category:hex-nut'],
  ])('are read as the marks they stand for: %s', (text, key) => {
    const found = query(text, 'vi')
    expect(found.some((one) => one === key || (key === 'category:springs' && one.includes('spring')))).toBe(true)
  })

  it.each([
    ['khuo6n ga2 tie6n', 'category:molds-tooling'],
    ['d9u1c a1p lu7c5 nho6m', 'category:die-cast-part'],
    ['lo2 xo ke1o', 'category:coil-spring'],
  ])('are read when they are digits: %s', (text, key) => {
    expect(query(text, 'vi')).toContain(key)
  })

  it('leave English words and grades alone', () => {
    expect(mentions('We sell of the box, PA6 and PA66, SUS303', 'en')).not.toContain('material:pa66-gf30')
    expect(query('PA6', 'vi')).toEqual(['material:pa6'])
    expect(query('SUS303 has', 'vi')).toEqual(['material:sus303'])
  })
})

describe('marks that are missing here and there', () => {
  it('do not hide a name whose other words carry theirs', () => {
    expect(query('máy ep nhưa, khuôn ep nhựa', 'vi')).toContain('category:plastic-injection-mold')
    expect(query('đúc ap luc nhôm', 'vi')).toContain('process:die-casting')
  })

  it('are not put in where other marks were typed', () => {
    expect(mentions('máy dập 200 tấn lục giác', 'vi')).not.toContain('category:hex-nut')
  })

  it('make a name less sure than when they are typed', () => {
    const sure = (text: string) =>
      readText(sharedLexicon(), text, { lang: 'vi', as: 'query' }).mentions.find(
        ({ concept }) => concept === 'category:plastic-injection-mold',
      )!.confidence
    expect(sure('khuôn ép nhựa')).toBeGreaterThan(sure('khuôn ep nhựa'))
    expect(sure('khuôn ép nhựa')).toBeGreaterThan(sure('khuon ep nhua'))
    expect(sure('khuôn ép nhựa')).toBeGreaterThan(sure('khuoon eps nhuwaj'))
  })
})

describe('letters that slipped', () => {
  it.each([
    ['progresive stamping die', 'category:progressive-stamping-die'],
    ['powder coatting service', 'category:painting-service'],
    ['compresion spring', 'category:coil-spring'],
    ['fastners', 'category:fasteners'],
    ['wire harnes', 'category:wire-harness'],
  ])('are forgiven in long English words: %s', (text, key) => {
    expect(query(text, 'en')).toContain(key)
  })

  it.each([
    ['khuông ép nhựa', 'category:plastic-injection-mold'],
    ['khuon ep nhuaa', 'category:plastic-injection-mold'],
  ])('are forgiven in long Vietnamese names: %s', (text, key) => {
    expect(query(text, 'vi')).toContain(key)
  })

  it('are not seen in words that are words themselves', () => {
    expect(query('string wedding parking value', 'en')).toEqual([])
    expect(query('casing of a father clock', 'en')).not.toContain('process:casting')
  })

  it('never turn one grade into another', () => {
    expect(query('SKD12', 'en')).not.toContain('material:skd11')
    expect(query('SUS305', 'en')).not.toContain('material:sus304')
  })
})
