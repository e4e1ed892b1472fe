import { buildLexicon } from '@matxich/search'
import { loadConcepts } from '@matxich/seeds'
import { describe, expect, it } from 'vitest'
import { readIntroduction } from './read-introduction.ts'
import { restoreAccents } from './restore-accents.ts'

const lexicon = buildLexicon(loadConcepts())
const read = (text: string) => readIntroduction(lexicon, text)
const concepts = (chips: { concept: string }[]) => chips.map((chip) => chip.concept)

const typedOnPhone = `Xuong co khi Thuan An chuyen lam khuon ep nhua, khuon dap lien hoan.
Gia cong CNC, cat day, xung dien. Vat lieu SKD11, NAK80, S50C. Dung sai +-0.01mm.
May moc: 3 may phay CNC Makino, 2 may cat day Sodick, 1 may mai phang.
Da co ISO 9001, dang lam IATF 16949. Ma kem thue ngoai.`

describe('an introduction typed without accents', () => {
  it('gives what the firm makes, with the words each was read from', () => {
    const { capabilities, lang } = read(typedOnPhone)
    expect(lang).toBe('vi')
    expect(capabilities.flatMap((one) => concepts(one.categories))).toContain('plastic-injection-mold')
    expect(capabilities[0]?.categories[0]?.quote).toBe('khuon ep nhua')
  })

  it('gives processes, materials and figures, wherever the text says them', () => {
    const { capabilities } = read(typedOnPhone)
    expect(concepts(capabilities.flatMap((one) => one.processes))).toEqual(
      expect.arrayContaining(['wire-edm', 'sinker-edm']),
    )
    expect(concepts(capabilities.flatMap((one) => one.materials))).toEqual(
      expect.arrayContaining(['skd11', 'nak80', 's50c']),
    )
    expect(capabilities.flatMap((one) => one.figures)).toContainEqual(
      expect.objectContaining({ kind: 'tolerance', quantity: expect.objectContaining({ max: 0.01 }) }),
    )
  })

  it('shares what follows among things named in one breath', () => {
    expect(read(typedOnPhone).capabilities).toHaveLength(1)
  })

  it('names the product of a shop that names only its work', () => {
    const { capabilities } = read('ben em chuyen tien cnc, phay cnc cac loai. dung sai 0.02')
    expect(concepts(capabilities.flatMap((one) => one.categories))).toEqual(['turned-part', 'milled-part'])
  })

  it('counts machines and knows their makers', () => {
    const { machines } = read(typedOnPhone)
    expect(machines).toContainEqual(expect.objectContaining({ type: 'wire-edm-machine', quantity: 2, maker: 'Sodick' }))
  })

  it('keeps plans as plans and the work of partners with them', () => {
    const { certificates, capabilities } = read(typedOnPhone)
    expect(certificates).toContainEqual(expect.objectContaining({ concept: 'iso-9001', state: 'held' }))
    expect(certificates).toContainEqual(expect.objectContaining({ concept: 'iatf-16949', state: 'planned' }))
    expect(capabilities.flatMap((one) => one.processes)).toContainEqual(
      expect.objectContaining({ concept: 'zinc-plating', isByPartner: true }),
    )
  })
})

describe('what a text denies or only sells', () => {
  it('is no chip', () => {
    const { capabilities, denied } = read('Chuyên xi mạ kẽm. Không nhận mạ crom.')
    expect(denied).toContain('process:chrome-plating')
    expect(concepts(capabilities.flatMap((one) => one.processes))).not.toContain('chrome-plating')
  })

  it('makes a trader of who says so', () => {
    expect(read('Nhà phân phối bu lông ốc vít các loại, nhập khẩu và bán sỉ, không trực tiếp sản xuất.').role).toBe(
      'trader',
    )
  })

  it('takes "sẽ có ISO" for a plan', () => {
    expect(read('Gia công tiện CNC. Năm sau sẽ có ISO 9001.').certificates).toEqual([
      expect.objectContaining({ concept: 'iso-9001', state: 'planned' }),
    ])
  })
})

describe('a catalogue page in another language', () => {
  it.each([
    ['プラスチック射出成形金型の設計・製作。材質 NAK80、公差±0.01mm。ISO9001取得。', 'ja'],
    ['플라스틱 사출금형 제작 전문. 재질 NAK80, 공차 ±0.01mm. ISO 9001 인증.', 'ko'],
    ['专业生产注塑模具，材料NAK80，公差±0.01mm，已通过ISO9001认证。', 'zh'],
    ['We make plastic injection molds, steel NAK80, tolerance ±0.01 mm, ISO 9001 certified.', 'en'],
  ])('%s', (text, lang) => {
    const reading = read(text)
    expect(reading.lang).toBe(lang)
    expect(reading.capabilities[0]?.categories[0]?.concept).toBe('plastic-injection-mold')
    expect(concepts(reading.capabilities.flatMap((one) => one.materials))).toContain('nak80')
    expect(concepts(reading.certificates)).toContain('iso-9001')
    expect(reading.accented).toBeNull()
  })
})

describe('accents', () => {
  it('are put back where words of the trade leave no doubt, and every change is told', () => {
    const accented = restoreAccents(lexicon, 'Xuong chuyen lam khuon ep nhua, KHUON DAP tai Thuan An.')
    expect(accented?.text).toBe('Xưởng chuyên làm khuôn ép nhựa, KHUÔN DẬP tai Thuận An.')
    expect(accented?.changes.map(({ start, end }) => accented.text.slice(start, end))).toContain('KHUÔN')
  })

  it('leave names, grades and other languages alone', () => {
    expect(restoreAccents(lexicon, 'Mr Nguyen Van Toan, SKD11 Makino')).toBeNull()
    expect(restoreAccents(lexicon, 'We make molds and dies for the car industry')).toBeNull()
    expect(restoreAccents(lexicon, 'Chuyên làm khuôn ép nhựa')).toBeNull()
  })
})
