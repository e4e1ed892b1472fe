import { isWithin, kindOf, type Lexicon } from '../lexicon/lexicon.ts'
import type { ConceptKey } from '../types.ts'
import type { FoundConcept } from './mentions.ts'
import { anyOf } from './plain.ts'

const dieMaterials = [
  'tool-steel',
  'tungsten-carbide',
  'cast-iron',
  's45c',
  's50c',
  's55c',
  'scm440',
  'suj2',
  'a7075',
  'a6061',
  'c1720-becu',
  'sus420j2',
  'sus440c',
]

/**
 * A need for a mould or die names two kinds of material: what the tool is made of, which is wanted, and what it will
 * shape, which is not. Only tool materials are requirements of a tool.
 */
export function isToolMaterial(lexicon: Lexicon, category: ConceptKey | null, material: string): boolean {
  if (category === null || !isWithin(lexicon, category, 'category:molds-tooling')) return true
  if (isWithin(lexicon, category, 'category:mold-components') || isWithin(lexicon, category, 'category:mold-services'))
    return !isWithin(lexicon, material, 'material:plastics')
  return dieMaterials.some((family) => isWithin(lexicon, material, `material:${family}`))
}

/** Processes that follow from any order (packing, delivery, general assembly) and are asked by the way. */
const byTheWay = new Set([
  'process:packing-kitting',
  'process:mechanical-assembly',
  'process:assembly',
  'process:inspection-testing',
  'process:material-testing',
  'process:product-design-cad',
  'process:engineering-design',
  'process:chemical-cleaning',
  'process:prototyping',
])

export function isByTheWay(process: string): boolean {
  return byTheWay.has(process)
}

/** Moulding, stamping or casting named in a need for the tool is what the tool is for. */
export function isPurposeOfTool(lexicon: Lexicon, category: ConceptKey | null, process: string): boolean {
  if (category === null) return false
  const fixture = isWithin(lexicon, category, 'category:jigs-fixtures')
  if (category === 'category:mold-electrode' && isWithin(lexicon, process, 'process:edm')) return true
  if (!fixture && !isWithin(lexicon, category, 'category:molds-tooling')) return false
  // "Must have a two-shot machine in house for the trials" is asked of the toolmaker.
  if (process === 'process:two-shot-molding') return false
  return (
    isWithin(lexicon, process, 'process:plastic-rubber-forming') ||
    isWithin(lexicon, process, 'process:press-forming') ||
    isWithin(lexicon, process, 'process:casting') ||
    isWithin(lexicon, process, 'process:forging-heading')
  )
}

/** Treatments that are asked by their own name are asked of the toolmaker. */
const namedTreatments = new Set(['process:vacuum-heat-treatment', 'process:nitriding'])

/** "Hardened to 52 HRC" in a need for a tool is a state of its steel, not a process the toolmaker must own. */
export function isStateOfSteel(lexicon: Lexicon, category: ConceptKey | null, process: string): boolean {
  if (category === null) return false
  const tool =
    isWithin(lexicon, category, 'category:molds-tooling') || isWithin(lexicon, category, 'category:jigs-fixtures')
  return tool && isWithin(lexicon, process, 'process:heat-treatment') && !namedTreatments.has(process)
}

/**
 * Words that name less than the concept they stand for: grinding of any kind, drawings of a mould, a leak test. They are
 * asked by the way, never demanded of the firm's machines.
 */
const loosely = new RegExp(
  `^(?:${anyOf('bọc nhựa|vỏ bọc nhựa|bavia|ba via|burr|burrs|バリ|버|毛刺|hardened|an toàn thực phẩm|food safe|food grade|food contact|leak check|rò rỉ|kiểm tra rò rỉ|thử rò|リーク検査|漏れ検査|누설 검사|누설검사|리크 검사|기밀 검사|检漏|泄漏测试|泄漏检测|漏气测试|mài|gia công mài|mài chính xác|grinding|precision grinding|ground|研削|研削加工|研磨|연삭|연마|연마가공|磨削|磨|leak test|leak tested|leak testing|thử kín|リークテスト|気密試験|리크 테스트|누설 시험|기밀 시험|气密测试|气密试验|接着|bonding')})$`,
)
const drawings = new RegExp(
  `^(?:${anyOf('bản vẽ khuôn|bản vẽ|mold drawing|mold drawings|tool drawings|金型図面|金型図|型図面|금형 도면|模具图|模具图纸')})$`,
)
const drawn = new RegExp(
  `(?:(?<![a-z])(?:${anyOf('vẽ|lên|thiết kế|lo|draw up|prepare|prepared by|create|made by|by the supplier')})(?![a-z])|${anyOf('作成|作図|設計|貴社|작성|설계|제작|귀사|绘制|设计|出图|贵司')})`,
)

