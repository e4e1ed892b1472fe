import { type FoldedText, type Token, tokenize } from '../lexicon/tokens.ts'

/**
 * Everyday words that hold a syllable of the trade without meaning it: "chúng tôi" is not quenching, "chốt đơn" no pin,
 * "trực tiếp" no shaft. A name that ends or begins inside one of them was not said.
 */
const phrases = [
  'chúng tôi|bên tôi|của tôi|cho tôi|với tôi|tôi cần|tôi muốn|tôi tìm|tôi đang|tôi có|tôi nhận|tôi làm|tôi tự|tôi mua|công ty tôi|xưởng tôi|nhà máy tôi',
  'chốt PO|chốt đơn|chốt giá|chốt hàng|chốt lịch|chốt mẫu|chốt bản|chốt xong|chốt số|chốt hợp|chốt ngày|chưa chốt|đã chốt|chốt thiết kế|chốt kế hoạch',
  'trực tiếp|trực thuộc|trực tuyến|trực quan|thường trực|túc trực',
  'đồng bộ|đồng hành|đồng thời|đồng đều|đồng nhất|đồng ý|hợp đồng|cộng đồng|đồng nghiệp|tỷ đồng|triệu đồng|nghìn đồng|ngàn đồng|đồng tâm|đồng trục|Đồng Nai|Đồng Tháp|Đồng Văn|Lâm Đồng',
  'ban ngày|ban đầu|ban đêm|ban lãnh đạo|ban giám đốc',
  'may mắn|máy may|may mặc|công ty may|xưởng may|hàng may',
  'tiến độ|tiến hành|cải tiến',
  'hàn quốc|khách hàn|người hàn|công ty hàn|vốn hàn|chủ hàn|tiếng hàn|đối tác hàn',
  'đúc kết|rèn luyện',
  'chi phí|chi nhánh|chi tiền',
  'thanh toán|thanh lý|thanh tra|thanh khoản',
  'tấm lòng|lòng tin|hài lòng|vui lòng|xin lòng',
  'lo lắng|lo được|tự lo',
  'mặt hàng|các mặt|bề mặt|mặt bằng|mặt khác|xe tay ga|ma trận|mã hàng|mã số|mã vạch|mã sản phẩm',
  'nhóm khách|nhóm hàng|nhóm sản phẩm|nhóm chi tiết|nhóm kỹ sư|nhóm thợ',
  'tán thành|dao động',
  'thì tiện|cho tiện|để tiện|là tiện|tiện thể|tiện lợi|tiện đường|tiện xe|thuận tiện|tiện nhất|tiện hơn|phương tiện|tiện dụng|tiện liên hệ|tiện trao đổi|tiện theo dõi',
  'dẫn đầu|dẫn dắt|hướng dẫn',
  'washing machine|dishwashing|nylon patch|nylon pellet|nylon coating|nylok patch|dip in|dip into|lucky dip|in turn|turn around|turn over|turning over',
]
  .join('|')
  .split('|')

const byFirst = new Map<string, Token[][]>()
for (const phrase of phrases) {
  const { tokens } = tokenize(phrase)
  const first = tokens[0]!.folded
  byFirst.set(first, [...(byFirst.get(first) ?? []), tokens])
}

/** Where everyday words stand in a text, as runs of tokens, end exclusive. Accents that were typed must agree. */
export function everydayWords(folded: FoldedText): { from: number; to: number }[] {
  const result: { from: number; to: number }[] = []
  for (const [from, token] of folded.tokens.entries())
    for (const phrase of byFirst.get(token.folded) ?? [])
      if (phrase.every((word, index) => isSame(word, folded.tokens[from + index], index > 0)))
        result.push({ from, to: from + phrase.length })
  return result
}

function isSame(word: Token, written: Token | undefined, follows: boolean): boolean {
  if (written === undefined || written.folded !== word.folded) return false
  if (follows && written.gapBefore === 'stop') return false
  const marked = written.tones !== '' || written.qualities.trim() !== ''
  return !marked || (written.tones === word.tones && written.qualities === word.qualities)
}

/** A match that only laps over an everyday word, lies inside a longer one, or is one but for its accents. */
export function isEveryday(
  words: { from: number; to: number }[],
  match: { from: number; to: number; confidence: number },
): boolean {
  return words.some(
    (word) =>
      match.from < word.to &&
      word.from < match.to &&
      (!(match.from <= word.from && word.to <= match.to) ||
        (match.from === word.from && match.to === word.to && match.confidence < 1)),
  )
}
