import { describe, expect, it } from 'vitest'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import type { NeedText } from '../types.ts'
import { readNeed } from './read-need.ts'

const wanted = (lang: NeedText['lang'], title: string, text: string) =>
  readNeed(sharedLexicon(), { lang, title, text, fields: {} }).requirements.find((entry) => entry.kind === 'category')
    ?.key

describe('the kind of thing a need wants', () => {
  it('shows in the industry and the voltage of a harness', () => {
    expect(wanted('en', 'Harness for small motorbikes', 'We assemble scooters. About 40 circuits.')).toBe(
      'category:motorcycle-wire-harness',
    )
    expect(wanted('en', 'Cable set for an electric truck', 'HV cable set between pack and inverter, 50 mm2.')).toBe(
      'category:ev-high-voltage-harness',
    )
  })

  it('shows in the participle of an English title', () => {
    expect(wanted('en', 'Turned aluminium nozzles', 'From 20 mm bar, tolerance ±0.02, 5,000 pcs a month.')).toBe(
      'category:turned-part',
    )
  })

  it('shows in the process among siblings that differ by it', () => {
    expect(wanted('en', 'Lamp body casting', 'Die cast in ADC12, 0.9 kg, shot blasted.')).toBe('category:die-cast-part')
    expect(wanted('vi', 'Phôi đúc thân van', 'Đúc cát, gang FC250, 12 kg.')).not.toBe('category:die-cast-part')
  })

  it('is a part of molds only where molds are spoken of', () => {
    expect(wanted('vi', 'Trục dẫn phi 10', 'Trục dài 280 cho máy photocopy, thép SUJ2, mài tròn.')).toBe(
      'category:precision-shaft',
    )
    expect(wanted('vi', 'Trục dẫn hướng khuôn', 'Linh kiện khuôn, thép SUJ2.')).toBe('category:mold-guide-components')
  })

  it('is the treatment where the title gives work out', () => {
    expect(wanted('vi', 'Thuê mạ crom cứng trục xi lanh', 'Trục phi 50, lớp mạ 30 micron, trả trong 5 ngày.')).toBe(
      'category:plating-service',
    )
  })

  it('is the mold, not its design, where a mold is ordered', () => {
    expect(wanted('zh', '遥控器外壳模具', '塑料模一套，型芯NAK80，模具设计由供应商负责。')).not.toBe(
      'category:mold-design-service',
    )
    expect(wanted('zh', '注塑模具', '一套，型芯NAK80，模具设计由供应商负责。')).toBe('category:plastic-injection-mold')
  })

  it('takes no shots of a tool for blasting', () => {
    const { requirements } = readNeed(sharedLexicon(), {
      lang: 'ko',
      title: '사출 금형',
      text: '캐비티 NAK80, 수명 30만 쇼트.',
      fields: {},
    })
    expect(requirements.map((entry) => entry.key)).not.toContain('process:shot-blasting')
  })
})