/** `clause`: the folded words around, which may say that the supplier draws the tool. */
export function isSaidLoosely(words: string, clause: string): boolean {
  return (
    loosely.test(words) ||
    (drawings.test(words) && !drawn.test(clause)) ||
    (printed.test(words) && box.test(clause)) ||
    (sheet.test(words) && thickness.test(clause))
  )
}

/** Printing of the box is the box maker's. */
const printed = new RegExp(`^(?:${anyOf('in|in ấn|printing|print|printed|印刷|인쇄|丝印')})$`)
const box = new RegExp(
  `(?:(?<![a-z])(?:${anyOf('thùng|hộp|bao bì|nhãn|tem|carton|box|boxes|package|packaging|label|labels|bag')})(?![a-z])|${anyOf('箱|袋|梱包|包装|ラベル|박스|포장|패키지|라벨|스티커|标签|彩盒')})`,
)

/** Goods that are ground round. */
const roundGoods = ['category:precision-shaft', 'category:pins-rings-keys', 'category:crankshaft-conrod'] as const
const ground = new RegExp(
  `^(?:${anyOf('mài|mài chính xác|gia công mài|grinding|precision grinding|ground|研削|研削加工|研磨|研磨仕上げ|研磨仕上|연삭|연삭가공|연마|磨削|磨|研磨加工')})$`,
)
const diameter = new RegExp(
  `(?:${anyOf('外径|外徑|軸径|外周|外圆|外圓|외경')}|(?<![a-z])(?:${anyOf('đường kính ngoài|đường kính|od|outer diameter|outside diameter|cổ trục|cổ lắp bi|journal|journals|độ tròn')}|(?<!(?:chi|mien) )phi)(?![a-z])|(?<![a-z])[fghjkm][5-7](?![0-9a-z])|真円度|真圆度|진원도)`,
)

/** "外径は研磨仕上げ h6": what is ground of shafts and pins is ground round. */
export function asGround(
  lexicon: Lexicon,
  category: ConceptKey | null,
  concept: ConceptKey,
  words: string,
  clause: string,
): ConceptKey {
  const isRound = category !== null && roundGoods.some((goods) => isWithin(lexicon, category, goods))
  return isRound && ground.test(words) && diameter.test(clause) ? 'process:cylindrical-grinding' : concept
}

/** "1.5 mm galvanized": the sheet comes so. */
const sheet = new RegExp(`^(?:${anyOf('galvanized|galvanised|mạ kẽm|tráng kẽm')})$`)
const thickness = new RegExp(
  `\\d\\s*(?:mm|ly|li|t)\\s*(?:${anyOf('thick|sheet|steel|galvanized|galvanised')})|(?:${anyOf('galvanized|galvanised')})\\s*(?:${anyOf('sheet|steel|coil|plate')})|(?:${anyOf('tôn|tấm')})\\s*(?:${anyOf('mạ kẽm|tráng kẽm')})`,
)

const filled = new RegExp(
  `(?:gf\\s*-?\\s*[1-6]0|[1-6]0\\s*%?\\s*(?:${anyOf('sợi thủy tinh|thủy tinh|sợi thuỷ tinh|glass|gf|ガラス|유리|玻')})|(?:${anyOf('sợi thủy tinh|thủy tinh|glass|ガラス繊維|ガラス|유리섬유|유리|玻纤|玻璃纤维')})[^0-9,;]{0,8}[1-6]0\\s*%)`,
)
const filledGrades: Record<string, ConceptKey> = {
  'material:pa66': 'material:pa66-gf30',
  'material:pbt': 'material:pbt-gf30',
}

/** "nylon 66 pha 30% sợi thủy tinh", "PBT加30%玻纤": the filled grade; the glass in it is no laminating. Null where it is no concept. */
export function asFilled(concept: ConceptKey, clause: string): ConceptKey | null {
  if (!filled.test(clause)) return concept
  return concept === 'process:composite-forming' ? null : (filledGrades[concept] ?? concept)
}

/** 粉末冶金, 주물: a word that names a process says its material only along with it. */
export function isImpliedByWork(found: FoundConcept, all: FoundConcept[]): boolean {
  return (
    kindOf(found.concept) === 'material' &&
    all.some((other) => kindOf(other.concept) === 'process' && other.from === found.from && other.to === found.to)
  )
}

