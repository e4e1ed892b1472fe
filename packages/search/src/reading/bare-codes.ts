import type { ConceptKind } from '@matxich/db'
import type { Match } from '../lexicon/match.ts'
import type { FoldedText } from '../lexicon/tokens.ts'
import type { Segments } from './segments.ts'

/** Han, kana and Hangul are cut into single signs, so words of them are looked for in the text itself. */
const certified =
  /^\s*(?:\d+\s*℃\s*认证|approv(?:al|ed)|listed|listing|recogni[sz]ed|certifi(?:ed|cate|cation)|registered|là (?:bắt buộc|yêu cầu|điều kiện)|la (?:bat buoc|yeu cau)|필수|必須|必须|强制|绝缘|절연\s*시스템|认证|認証|認證|认可|認可|标志|標誌|标识|マーク|規格品|規格|取得|登録|認定|인증|등록|등재|파일|규격|마크|취득|승인)/
const isCertified =
  /(?:通过|取得|带|有|具备|需|须|获|(?:认证|認証|인증)\s*[:：]|(?:giấy|giay|chứng chỉ|chung chi|chứng nhận|chung nhan|certified to|approved to)\s)\s*$/i

/** Stainless and aluminium numbers that mean little else; 201, 2017 or 1050 may be anything. */
const wellKnown = /^(?:304|303|316|316L|301|430|6061|6063|5052|7075)$/i
/** Trade names of tool steels, known by the part of the tool they stand behind. */
const toolSteels = /^(?:8407|2344|2738|718H|DAC|SLD|D2)$/
const toolBefore =
  /(?:lòng(?: khuôn)?|long khuon|lõi|ruột|chày|cối|thép|thep|cavity|cavities|core|cores|insert|inserts|punch|die|入れ子|コア|型芯|模仁|模芯|코어|캐비티)(?:\s+(?:in|bằng|là|dùng|from|of))?\s*$/i
const gradeBefore =
  /(?:(?:^|[\s(,])(?:all|everything|in|of|from|type|grade|ga|gauge|aisi|aus|bằng|từ|loại|toàn|and|or|hoặc|hay)\s+|[用由は：:]\s*|(?:不锈钢|不銹鋼|不鏽鋼|ステンレス|스테인리스|스텐|铝合金|铝|アルミ|알루미늄)\s*)$/i
const gradeBehind =
  /^\s*(?:(?:stainless|steel|round|flat|wire|tube|tubing|pipe|sheet|plate|bar|rod|band|strip|grade|material|extrusion|billet|alu|inox)\b|不锈|不銹|不鏽|ステンレス|스테인|스텐|管|板|棒|圆钢|圓鋼|线材|丝|料|材|钢|鋼|挤出|擠出|型材|계열|소재|재질)/i
/** An amount or a size, no grade. */
const measured =
  /^\s*(?:[.,]?\d|%|[x×*]\s*\d|(?:mm|cm|km|m|kg|g|pcs|pc|pieces|units|sets|cái|con|bộ|chiếc|sợi|tấn|days|ngày|hours|hrs|mua|usd|k)(?![\p{L}])|個|本|枚|件|个|只|支|套|개|대|세트|매)/iu

const colours =
  /^\s*(?:nguyên sinh|trắng|đen|trong|xám|tự nhiên|white|black|grey|gray|natural|clear|transparent|白|黑|黒|透明|乳白|ナチュラル|本色|阻燃|백색|흑색|투명|화이트|블랙)/i

/**
 * Whether a doubtful code is vouched for by the signs around it: a mark by the word for certification or by standing alone between
 * commas, a well-known grade by a word for stock, a plastic by its colour.
 */
export function isVouchedFor(folded: FoldedText, segments: Segments, match: Match, kind: ConceptKind): boolean {
  const { text } = folded
  const written = text.slice(match.start, match.end)
  const before = text.slice(Math.max(0, match.start - 12), match.start)
  const behind = text.slice(match.end, match.end + 24)
  if (kind === 'certification') {
    if (/^\s*\d/.test(behind)) return false
    return certified.test(behind) || isCertified.test(before) || isAlone(segments, match)
  }
  if (kind !== 'material') return false
  if (wellKnown.test(written)) return !measured.test(behind) && (gradeBehind.test(behind) || gradeBefore.test(before))
  if (toolSteels.test(written))
    return !measured.test(behind) && toolBefore.test(text.slice(Math.max(0, match.start - 24), match.start))
  return /^[A-Z]{2}$/.test(written) && colours.test(behind)
}

/** "…, IATF 16949, UL." */
function isAlone(segments: Segments, match: Match): boolean {
  const { clause } = segments
  return clause[match.from - 1] !== clause[match.from] && clause[match.to] !== clause[match.from]
}
