import { describe, expect, it } from 'vitest'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import type { NeedText } from '../types.ts'
import { readNeed } from './read-need.ts'

function read(lang: NeedText['lang'], title: string, text: string, fields: NeedText['fields'] = {}) {
  const { requirements } = readNeed(sharedLexicon(), { lang, title, text, fields })
  const level = (wanted: string) => requirements.filter((entry) => entry.level === wanted).map((entry) => entry.key)
  return { requirements, musts: level('must'), nices: level('nice') }
}

describe('the category a need wants', () => {
  it('is the head of the title, not what the thing is for', () => {
    expect(read('ja', 'コネクタハウジング用金型の見積', 'PBTの成形金型を1型。').musts[0]).toBe(
      'category:plastic-injection-mold',
    )
    expect(read('en', 'Die casting die for a gearbox housing', 'ADC12, 850 t machine.').musts[0]).toBe(
      'category:die-casting-die',
    )
    expect(read('vi', 'Dây nguồn cho máy giặt', 'Dài 1,5 m.').musts[0]).toBe('category:power-cord')
    expect(read('vi', 'Vít liền lông đền M4', 'Mạ kẽm trắng.').musts[0]).toBe('category:sems-screw')
  })

  it('is narrowed by what is said beside a family', () => {
    expect(read('vi', 'Cần làm khuôn nắp hộp', 'Nhựa PP, 4 lòng, chạy máy ép 220 tấn.').musts[0]).toBe(
      'category:plastic-injection-mold',
    )
    expect(read('en', 'Harness for electric scooters', 'Main harness, 60 circuits.').musts[0]).toBe(
      'category:motorcycle-wire-harness',
    )
  })

  it('is the service when a treatment is ordered, the thing when it is only treated', () => {
    expect(read('ja', '熱処理の委託（金型部品）', 'SKD61の真空焼入れ。').musts[0]).toMatch(
      /^category:(heat-treatment-services|through-hardening-service)$/,
    )
    expect(read('ko', '육각 너트 열처리품', '월 50만개.').musts[0]).toBe('category:hex-nut')
  })

  it('is what the form says when the form says it', () => {
    expect(read('vi', 'Cần báo giá', 'Theo bản vẽ.', { category: 'u-bolt' }).musts[0]).toBe('category:u-bolt')
  })
})

describe('what is no requirement', () => {
  it('is bought elsewhere or left out', () => {
    const vi = read('vi', 'Bộ dây xe máy điện', 'Đầu cos bấm máy. Pin và bộ sạc bên mình nhập, không cần báo.')
    expect(vi.musts).not.toContain('category:vehicle-battery')
    const en = read('en', 'CNC turned shafts', 'SUS303, centerless ground. Anodizing is handled by others.')
    expect(en.musts).not.toContain('process:anodizing')
    expect(en.musts).toContain('process:cylindrical-grinding')
    const ja = read('ja', '精密シャフト', '材質SUS303。モーターの組立は弊社で行います。めっきは不要です。')
    expect(ja.musts.some((key) => /plating|assembly/.test(key))).toBe(false)
    const ko = read('ko', '다이캐스팅 하우징', 'ADC12. 도장은 필요 없습니다.')
    expect(ko.musts).not.toContain('process:liquid-painting')
    const zh = read('zh', '压铸件', 'ADC12，喷粉由我司自行处理。')
    expect(zh.musts).not.toContain('process:powder-coating')
  })

  it('is the material a mould will shape', () => {
    const { musts } = read('vi', 'Khuôn ép nhựa nắp máy', 'Sản phẩm nhựa ABS, lòng khuôn NAK80.')
    expect(musts).toContain('material:nak80')
    expect(musts).not.toContain('material:abs')
  })

  it('is a material that is refused', () => {
    const { musts } = read('en', 'Battery cables', 'Tinned copper conductor. No CCA under any circumstance.')
    expect(musts).toContain('material:tinned-copper')
    expect(musts).not.toContain('material:cca')
  })
})

describe('musts and wishes', () => {
  it('are told apart in five languages', () => {
    expect(read('vi', 'Bulong', 'Bắt buộc ISO 9001. Ưu tiên có IATF 16949.').nices).toContain(
      'certification:iatf-16949',
    )
    expect(read('en', 'Hex bolts', 'ISO 9001 required. IATF 16949 would be a plus.').nices).toContain(
      'certification:iatf-16949',
    )
    expect(read('ja', '六角ボルト', 'ISO9001必須、ISO14001あれば尚可。').nices).toContain('certification:iso-14001')
    expect(read('ja', '六角ボルト', 'ISO9001必須、ISO14001あれば尚可。').musts).toContain('certification:iso-9001')
    expect(read('ko', '육각볼트', 'ISO 9001 필수. IATF 16949 인증 업체 우대.').nices).toContain(
      'certification:iatf-16949',
    )
    expect(read('zh', '六角螺栓', '须有ISO9001，有IATF16949者优先。').nices).toContain('certification:iatf-16949')
  })

  it('make the place of delivery a wish', () => {
    const { nices, musts } = read('vi', 'Bulong M8', 'Giao tại Bắc Ninh.', { deliverTo: { formerProvince: '27' } })
    expect(nices).toContain('former-province:27')
    expect(musts.some((key) => key.includes('province'))).toBe(false)
  })

  it('keep a finer tolerance and the volume of the form', () => {
    const { requirements } = read('en', 'Dowel pins', 'OD tolerance ±0.003, length ±0.1.', {
      volume: { value: 1000, unit: 'piece/month' },
    })
    expect(requirements.find((entry) => entry.key === 'tolerance')?.quantity?.max).toBe(0.003)
    expect(requirements.find((entry) => entry.key === 'volume')?.quantity?.min).toBe(12_000)
  })

  it('give every requirement of the text its span', () => {
    const need = { lang: 'vi' as const, title: 'Khuôn dập', text: 'Chày SKD11.', fields: {} }
    const { requirements } = readNeed(sharedLexicon(), need)
    const steel = requirements.find((entry) => entry.key === 'material:skd11')
    const whole = `${need.title}\n${need.text}`
    expect(whole.slice(steel!.span!.start, steel!.span!.end)).toBe('SKD11')
  })
})