/** "tuốt xi thiếc", 스즈도금: ends of a wire that come tinned; soldering is asked by its own name. */
export function isTinnedEnd(lexicon: Lexicon, category: ConceptKey | null, words: string, process: string): boolean {
  if (process !== 'process:soldering' || category === null) return false
  return isWithin(lexicon, category, 'category:wires-cables-harnesses') && tinned.test(words)
}

const tinned = new RegExp(
  `(?:${anyOf('xi thiếc|mạ thiếc|nhúng thiếc|tinned|tinning|tin plated|錫めっき|予備はんだ|주석도금|주석 도금|镀锡|搪锡|鍍錫')})`,
)

/** An audit by the customer is none of the papers a supplier holds ("VDA 6.3 audit will follow"). */
export function isAudit(certification: string, clause: string): boolean {
  return certification === 'certification:vda-6-3' && audit.test(clause)
}

const audit = new RegExp(`${anyOf('audit|đánh giá|監査|심사|감사|审核|審核')}`)

/** "2코트 우레탄 도장", "sơn PU": urethane and epoxy of a paint are no rubber or board. */
export function isPaint(material: string, words: string): boolean {
  return (material === 'material:pu-urethane' || material === 'material:fr4') && paintWords.test(words)
}

const paintWords = new RegExp(
  `(?:(?<![a-z])(?:${anyOf('sơn|phủ|lớp phủ|paint|painted|painting|coat|coating|lacquer|varnish|primer')})(?![a-z])|${anyOf('塗装|塗料|コート|도장|코트|도료|喷漆|涂装|油漆|烤漆|面漆')})`,
)

/**
 * Declarations per product, which any maker can be asked for: conflict minerals, and RoHS or REACH where papers are to be had
 * on request or talked about rather than demanded ("REACH declaration on request", 方法は別途ご相談).
 */
export function isDeclaration(certification: string, sentence: string): boolean {
  if (certification === 'certification:conflict-minerals') return true
  if (certification !== 'certification:rohs' && certification !== 'certification:reach') return false
  return onRequest.test(sentence)
}

const onRequest = new RegExp(
  `(?:(?<![a-z])(?:${anyOf('on request|upon request|if asked|when asked|exemption|khi cần|khi được yêu cầu|nếu khách hỏi|trao đổi sau')})(?![a-z])|${anyOf('調査|相談|協議|求めに応じ|요청 시|요청시|협의|如需|另行商|视情况')})`,
)

/** Goods of tube and wire: what is bent there is no sheet. */
const bentTubes = new Set<ConceptKey>([
  'category:bent-tube-wire',
  'category:exhaust-system',
  'category:motorcycle-handlebar',
  'category:motorcycle-frame',
])

/** Words that mean another process in a trade: design of a mould, extrusion and cutting of wire. */
export function tradeSense(lexicon: Lexicon, category: ConceptKey | null, concept: ConceptKey): ConceptKey {
  const wires =
    category !== null &&
    isWithin(lexicon, category, 'category:wires-cables-harnesses') &&
    !isWithin(lexicon, category, 'category:connectors-terminals')
  if (wires && (concept === 'process:plastic-extrusion' || concept === 'process:metal-extrusion'))
    return 'process:cable-extrusion'
  if (wires && (concept === 'process:shearing-sawing' || concept === 'process:cutting'))
    return 'process:wire-cutting-stripping'
  if (wires && concept === 'process:tin-precious-plating') return 'process:soldering'
  if (wires && concept === 'material:c1100') return 'material:bare-copper-conductor'
  if (wires && (concept === 'process:assembly' || concept === 'process:mechanical-assembly'))
    return 'process:harness-assembly'
  const vehicle = category !== null && isWithin(lexicon, category, 'category:auto-motorcycle-parts')
  if (vehicle && concept === 'certification:cr-mark-vn') return 'certification:vietnam-register'
  if (concept === 'process:bending' && category !== null && bentTubes.has(category)) return 'process:tube-bending'
  const isExtruded = concept === 'process:plastic-extrusion' || concept === 'process:cable-extrusion'
  if (isExtruded && category === 'category:weatherstrip') return 'process:rubber-extrusion'
  const ofRubber =
    category !== null &&
    (category === 'category:rubber-molded-part' || isWithin(lexicon, category, 'category:rubber-seal'))
  if (ofRubber && concept === 'process:injection-molding') return 'process:rubber-injection-molding'
  const general = concept === 'process:engineering-design' || concept === 'process:product-design-cad'
  return general && category !== null && isWithin(lexicon, category, 'category:molds-tooling')
    ? 'process:mold-design'
    : concept
}
