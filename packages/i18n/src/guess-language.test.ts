import { describe, expect, it } from 'vitest'
import { guessLanguage } from './guess-language.ts'

describe('the language of a pasted text', () => {
  it.each([
    ['vi', 'Cần làm khuôn nắp máy xay 2 lòng, thép NAK80, dung sai ±0,02'],
    ['vi', 'can lam khuon ep nhua 2 long, thep nak80, giao tai Binh Duong'],
    ['en', 'We need 500 machined parts per month, material SUS304, delivery to Bắc Ninh within 45 days'],
    ['en', 'Looking for wire harness suppliers, UL certified'],
    ['ja', 'プラスチック射出成形金型、材質SKD61、公差±0.01mm、納期45日'],
    ['ja', '図番 A-102 材質 SKD11 数量 500 納期 12月 検査成績書'],
    ['ko', '사출 금형 제작 업체를 찾습니다. 재질 NAK80, 공차 ±0.02'],
    ['zh', '我们需要注塑模具,材料NAK80,公差±0.02,交期45天'],
    ['zh', '我司需要沖壓件,材質SPCC,鍍鋅,請報價'],
  ] as const)('is %s: %s', (language, text) => {
    expect(guessLanguage(text, 'en')).toBe(language)
  })

  it('is the fallback when nothing tells', () => {
    expect(guessLanguage('SKD11 ±0.01 500 pcs', 'ko')).toBe('ko')
    expect(guessLanguage('', 'vi')).toBe('vi')
  })

  it('is that of the letter, not of one foreign name in it', () => {
    expect(guessLanguage('Please quote the attached drawing for 東洋精工, delivery within 30 days', 'vi')).toBe('en')
    expect(
      guessLanguage('ベトナム・ハイフォン工場向け、Công ty TNHH ABC 殿 ブラケットの見積をお願いします', 'vi'),
    ).toBe('ja')
  })
})
