import { describe, expect, it } from 'vitest'
import { accentedCueOf, cueOf, cueTextOf } from './cue.ts'

const retail = cueOf({ vi: 'bán lẻ|trừ', en: 'retailer', ja: '卸' })

describe('words that turn what is said', () => {
  it('are told by the accents that were typed', () => {
    expect(retail.test(cueTextOf('chuyên bán lẻ'))).toBe(true)
    expect(retail.test(cueTextOf('bản lề tủ'))).toBe(false)
    expect(retail.test(cueTextOf('trụ đỡ'))).toBe(false)
  })

  it('need none where nobody types any, even if a copied name has some', () => {
    expect(retail.test(cueTextOf('nhan moi don tru hang gap'))).toBe(true)
    expect(retail.test(cueTextOf('nhận mọi đơn, tru hàng gấp'))).toBe(false)
    expect(retail.test(cueTextOf('nhan moi don hang cua khach le khach si tru hang cua cong ty Đại Phát'))).toBe(true)
  })

  it('stand at word borders in Latin letters, anywhere in others', () => {
    expect(retail.test(cueTextOf('retailers'))).toBe(false)
    expect(retail.test(cueTextOf('工具卸売'))).toBe(true)
  })

  it('are never taken bare where they would be another word', () => {
    const so = accentedCueOf({ vi: 'nên' })
    expect(so.test(cueTextOf('chỉ tiện nên không mạ'))).toBe(true)
    expect(so.test(cueTextOf('lo xo nen'))).toBe(false)
    expect(so.test(cueTextOf('lò xo nén'))).toBe(false)
  })

  it('are the same in Traditional and Simplified characters', () => {
    const works = cueOf({ zh: '自有工厂|生产|没有' })
    for (const text of ['自有工廠', '生產五金', '沒有電鍍']) expect(works.test(cueTextOf(text))).toBe(true)
  })

  it('are told from other words on every line of its own', () => {
    const text = cueTextOf('nhận mọi đơn, tru hàng gấp\nnhan moi don tru hang gap tru hang le')
    expect(retail.find(text).map(({ index }) => index)).toEqual([40, 53])
  })

  it('are found at every place, in order', () => {
    expect(retail.find(cueTextOf('bán lẻ, trừ sỉ')).map(({ index }) => index)).toEqual([0, 8])
  })
})
