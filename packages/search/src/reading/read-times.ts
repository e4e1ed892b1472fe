import type { QuantityMention } from '../types.ts'
import { numberPattern, parseNumber, spelledNumber, spelledPattern } from './numbers.ts'
import { anyOf, clauseAround, type PlainText, spanOf } from './plain.ts'

const days = anyOf(
  'ngày làm việc|ngày|working days|business days|calendar days|days|day|営業日|日間|日|영업일|일|个工作日|工作日|天|日曆天',
)
const weeks = anyOf('tuần|weeks|week|wks|wk|週間|週|周|주|个星期|星期|礼拜')
const months = anyOf('tháng|months|month|mths|ヶ月|ケ月|カ月|か月|ヵ月|個月|个月|개월|달')
const hours = anyOf('giờ|tiếng|hours|hrs|時間|시간|小时|小時')
const times = new RegExp(
  `(?<![a-z0-9./]|\\d,)(?<low>${numberPattern}|${spelledPattern})(?:\\s*(?:-|~|toi|den|to)\\s*(?<high>${numberPattern}))?\\s*(?:(?<day>${days})|(?<week>${weeks})|(?<month>${months})|(?<hour>${hours}))(?![a-z])`,
  'g',
)
/** Times that are no delivery time: payment, age, guarantee, records, quoting, samples, shelf life. */
const other = new RegExp(
  anyOf(
    'công nợ|thanh toán|trả tiền|thu tiền|chuyển khoản|gối đầu|payment|net|credit|支払|결제|付款|账期|月结|kinh nghiệm|experience|経験|경험|bảo hành|warranty|保証|보증|质保|' +
      'lưu hồ sơ|truy xuất|retain|records|traceab|保管|보관|保存|báo giá|quotation|quote|rfq|見積|견적|报价|報價|回答|trả lời|reply|respond|mẫu đầu|' +
      'hàng mẫu|mẫu 1|mẫu 2|mẫu 3|mẫu 5|mẫu 10|mẫu thử|làm mẫu|ra mẫu|gửi mẫu|mẫu trong|sample|samples|サンプル|試作|샘플|시제품|样品|样件|打样|試樣|phun muối|salt spray|xem hàng|hiệu lực|gấp|urgent|rush|đổi trả|tăng ca|ca/ngày|khiếu nại|claim|ppm|tồn kho|inventory|在庫|재고|库存|guarantee|forecast|nội thành|đặt lịch|首件|首样|量産|양산|sop|chốt|hàng tồn|继续|連続|连续|継続|kéo dài|tuổi thọ|lão hóa|老化|kiểm định|ramp|quý|pilot|trial run|chạy thử|nghỉ tết|持续|phản hồi',
  ),
)
const wanted = new RegExp(
  anyOf(
    'giao|lấy hàng|nhận hàng|pick-up|pick up|pickup|collect|thời gian|lead time|leadtime|tiến độ|hẹn|có hàng|xong|làm trong|sau po|từ po|trả hàng|t1|t0|delivery|deliver|ship|ready|turnaround|納期|以内|受注後|納入|納品|出荷|お届け|返却|납기|이내|발주|交期|交货|以内|内|within|no later|aro|after po|đặt|hoàn thành|trả|cần hàng|trong vòng|trong|kể từ|tối đa|bàn giao|return|quay lại',
  ),
)

/** Delivery times in days as stated (working days are the trade's habit and are not stretched). */
export function readLeadTimes(plain: PlainText, loose: boolean): QuantityMention[] {
  const found: QuantityMention[] = []
  for (const match of plain.folded.matchAll(times)) {
    const groups = match.groups!
    const from = match.index
    const to = from + match[0].length
    const spelled = spelledNumber(groups.low!)
    // "tháng 3", "T1", dates and rates ("/tháng") are no durations; spelled numbers only before weeks and months or in Han.
    if (spelled !== null && groups.day && /[a-z]/.test(groups.low!) && !/work|busi|lam viec/.test(match[0])) {
      if (!loose || !wanted.test(wordsAround(plain, from, to))) continue
    }
    // Hours are a delivery time in whole days only ("back within 48 hours"); others are tests.
    if (groups.hour && (spelled !== null || Number(groups.low) % 24 !== 0)) continue
    const low = spelled ?? parseNumber(groups.low!, 'length')
    const high = groups.high ? parseNumber(groups.high, 'length') : low
    const unit = groups.day ? 1 : groups.week ? 7 : groups.hour ? 1 / 24 : 30
    const value = Math.max(low, high) * unit
    if (!(value > 0) || value > 400) continue
    const before = plain.folded.slice(Math.max(0, from - 3), from)
    if (/[/]\s*$/.test(before)) continue
    if (groups.month && /^月|^월/.test(plain.folded.slice(to - 1, to)) && /^\d+\s*(?:月|월)$/.test(match[0])) continue
    const words = wordsAround(plain, from, to)
    if (other.test(words.replace(withSamples, '')) && !sinceOrder.test(words)) continue
    if (groups.hour && !wanted.test(words)) continue
    if (isRate(plain, from, to) || isFrequency(plain, from, to) || isThickness(plain, from, to)) continue
    // In a need a time of which nothing else is said is when the goods are wanted; half a year is how long an order runs.
    if (!loose && !wanted.test(words) && value > 150) continue
    found.push({
      kind: 'leadTime',
      quantity: { min: Math.min(low, high) * unit, max: value, unit: 'day' },
      span: spanOf(plain, from, to),
    })
  }
  return found
}

