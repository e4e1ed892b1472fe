import { beforeAll, describe, expect, it } from 'vitest'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import { readQuery } from './read-query.ts'

/** The category a search is read as: `~` before a wish, others that would do behind a bar. */
function categoryOf(text: string, lang?: 'vi' | 'en' | 'ja' | 'ko' | 'zh'): string | null {
  const asked = readQuery(sharedLexicon(), text, lang).requirements.find(({ kind }) => kind === 'category')
  if (!asked) return null
  return `${asked.level === 'nice' ? '~' : ''}${[asked.concept, ...(asked.alternatives ?? [])].join('|')}`
}

// The first search of a process learns the words of the example lines.
beforeAll(() => void readQuery(sharedLexicon(), 'bulong'), 120_000)

describe('what a search looks for', () => {
  it.each([
    ['자동차 필터 OEM', 'vehicle-filter'],
    ['PVC型材', 'plastic-profile-sheet'],
    ['conformal coated boards', 'pcba'],
    ['基礎用アンカー', 'anchor-bolt'],
  ])('is told by parts of names and by what such things are like: %s', (text, category) => {
    expect(categoryOf(text)).toMatch(new RegExp(`^~?${category}$`))
  })

  it.each([
    ['도어락 다이캐스팅', 'vehicle-lock-handle|die-cast-part'],
    ['오토바이 카울 사출', 'motorcycle-plastic-cover|injection-molded-part'],
    ['刹车蹄 铝压铸', 'brake-shoe-drum|die-cast-part'],
    ['소결 부쉬', 'sintered-part|bearing'],
  ])('may be the thing or, next, who makes parts that way: %s', (text, category) => {
    expect(categoryOf(text)).toBe(category)
  })

  it('is the casting where a treatment only says how it comes', () => {
    expect(categoryOf('zinc die casting with chrome plating', 'en')).toBe('die-cast-part')
  })

  it('is a treatment as a wish where only the work is named, and surely where it is given out', () => {
    expect(categoryOf('xi crom cứng ty thuỷ lực')).toBe('~plating-service')
    expect(categoryOf('锌镍合金电镀')).toBe('~plating-service')
    expect(categoryOf('thuê mạ crom cứng')).toBe('plating-service')
    expect(categoryOf('mạ kẽm nhanh')).toBe('~plating-service')
  })

  it('is the part that its material is shaped into beside the work that shapes it', () => {
    expect(categoryOf('đúc gang cầu FCD450')).toBe('sand-cast-part')
  })

  it.each(['AS9100 certified supplier', 'gia công SKD11', 'báo giá gấp', '見積依頼', '견적 문의', '询价'])(
    'is nothing where only a certificate, a material or an enquiry is told: %s',
    (text) => {
      expect(categoryOf(text)).toBeNull()
    },
  )

  it('stays the family that is named where its members are told apart by little', () => {
    expect(categoryOf('프레스 금형 SKD11')).toBe('stamping-dies')
    expect(categoryOf('볼트 SCM435 흑착색')).toBe('bolts')
  })
})
