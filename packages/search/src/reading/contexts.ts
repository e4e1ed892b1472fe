import type { ConceptKind } from '@matxich/db'
import { isWithin, kindOf, type Lexicon } from '../lexicon/lexicon.ts'
import type { Match } from '../lexicon/match.ts'
import type { FoldedText } from '../lexicon/tokens.ts'
import { isVouchedFor } from './bare-codes.ts'
import { anyOf } from './plain.ts'
import type { Segments } from './segments.ts'

const pattern = (words: string) => new RegExp(`^(?:${anyOf(words)})$`)

/** Words beside which a bare grade number or abbreviation is believed, and the family they speak of (null: any). */
const materialWords: [RegExp, string[] | null][] = [
  [
    pattern('thép|thep|steel|steels|鋼|钢|鋼材|강|강재|sắt'),
    ['carbon-steel', 'alloy-steel', 'tool-steel', 'stainless-steel'],
  ],
  [
    pattern('inox|sus|stainless|không gỉ|ステンレス|스텐|스뎅|不锈钢|不鏽鋼|sts|aisi'),
    ['stainless-steel', 'tool-steel'],
  ],
  [pattern('nhôm|nhom|al|aluminium|aluminum|alu|アルミ|알루미늄|알미늄|铝|鋁|duralumin'), ['aluminium']],
  [pattern('đồng|dong|copper|brass|bronze|銅|真鍮|黄銅|동|황동|신주|铜|黄铜'), ['copper-alloys', 'wire-materials']],
  [pattern('gang|iron|鋳鉄|주철|铸铁|cast'), ['cast-iron']],
  [pattern('kẽm|zinc|亜鉛|아연|锌'), ['zinc-alloys']],
  [pattern('nhựa|nhua|plastic|plastics|resin|樹脂|プラ|수지|플라스틱|塑料|塑膠|塑胶|hạt'), ['plastics']],
  [pattern('cao su|su|rubber|ゴム|고무|橡胶|橡膠'), ['elastomers']],
  [
    pattern(
      'vật liệu|liệu|nguyên liệu|chất liệu|material|materials|grade|made|材質|材料|素材|材|소재|재질|재료|材质|由|用|dùng|bằng|từ|chạy',
    ),
    null,
  ],
]
const certificationWords = pattern(
  'chứng|chứng chỉ|chứng nhận|chỉ|nhận|đạt|có|certified|certificate|certification|certifications|approved|listed|recognized|mark|marking|file|認証|取得|適合|規格|인증|마크|认证|認證|标志|tiêu|chuẩn|dấu|compliant|compliance|số',
)
const machineWords = pattern('máy|may|machine|machines|機|기|机|line|chuyền|phần|mềm|software|system|thiết|bị')

/** Whether an alias that cannot stand alone has what it needs beside it: a word of its kind, its family, or a list of its kind. */
export function hasContext(
  lexicon: Lexicon,
  folded: FoldedText,
  segments: Segments,
  match: Match,
  accepted: Match[],
): boolean {
  const kind = kindOf(match.alias.concept)
  if (match.alias.needsContext && !writtenAsListed(folded, match)) return false
  if (isVouchedFor(folded, segments, match, kind)) return true
  const bareNumber = /^\d+$/.test(match.alias.compact)
  const sentence = segments.sentence[match.from]!
  for (const other of accepted) {
    if (other.from === match.from || segments.sentence[other.from] !== sentence) continue
    const distance = other.from >= match.to ? other.from - match.to : match.from - other.to
    if (distance < 0 || distance > (bareNumber ? 1 : 2) || kindOf(other.alias.concept) !== kind) continue
    if (isRelated(lexicon, kind, other.alias.concept, match.alias.concept)) return true
  }
  const reach = bareNumber ? 1 : 3
  for (
    let index = Math.max(0, match.from - reach);
    index < Math.min(folded.tokens.length, match.to + Math.min(2, reach));
    index++
  ) {
    if (index >= match.from && index < match.to) continue
    if (segments.sentence[index] !== sentence) continue
    if (wordSpeaksFor(lexicon, folded.tokens[index]!.folded, kind, match.alias.concept, bareNumber)) return true
  }
  return false
}

function wordSpeaksFor(
  lexicon: Lexicon,
  word: string,
  kind: ConceptKind,
  concept: string,
  bareNumber: boolean,
): boolean {
  if (kind === 'material')
    return materialWords.some(
      ([words, families]) =>
        words.test(word) &&
        (families === null ? !bareNumber : families.some((family) => isWithin(lexicon, concept, `material:${family}`))),
    )
  if (kind === 'certification') return certificationWords.test(word)
  if (kind === 'equipment') return machineWords.test(word)
  return false
}

/** In a list ("SUS303, 304", "PC, ABS") the neighbour of the same family vouches for a bare code. */
function isRelated(lexicon: Lexicon, kind: ConceptKind, other: string, concept: string): boolean {
  if (kind !== 'material') return kind !== 'former-province' || other === concept
  const a = lexicon.ancestors.get(other)?.at(-1)
  const b = lexicon.ancestors.get(concept)?.at(-1)
  if (a !== b) return false
  if (a !== 'material:metal') return true
  return lexicon.ancestors.get(other)?.at(-2) === lexicon.ancestors.get(concept)?.at(-2)
}

/** Abbreviations in capitals (PC, CR, UL) count only as they are listed; numbers and words as they come. */
function writtenAsListed(folded: FoldedText, match: Match): boolean {
  if (!/^[A-Z]{1,4}$/.test(match.alias.text)) return true
  return folded.text.slice(match.start, match.end) === match.alias.text
}
