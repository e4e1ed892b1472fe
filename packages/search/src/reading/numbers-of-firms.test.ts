import { describe, expect, it } from 'vitest'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import type { NeedText } from '../types.ts'
import { readNeed } from './read-need.ts'
import { readText } from './read-text.ts'

function numbers(text: string, kind: string, as: 'need' | 'profile' = 'profile') {
  return readText(sharedLexicon(), text, { as })
    .quantities.filter((quantity) => quantity.kind === kind)
    .map((quantity) => quantity.quantity.max)
}

function keys(lang: NeedText['lang'], title: string, text: string) {
  return readNeed(sharedLexicon(), { lang, title, text, fields: {} }).requirements.map(
    ({ key, level }) => `${level} ${key}`,
  )
}

describe('amounts as firms jot them down', () => {
  it('count thousands of a scale word that stands behind three digits', () => {
    expect(numbers('나사 월 3,200만개', 'volume')).toEqual([384_000_000])
    expect(numbers('月産1,500万個', 'volume')).toEqual([180_000_000])
    expect(numbers('1.200 nghìn cái/năm', 'volume')).toEqual([1_200_000])
    expect(numbers('연 1.5억개', 'volume')).toEqual([150_000_000])
  })

  it('may be a scale word alone, hundreds in words, a half, or "1tr2"', () => {
    expect(numbers('월 백만개', 'volume')).toEqual([12_000_000])
    expect(numbers('mỗi năm bảy trăm ngàn con', 'volume')).toEqual([700_000])
    expect(numbers('nửa triệu cái mỗi tháng', 'volume')).toEqual([6_000_000])
    expect(numbers('1tr2 con/tháng', 'volume')).toEqual([14_400_000])
  })

  it('name a thing between the number and the month', () => {
    expect(numbers('40 ngàn gioăng cửa lò 1 tháng', 'volume')).toEqual([480_000])
    expect(numbers('mỗi tháng 900 khung tủ', 'volume')).toEqual([10_800])
    expect(numbers('2 million washers monthly', 'volume')).toEqual([24_000_000])
  })

  it('share the time that is said for a list of them', () => {
    expect(numbers('300 nghìn bộ khóa + 200 nghìn bộ bản lề mỗi năm', 'volume').sort()).toEqual([200_000, 300_000])
    expect(numbers('dập 2 triệu cái mỗi tháng, tiện nửa triệu', 'volume')).toEqual([24_000_000, 6_000_000])
    expect(numbers('1.5 million caps and 1 million seals monthly', 'volume').sort()).toEqual([12_000_000, 18_000_000])
  })

  it('are of a year where only a capacity is stated', () => {
    expect(numbers('Năng lực cáp nguồn 2 triệu m', 'volume')).toEqual([2_000_000])
  })

  it('are of 300 days where a day is said before them', () => {
    expect(numbers('Ngày 8 ngàn sợi ạ', 'volume')).toEqual([2_400_000])
    expect(numbers('1 ngay 20k cai', 'volume')).toEqual([6_000_000])
    expect(numbers('Daily 5 million.', 'volume')).toEqual([1_500_000_000])
    expect(numbers('日产能20万条，RoHS齐全', 'volume')).toEqual([60_000_000])
    expect(numbers('하루 2만개 생산', 'volume')).toEqual([6_000_000])
    expect(numbers('Giao 20 ngày, 500 cái', 'volume')).toEqual([])
    expect(numbers('Giao ngay 500 cai', 'volume')).toEqual([])
  })

  it('may be short: M for a million pieces, y for a year, t for tonnes', () => {
    expect(numbers('18M pcs/y', 'volume')).toEqual([18_000_000])
    expect(numbers('月400t', 'volume')).toEqual([4_800_000])
    expect(numbers('mỗi tháng chạy máy 450t', 'volume')).toEqual([])
    expect(numbers('SECC 0.8~1.6t', 'volume')).toEqual([])
  })

  it('are of springs as well as of lots', () => {
    expect(numbers('2,5 triệu lò xo mỗi tháng', 'volume')).toEqual([30_000_000])
    expect(numbers('lò xo dây bốn triệu cái mỗi tháng, lò xo lá nửa triệu', 'volume')).toEqual([48_000_000, 6_000_000])
  })

  it('are no amounts where a month, a lot or one order is meant', () => {
    expect(numbers('納期は4ヶ月です', 'volume')).toEqual([])
    expect(numbers('총 8,000세트 일괄 발주', 'volume')).toEqual([])
    expect(numbers('đơn tối thiểu 500 cái, 30 máy', 'volume')).toEqual([])
    expect(numbers('Giao trong 1 tháng', 'volume')).toEqual([])
    expect(numbers('Công suất 3 tấn/giờ', 'volume')).toEqual([])
    expect(numbers('年間2色15型', 'volume')).not.toContain(2)
  })
})

