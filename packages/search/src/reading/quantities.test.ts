import { describe, expect, it } from 'vitest'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import { readText } from './read-text.ts'

function numbers(text: string, kind: string, as: 'need' | 'profile' = 'profile') {
  return readText(sharedLexicon(), text, { as })
    .quantities.filter((quantity) => quantity.kind === kind)
    .map((quantity) => quantity.quantity)
}

describe('volumes', () => {
  it.each([
    ['Sản lượng 10.000 bộ/tháng', 120_000],
    ['khoảng 400.000 con/năm', 400_000],
    ['mỗi tháng khoảng 250 ngàn con', 3_000_000],
    ['10 vạn cái một năm', 100_000],
    ['1,7 triệu con/tháng', 20_400_000],
    ['2 triệu rưỡi con/năm', 2_500_000],
    ['50 sets a month', 600],
    ['500k pcs per year', 500_000],
    ['8.4 million pieces per month', 100_800_000],
    ['月産20万本', 2_400_000],
    ['年間60万本', 600_000],
    ['월 5백만개', 60_000_000],
    ['연간 10만 개', 100_000],
    ['年需求10万套', 100_000],
    ['年用量約50萬支', 500_000],
    ['1.000.000 cái/năm', 1_000_000],
    ['1,000,000 pcs/year', 1_000_000],
    ['1 000 000 pcs/year', 1_000_000],
    ['mỗi tháng ba vạn cặp', 360_000],
    ['two million a year, twenty thousand boxes per month', 2_000_000],
    ['每月四十五万只', 5_400_000],
    ['每月，300套', 3_600],
    ['월 420.', 5_040],
    ['Annual requirement 80,000 of each', 80_000],
    ['mỗi tháng cỡ 700 thùng', 8_400],
    ['làm được 180 cực mỗi tháng', 2_160],
    ['12k rotors per month', 144_000],
    ['60 tools a year', 60],
    ['Một năm 2 triệu dây nguồn', 2_000_000],
  ])('reads %s', (text, perYear) => {
    expect(numbers(text, 'volume')[0]?.min).toBe(perYear)
  })

  it('counts weight and length apart from pieces', () => {
    expect(numbers('5 tấn/ngày', 'volume')[0]).toMatchObject({ unit: 'kg', min: 1_500_000 })
    expect(numbers('500 km a month', 'volume')[0]).toMatchObject({ unit: 'm', min: 6_000_000 })
  })

  it('takes neither shifts, lorries nor headcount for volumes', () => {
    expect(numbers('Chạy 3 ca mỗi ngày, 2 shifts per day, 4 trucks a week, 20 người/tháng', 'volume')).toEqual([])
  })

  it('takes the force of a machine that runs every day for no weight', () => {
    expect(numbers('mỗi ngày chạy máy 450t', 'volume')).toEqual([])
    expect(numbers('mỗi ngày 5t', 'volume')[0]).toMatchObject({ unit: 'kg', min: 1_500_000 })
  })

  it('takes neither years nor press force for volumes', () => {
    expect(numbers('Thành lập năm 2009, máy dập 80 tấn, cẩu 5 tấn', 'volume')).toEqual([])
  })
})

describe('tolerances', () => {
  it.each([
    ['dung sai ± 0,01 mm', 0.01],
    ['±0.005以内', 0.005],
    ['+/-0.1', 0.1],
    ['chính xác tới 2mm', 2],
    ['sai số 0.03 ly', 0.03],
    ['within 5 microns', 0.005],
    ['公差±2条', 0.02],
    ['공차 ±0.02', 0.02],
    ['＋０．０２／－０', 0.01],
    ['sai số 0.02 tổng', 0.01],
  ])('reads %s', (text, mm) => {
    expect(numbers(text, 'tolerance')[0]?.max).toBeCloseTo(mm, 6)
  })

  it('leaves hardness, coating thickness and concentricity alone', () => {
    expect(numbers('HRC52±2', 'tolerance')).toEqual([])
    expect(numbers('mạ kẽm 8 μm', 'tolerance')).toEqual([])
    expect(numbers('同軸度0.01', 'tolerance', 'need')).toEqual([])
  })
})

describe('delivery times', () => {
  it.each([
    ['giao hàng trong 20 ngày', 20],
    ['T1 trong vòng 45 ngày', 45],
    ['lead time 3 weeks', 21],
    ['納期は受注後20日以内', 20],
    ['납기 14일', 14],
    ['交期15天', 15],
    ['giao trong 2 tháng', 60],
    ['納期三週間', 21],
    ['delivery within six weeks', 42],
    ['Thép SKD61, 2 bộ, 35 ngày.', 35],
    ['金型は2面、6週間。', 42],
    ['도면 송부, 4주 내.', 28],
    ['图纸已有，12天内交货', 12],
    ['please return within 72 hours', 3],
    ['gửi mẫu T0 sau 5 tuần từ ngày đặt cọc', 35],
    ['turnaround of ten working days', 10],
  ])('reads %s', (text, days) => {
    expect(numbers(text, 'leadTime', 'need')[0]?.max).toBe(days)
  })

  it.each([
    'giao 2 tuần/lần',
    'deliveries every 2 weeks',
    '2週間に1回納入',
    '2주마다 납품',
    '每两周交货一次',
    '생산은 월 20일 가동',
    '월 3만 개 × 12개월',
    'in lots over 12 months',
  ])('takes how often for no delivery time: %s', (text) => {
    expect(numbers(text, 'leadTime', 'need')).toEqual([])
  })

  it('takes neither the month of a rate nor a thickness for a delivery time', () => {
    expect(numbers('1 tháng chạy 500 ngàn con, 9 ngày có hàng', 'leadTime').map((time) => time.max)).toEqual([9])
    expect(numbers('ton ma kem, inox 304 day 1.2 ly, giao 8 ngay', 'leadTime').map((time) => time.max)).toEqual([8])
  })

  it('takes neither payment, experience nor sample times for delivery', () => {
    expect(numbers('Thanh toán linh hoạt, công nợ 30 ngày. Ban giám đốc có 15 năm kinh nghiệm.', 'leadTime')).toEqual(
      [],
    )
    expect(numbers('Mẫu đầu 7-10 ngày tùy hàng', 'leadTime')).toEqual([])
    expect(numbers('Please quote within 3 days', 'leadTime', 'need')).toEqual([])
  })
})

describe('threads, gauges and hardness', () => {
  it('takes the second number of a thread for a pitch only when it is one', () => {
    expect(numbers('bulong M8x1.25x30', 'thread')[0]).toMatchObject({ min: 8 })
    expect(numbers('vít M3×8', 'size')).toEqual(expect.arrayContaining([expect.objectContaining({ max: 8 })]))
    expect(numbers('M8*1.25', 'size').some((size) => size.max === 1.25 && size.min === 1.25)).toBe(false)
  })

  it('reads wire gauges and hardness ranges', () => {
    expect(numbers('AWG22～28', 'gauge')[0]).toMatchObject({ min: 22, max: 28, unit: 'AWG' })
    expect(numbers('HRC 58–60', 'hardness')[0]).toMatchObject({ min: 58, max: 60 })
    expect(numbers('500k shots', 'shots')[0]).toMatchObject({ min: 500_000 })
    expect(numbers('50万ショット', 'shots')[0]).toMatchObject({ min: 500_000 })
  })
})
