import { beforeAll, describe, expect, it } from 'vitest'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import { readQuery } from './read-query.ts'

function read(text: string, lang?: 'vi' | 'en' | 'ja' | 'ko' | 'zh') {
  const { requirements, restTokens } = readQuery(sharedLexicon(), text, lang)
  return { keys: requirements.map((requirement) => requirement.key), restTokens }
}

// The first search of a process learns the words of the example lines.
beforeAll(() => void readQuery(sharedLexicon(), 'bulong'), 120_000)

describe('short searches', () => {
  it('read category and place without accents', () => {
    expect(read('khuon ep nhua 2 mau binh duong', 'vi').keys).toEqual(
      expect.arrayContaining(['category:two-shot-mold', 'former-province:74']),
    )
  })

  it.each([
    ['プラスチック金型 ハイズオン', 'former-province:30'],
    ['사출금형 박닌', 'former-province:27'],
    ['双色模 平阳省', 'former-province:74'],
    ['壓鑄件 同奈', 'former-province:75'],
  ])('know places in foreign writing: %s', (text, key) => {
    expect(read(text).keys.some((found) => found === key || found === key.replace('former-', ''))).toBe(true)
  })

  it.each([
    ['암나사 말고 육각너트', 'category:hex-nut'],
    ['ワッシャーではなく六角ナット', 'category:hex-nut'],
    ['hex nuts, not washers', 'category:hex-nut'],
    ['êcu lục giác, không phải long đền', 'category:hex-nut'],
    ['不要垫圈 六角螺母', 'category:hex-nut'],
  ])('leave out what is wished away: %s', (text, key) => {
    expect(read(text).keys).toEqual([key])
  })

  it('read a treatment that begins with letters and goes on in Hangul, written in one word', () => {
    expect(read('ED도장 업체', 'ko').keys).toContain('process:ed-coating')
  })

  it('ask for one place when the old and the new name are the same word', () => {
    const { keys } = read('bulong hải phòng', 'vi')
    expect(keys.filter((key) => key.includes('province'))).toHaveLength(1)
  })

  it('take a forming process for its product and a cutting process for itself', () => {
    expect(read('die casting ADC12', 'en').keys).toContain('category:die-cast-part')
    expect(read('cắt dây chậm dung sai 0.003', 'vi').keys).toEqual(
      expect.arrayContaining(['process:wire-edm', 'tolerance']),
    )
    expect(read('cắt dây chậm dung sai 0.003', 'vi').keys.some((key) => key.startsWith('category:'))).toBe(false)
  })

  it('take a bare tenth of a millimetre for a size, and one with a sign or a finer one for a tolerance', () => {
    expect(read('漆包线 0.2').keys).toEqual(['category:enameled-wire'])
    expect(read('magnet wire 0.1mm', 'en').keys).toEqual(['category:enameled-wire'])
    expect(read('phay CNC ±0.1').keys).toContain('tolerance')
    expect(read('wire EDM 0.005', 'en').keys).toContain('tolerance')
  })

  it('end no name within the word behind it', () => {
    expect(read('고주파 열처리 기어').keys).toEqual(
      expect.arrayContaining(['category:industrial-gear', 'process:induction-hardening']),
    )
  })

  it('tell tin bronze from tinned copper', () => {
    expect(read('bánh vít đồng thiếc').keys).toContain('material:cac406')
    expect(read('dây đồng thiếc').keys).toContain('material:tinned-copper')
  })

  it('ask of a toolmaker neither what the tool is for nor what it is fed with', () => {
    expect(read('khuôn thổi chai PET').keys).toEqual(['category:blow-mold'])
    expect(read('điện cực đồng đỏ bắn điện').keys).toEqual(['category:mold-electrode'])
  })

  it('leave unknown words for the text engine', () => {
    expect(read('bulong xyzab', 'vi').restTokens).toContain('xyzab')
  })
})
