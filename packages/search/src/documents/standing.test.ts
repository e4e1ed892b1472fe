import { describe, expect, it } from 'vitest'
import { profileOf } from '../testing/profiles.ts'
import { judgeStanding } from './standing.ts'

describe('a firm stands', () => {
  it.each([
    ['as a maker of hinges, which are no retail', 'Bản lề lá, bản lề bật, ray ngăn kéo. Tôn mạ kẽm. 40.000 bộ/tháng.'],
    ['as a maker of wires typed without accents', 'day nguon, day noi dat boc PVC. moi thang 30 tan'],
    ['as a maker that gave up and sold a line', 'Chỉ làm xích tải. Dây chuyền lắp xe đạp đã bán lại từ năm ngoái.'],
    [
      'as a maker that buys one thing in',
      'Đùn ống PU các cỡ. Hàng cao su chúng tôi lấy từ bạn hàng, không tự sản xuất.',
    ],
    ['as a maker that also delivers through trading houses', '精密切削加工専門。商社経由でも納入。'],
    ['as a maker that works together with a trader', '专业加工五金冲压件，与贸易公司合作'],
    ['as a maker that sells through a trading firm, too', '알루미늄 가공 전문. 무역 회사와도 거래.'],
    ['as a maker that loads lorries', '五金件，装卸方便，月产10万件'],
  ])('%s', (_, text) => {
    expect(standingOf(text)).toBe('maker')
  })

  it.each([
    ['as a trader that brings things in to sell on', 'Nhập bánh xe đẩy, tay co từ Quảng Châu về bán lại cho xưởng tủ.'],
    ['as a trader whose works is another firm’s', 'Đại lý của nhà máy dây đai Thái Lan.'],
    ['as a trader that sells off the roll', 'Nhà nhập khẩu đầu nối, cầu đấu, bán theo cuộn.'],
  ])('%s', (_, text) => {
    expect(standingOf(text)).toBe('trader')
  })

  it('as no supplier of parts when it sells used machines or teaches', () => {
    expect(standingOf('Bán máy đột, máy chấn đã qua sử dụng.')).toBe('other')
    expect(standingOf('Dạy lập trình phay, thiết kế khuôn. Khai giảng tháng 9.', 'Trung tâm Nghề Bình An')).toBe(
      'other',
    )
  })
})

function standingOf(text: string, name = 'Công ty TNHH Bình An') {
  return judgeStanding(profileOf({ name: { vi: name, en: null }, description: { lang: 'vi', text } })).standing
}
