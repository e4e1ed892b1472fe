import { describe, expect, it } from 'vitest'
import { plainWords, withoutWord } from './plain-words.ts'

describe('words searched as words', () => {
  it('are shown as typed, accents and all, and what became a concept is left out', () => {
    const words = plainWords(
      'khuôn Đồng Phát SKD61',
      ['dong', 'phat'],
      [
        { start: 0, end: 5 },
        { start: 16, end: 21 },
      ],
    )
    expect(words.map((word) => word.text)).toEqual(['Đồng', 'Phát'])
  })

  it('leave out filler that the search ignored', () => {
    expect(plainWords('cần tìm gioăng', ['gioang'], []).map((word) => word.text)).toEqual(['gioăng'])
  })

  it('keep a run of Japanese whole, although it is searched in pairs', () => {
    expect(plainWords('試作品 SKD11', ['試作', '作品'], [{ start: 4, end: 9 }]).map((word) => word.text)).toEqual([
      '試作品',
    ])
  })

  it('are told apart within one Korean query', () => {
    const words = plainWords('와이어 하네스 자동차', ['자동', '동차'], [])
    expect(words.map((word) => word.text)).toEqual(['자동차'])
  })

  it('can be taken out of the query one by one', () => {
    const [word] = plainWords('khuôn abc nhựa', ['abc'], [])
    expect(withoutWord('khuôn abc nhựa', word!)).toBe('khuôn nhựa')
  })
})