function wordsAround(plain: PlainText, from: number, to: number): string {
  const clause = clauseAround(plain, from, to)
  return plain.folded.slice(clause.from, clause.to)
}

/** "30 ngày kể cả làm mẫu": samples are in it. */
const withSamples = new RegExp(
  `(?:${anyOf('kể cả|bao gồm|gồm cả|tính cả|including|incl.|samples included')})\\s*(?:${anyOf('làm mẫu|mẫu|samples|sample')})`,
)

/** Times counted from the order are delivery times, of first samples of a tool too ("T0 sau 6 tuần từ ngày đặt cọc"). */
const sinceOrder = new RegExp(
  `(?:(?<![a-z])(?:${anyOf('đặt cọc|từ khi đặt|sau đặt hàng|sau khi đặt|after deposit|after order|after po|from order|from po|aro|t0|t1')})(?![a-z])|${anyOf('発注後|受注後|着手|발주 후|수주 후|계약 후|下单后|签约后|合同签订后')})`,
)

/** "12 bộ 1 tháng", "80 bộ/1 năm", "1 tháng chạy 500 ngàn con": the time belongs to an amount. */
function isRate(plain: PlainText, from: number, to: number): boolean {
  const written = plain.folded.slice(from, to)
  if (!/^(?:1|mot|one|a|一|한|일)\s*(?:thang|month|ngay|day|tuan|week|月|日|天|달)/.test(written)) return false
  const after = plain.folded.slice(to, Math.min(plain.folded.length, to + 26))
  if (amountAfter.test(after) || (/달$/.test(written) && /^(?:에)?\s*(?:약\s*)?\d/.test(after))) return true
  return /\d[^.;,]{0,24}$/.test(plain.folded.slice(Math.max(0, from - 26), from))
}

const amountAfter = new RegExp(
  `^\\s*(?:(?:${anyOf('chạy|làm|làm được|sản xuất|ra|ra được|được|nhận|nhận được|giao|giao được|cỡ|khoảng|tầm|chừng|tối đa|tới|khả năng|công suất')})\\s+){0,3}\\d[\\d.,]*\\s*(?:[a-z]+\\s*){0,2}(?:${anyOf('bộ|cái|con|chiếc|sp|sản phẩm|chi tiết|mét|kg|tấn|pcs|sets')})`,
)

/** "Giao 2 tuần/lần", "every 2 weeks", "2週に1回": how often, not how soon. */
function isFrequency(plain: PlainText, from: number, to: number): boolean {
  const before = plain.folded.slice(Math.max(0, from - 8), from)
  const after = plain.folded.slice(to, Math.min(plain.folded.length, to + 10))
  return oftenBefore.test(before) || oftenAfter.test(after) || ofPeriod.test(before)
}

const oftenBefore = new RegExp(`(?:(?<![a-z])(?:${anyOf('every|mỗi|cứ|each')})|${anyOf('每|每隔|隔|毎')})\\s*$`)
/** "월 22일", "年50週", "月26天": days worked of a month, weeks of a year. */
const ofPeriod = /(?:月|월|年|연|년|每周|주)\s*$/
const oftenAfter = new RegExp(
  `^\\s*(?:/?\\s*(?:1\\s*|mot\\s*)?(?:${anyOf('lần|chuyến|đợt|cont|container|once')})(?![a-z])|${anyOf('に1回|に一回|に1度|ごと|毎に|마다|에 한번|에 한 번|에 1회|一次|1次')})`,
)

/** "inox 304 dày 0.8": without accents the thickness reads like days. */
function isThickness(plain: PlainText, from: number, to: number): boolean {
  return /\d\s*day$/.test(plain.folded.slice(from, to)) && /^\s*\d/.test(plain.folded.slice(to, to + 3))
}
