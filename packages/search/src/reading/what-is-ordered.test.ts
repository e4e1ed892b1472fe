import type { Language } from '@matxich/i18n'
import { describe, expect, it } from 'vitest'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import { readNeed } from './read-need.ts'

function read(lang: Language, title: string, text = '') {
  return readNeed(sharedLexicon(), { title, text, lang, fields: {} }).requirements
}
const wanted = (lang: Language, title: string, text?: string) =>
  read(lang, title, text).find((requirement) => requirement.kind === 'category')?.concept ?? null

describe('what a need orders', () => {
  it('is the work where a Vietnamese title begins with it, the thing where the work follows', () => {
    expect(wanted('vi', 'Thấm nitơ trục răng')).toBe('case-hardening-service')
    expect(wanted('vi', 'Bulong lục giác mạ kẽm')).toBe('hex-bolt')
  })

  it('is the casting where it is to be cast and plated', () => {
    expect(wanted('zh', '锌合金柜门把手座 压铸+电镀', '锌合金压铸，表面镀亮铬。')).not.toBe('plating-service')
  })

  it('is not what a compound is for', () => {
    expect(wanted('ko', '자동차 시트프레임용 육각볼트')).toBe('hex-bolt')
    expect(wanted('en', 'Hex bolts for car seat frames')).toBe('hex-bolt')
  })

  it('is no die where parts are run on one', () => {
    const text = 'Bát đỡ bằng tôn SECC dày 1,0, yêu cầu chạy khuôn liên hoàn. Khuôn chúng tôi chuyển qua.'
    expect(wanted('vi', 'Chi tiết dập: bát đỡ quạt', text)).toBe('stamped-metal-part')
  })

  it('is what the title calls by its whole name, also where a pipe of it is bent', () => {
    expect(wanted('en', 'Muffler for a tiller', 'Inlet pipe CNC bent, joints welded.')).toBe('exhaust-system')
  })

  it('leaves out what has a supplier already', () => {
    const keys = (lang: Language, text: string) => read(lang, 'M8', text).map(({ key }) => key)
    expect(keys('ko', '케이스 다이캐스팅은 이미 업체가 있습니다.')).not.toContain('process:die-casting')
    expect(keys('zh', '壳体压铸已有厂家。')).not.toContain('process:die-casting')
    expect(keys('vi', 'Vỏ đúc áp lực đã có chỗ làm.')).not.toContain('process:die-casting')
    expect(keys('ja', 'ケースのダイカストは手配済みです。')).not.toContain('process:die-casting')
    expect(keys('en', 'Die casting of the case is already placed.')).not.toContain('process:die-casting')
  })
})
