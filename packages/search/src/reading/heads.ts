import type { Analysis } from './analyze.ts'
import type { FoundConcept } from './mentions.ts'
import { anyOf } from './plain.ts'
import { foldedStretch } from './stretches.ts'

/** Words for a part of something larger, whatever it belongs to: they name the part, what stands with them the whole. */
const endings = new RegExp(
  `^[\\s・]*(?:の|의|的)?\\s*(?:${anyOf(
    '位|孔|槽|轴|軸|毛坯|坯料|坯|外壳|壳体|壳|上盖|下盖|端盖|后盖|前盖|盖板|盖子|盖|护罩|罩|支架|底座|座|底板|面板|板|支撑|护套|衬套|把手|旋钮|托盘|箱体|壳件|配件|骨架|' +
      '部|穴|溝|軸|シャフト|素材|粗材|カバー|ケース|ハウジング|ブラケット|ボディー?|プレート|ベース|ブロック|ホルダー?|フタ|蓋|キャップ|本体|フレーム|シェル|パネル|ステー|金具|トレイ|ノブ|つまみ|レバー|台座|受け|部品|' +
      '부|홀|자리|샤프트|축|소재|커버|케이스|하우징|브라켓|브래킷|바디|플레이트|베이스|블록|홀더|캡|본체|프레임|쉘|패널|뚜껑|몸체|트레이|레버|노브|손잡이|덮개|받침|부품|부속',
  )}|(?:${anyOf(
    'seat|seats|bore|bores|pocket|pockets|journal|journals|shaft|shafts|cover|covers|case|cases|housing|housings|bracket|brackets|body|bodies|plate|plates|base|block|blocks|holder|holders|lid|lids|cap|caps|blank|blanks|forging|forgings|shield|shields|end shield|end shields|end cap|end caps|shell|shells|panel|panels|tray|trays|knob|knobs|mount|mounts|mounting|arm|arms|carrier|support|supports|handle|handles|impeller|guard|guards',
  )})(?![a-z]))`,
)

/** The same before what it belongs to, as Vietnamese has it: "vỏ động cơ", "nắp bơm", "giá đỡ cảm biến". */
const beginnings = new RegExp(
  `(?:^|[^a-z])(?:${anyOf(
    'vỏ|vỏ hộp|nắp|nắp che|nắp đậy|thân|đế|khung|tấm|tấm đế|giá|giá đỡ|giá bắt|giá treo|chân|chân đế|pát|ốp|chụp|chụp bọc|núm|tay cầm|gá|bệ|khay|mặt bích|cánh|trụ|miếng đỡ|bát',
  )})\\s+(?:(?:${anyOf('của|cho|bọc|che|bắt|đỡ|nhựa|nhôm|thép|cao su|inox|đúc|cái|con')})\\s+)*$`,
)

/** "Vỏ đèn đường LED", "khung bàn ghế": a Vietnamese title or clause that begins with a part is about it to its end. */
const titleBeginning = new RegExp(
  `^\\W*(?:(?:${anyOf('báo giá|hỏi giá|cần|tìm|đặt|mua|gia công|sản xuất|làm|rfq|ép|đúc|dập|chi tiết|bộ|cụm')})\\s+){0,3}(?:${anyOf(
    'vỏ|nắp|thân|đế|khung|tấm|giá đỡ|giá bắt|giá treo|pát|bát|ốp|chụp|núm|bệ|khay|miếng|lồng|cánh|mặt bích|tay cầm|tay nắm',
  )})\\s`,
)

/**
 * "モーターカバー", "pump housing", "펌프 커버", "马达外壳", "nắp động cơ": the name is only what the part belongs to, and
 * the part has no name that is listed.
 */
export function belongsToHead(
  analysis: Analysis,
  found: FoundConcept,
  compound: { start: number; end: number },
): boolean {
  if (analysis.lang === 'vi' || analysis.lang === null)
    return (
      isInTitlePart(analysis, found) ||
      beginnings.test(foldedStretch(analysis, Math.max(0, compound.start - 30), compound.start))
    )
  return endings.test(foldedStretch(analysis, compound.end, compound.end + 16)) && compound.end === found.end
}

function isInTitlePart(analysis: Analysis, found: FoundConcept): boolean {
  const { clause, clauseStart } = analysis.segments
  const first = analysis.folded.tokens[clauseStart[clause[found.from]!] ?? 0]!
  const before = foldedStretch(analysis, first.start, found.start)
  return titleBeginning.test(before) && !/(?:^|[^a-z])(?:va|kem)\s+$/.test(before)
}

const generic = new RegExp(`${endings.source}$`)

/** A word that only says which part of something is meant ("커버", "housing"). */
export function isGenericPart(word: string): boolean {
  return generic.test(word)
}