describe('tolerances as firms jot them down', () => {
  it('are microns, spelled out or as Vietnamese shops say them', () => {
    expect(numbers('mài tròn tới 3 micron', 'tolerance')).toEqual([0.003])
    expect(numbers('giữ được năm micron', 'tolerance')).toEqual([0.005])
    expect(numbers('dung sai 8 muy', 'tolerance')).toEqual([0.008])
    expect(numbers('dung sai thường 3 phần trăm', 'tolerance')).toEqual([0.03])
    expect(numbers('shafts ground and lapped to 4 µm', 'tolerance')).toEqual([0.004])
  })

  it('stand beside a roundness without being one', () => {
    expect(numbers('真円度1µm、外径公差±3µm', 'tolerance')).toEqual([0.003])
  })

  it('are no thickness of a coating', () => {
    expect(numbers('무전해 니켈 12±2µm', 'tolerance')).toEqual([])
    expect(numbers('めっき膜厚 8±1μm', 'tolerance')).toEqual([])
  })
})

describe('times as people jot them down', () => {
  it('are days in words where work comes back, and half a month', () => {
    expect(numbers('nhận sáng thứ hai, ba ngày trả', 'leadTime')).toEqual([3])
    expect(numbers('ty ren nửa tháng', 'leadTime')).toEqual([15])
    expect(numbers('30 ngày kể cả làm mẫu', 'leadTime')).toEqual([30])
  })

  it('are no delivery time where money or samples are spoken of, or an amount', () => {
    expect(numbers('trả tiền 45 ngày sau khi nhận hàng', 'leadTime', 'need')).toEqual([])
    expect(numbers('mẫu 5 bộ trong 2 tuần', 'leadTime', 'need')).toEqual([])
    expect(numbers('한달 300만 핀', 'leadTime', 'need')).toEqual([])
  })
})

describe('words of a need that demand less than they seem to', () => {
  it('are burrs, food safety and audits', () => {
    expect(keys('vi', 'Chi tiết dập SPCC', 'bavia ≤0.05')).not.toContain('must process:deburring-polishing')
    expect(keys('vi', 'Gioăng silicone', 'silicone an toàn thực phẩm')).not.toContain('must certification:iso-22000')
    expect(keys('en', 'Forged hubs', 'A VDA 6.3 audit will follow.')).not.toContain('must certification:vda-6-3')
  })

  it('are a first lot, a handy place, a hardness and the box', () => {
    expect(keys('en', 'Wash boxes', 'Start with about 60 a month.')).not.toContain('must volume')
    expect(keys('vi', 'Vỏ đèn đúc nhôm', 'Xưởng ở Đồng Nai thì tiện xe.').join()).not.toContain('cnc-turning')
    expect(keys('vi', 'Long đền vênh', 'Độ cứng HRC 44-50.').join()).not.toContain('material:')
    expect(keys('ko', '서스펜션 링크', '박스 인쇄 및 바코드.')).not.toContain('must process:marking-printing')
  })

  it('are what a nearer process already says', () => {
    expect(keys('ja', '端子', '順送プレスで打ち抜き。').join()).not.toContain('blanking-punching')
    expect(keys('ko', '소음기', '파이프 벤딩 후 TIG 용접.')).toContain('must process:tube-bending')
  })
})

describe('what is denied, kept and given in one sentence', () => {
  it('denies a list of bare names with what ends it', () => {
    const read = keys('ko', '사출 금형', '도장, 레이저 각인은 별도입니다.').join()
    expect(read).not.toContain('liquid-painting')
  })

  it('keeps the work that comes before the buyer’s own step', () => {
    expect(keys('vi', 'Thân đèn đúc nhôm ADC12', 'Đúc xong bắn bi để bên tôi tự sơn.')).toContain(
      'must process:shot-blasting',
    )
  })

  it('demands what leads to refusal when it is lacking', () => {
    expect(keys('ko', '용접너트', 'IATF 16949 인증이 없으면 등록이 불가합니다.')).toContain(
      'must certification:iatf-16949',
    )
    expect(keys('vi', 'Khung hàn', 'Xưởng không có ISO 9001 thì không xét.')).toContain('must certification:iso-9001')
  })
})
