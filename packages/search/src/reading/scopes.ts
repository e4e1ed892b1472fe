import { kindOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analyze.ts'
import { anyOf } from './plain.ts'

/**
 * How a stretch of text bears on what is being said: `in` plainly; `nice` wished, not demanded; `out` denied, bought
 * elsewhere or done by the writer; `context` about the writer's own business; `partner` done by others for the writer;
 * `past` given up.
 */
export type Scope = 'in' | 'nice' | 'out' | 'context' | 'partner' | 'past'

const alternation = (words: string) => new Cue(words, anyOf(words))
/** Latin cues must stand at word borders. */
const bounded = (words: string) => new Cue(words, `(?<![a-z])(?:${anyOf(words)})(?![a-z])`)

/**
 * A list of words that turn what is said. Accents that were typed are evidence here too: "trụ" is no "trừ", "cắm" no
 * "cấm".
 */
class Cue {
  private readonly pattern: RegExp
  private readonly forms: Set<string>

  constructor(words: string, pattern: string) {
    this.pattern = new RegExp(pattern, 'g')
    this.forms = new Set(words.split('|').map((word) => plainAccents(word)))
  }

  exec(clause: Clause): { index: number; length: number } | null {
    for (const match of clause.words.matchAll(this.pattern)) {
      const written = plainAccents(clause.written.slice(match.index, match.index + match[0].length).join(''))
      // Left without its accents it is a cue only where nothing beside it has any: "cam kết" forbids nothing.
      if (this.forms.has(written) || (written === match[0] && !isAccented(clause)))
        return { index: match.index, length: match[0].length }
    }
    return null
  }

  test(clause: Clause): boolean {
    return this.exec(clause) !== null
  }
}

function isAccented({ written }: Clause): boolean {
  return written.some((character) =>
    /đ|[\u0300-\u0303\u0306\u0309\u031b\u0323]/.test(character.normalize('NFD').toLowerCase()),
  )
}

/** Lower case, composed, one blank between words: how cues and texts are compared with their accents. */
function plainAccents(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** Deny what follows, to the end of the sentence or to a turn ("chỉ", "but"). */
const denyAfter = bounded(
  'không nhận|không làm|không sản xuất|không gia công|không bán|ko bán|k bán|không cần|không yêu cầu|không bao gồm|không gồm|không có|không trực tiếp|không phải|không dùng|chưa làm|chưa có|chưa nhận|chưa đầu tư|ko nhận|ko làm|ko có|k nhận|k làm|chẳng làm|ngoại trừ|' +
    "we do not|we do not make|we don't|do not make|does not make|do not offer|does not offer|do not produce|not needed|no need for|do not need|don't need|excluding|except for|without|not including|no in-house|we cannot|cannot|no own|not accept",
)
const doesNot = bounded(
  'không nhận|không làm|không sản xuất|không gia công|không bán|không trực tiếp làm|chưa làm|chưa nhận|ko nhận|ko làm|k nhận|k làm',
)
/** Deny what stands before, in the same clause or the list before it. */
const denyBeforeNeed = bounded(
  'không chấp nhận|không được dùng|bên em gửi|bên mình gửi|bên tôi gửi|chúng tôi gửi|chúng tôi sẽ gửi|nghiêm cấm|cấm dùng|cấm sử dụng|không cần báo|không cần|không nằm trong|không liên quan|không thuộc|ngoài phạm vi|mua ngoài|mua riêng|mua của|mua sẵn|hỏi riêng|báo riêng|đặt riêng|bên em cấp|bên mình cấp|bên tôi cấp|chúng tôi cấp|chúng tôi tự|bên em tự|bên mình tự|bên tôi tự|' +
    'khách cấp|bên mua cấp|bên mua chịu|đã có nhà cung cấp|đã có ncc|đã có chỗ|đã có nơi|đã có đơn vị|đã có xưởng|có người làm|có chỗ làm rồi|đặt nơi khác|mua nơi khác|mua chỗ khác|lấy chỗ khác|làm sau ở|không thuộc gói|ngoài gói|bên em nhập|bên mình nhập|chúng tôi nhập|bên tôi chuyển|bên em chuyển|chuyển tới|chúng tôi cung cấp|bên em lo|bên mình lo|không tính|không gồm|mình mua|em mua|tôi mua|nơi khác làm|đơn vị khác|hàng rời|tự lắp|tự làm|tại chỗ, không|có mối|có nguồn rồi|có nguồn|mua rồi|đã mua|đã chốt ncc|đã chốt nhà cung cấp|không hỏi ở đây|không hỏi đợt này|không hỏi lần này|không lấy|sẽ bị loại|không xét|năm sau mới hỏi|hỏi sau|khỏi báo|khỏi chào|khoi chao',
)
const denyBeforeNeedLatin = bounded(
  'not required|not needed|not necessary|unnecessary|not part of|not in scope|not in this scope|is not in|are not in|not included|out of scope|outside this|outside the scope|beyond the scope|sourced elsewhere|bought elsewhere|purchased elsewhere|purchased separately|sourced separately|quoted separately|procured separately|by another party|by others|by another supplier|other suppliers|another vendor|customer supplied|customer-supplied|free issue|free-issue|consigned|we supply|we will supply|supplied by us|provided by us|from us|by our own|we handle|handled by us|done by us|by us|ourselves|we arrange|we will arrange|in our own plant|in our plant|at our plant|in our factory|at our factory|our own|' +
    'already sourced|already have|already nominated|already placed|has been awarded|have been awarded|come from elsewhere|comes from elsewhere|made elsewhere|come from another|are bought in|is bought in|we buy in|stays with us|remain with us|remains with us|happens at our|happen at our|in our own shop|is done in house by us|are customer supplied|is customer supplied|have a supplier|have a source|sourced in|purchased in|is ours|are ours|not acceptable|not accepted|is rejected|are rejected|rejected|will be refused|not allowed|prohibited|follow next year|may follow|later rfq|separate rfq|separate inquiry|not this time|not for this|will be ignored|are from|is from|other vendors|other vendor|local dealer|at our place|at our own place|none needed|later on|not now|no certificate needed|no certification needed|stay with our|stays with our|does them for us|does it for us|do these in house|sourced from|is applied by|already purchased|already bought',
)
const denyBeforeNeedCjk = alternation(
  'は不可|不可です|使用不可|認めません|使用禁止|不要です|不要|対象外|範囲外|別途手配|手配済|別購入|別案件|別件|含みません|含まない|含まず|除く|除きます|弊社で|弊社にて|弊社が|弊社手配|弊社支給|当社で|当社にて|当社が|当社手配|当社支給|自社で|社内で|支給|他社|弊社工場|必要ありません|必要なし|別会社|手配済み|調達済|既に手配|既存の業者|業者がいます|業者があります|別メーカー|絶対ng|はng|既存品|は既存|後工程|うちで|別の会社|別業者|日本で調達|国内調達|国内で調達|国内手配|日本国内|日本から調達|日本側で|客先で|客先にて|客先支給|こちらで手配|内製です|内製して|内製し|' +
    '불가|금지|안 됩니다|필요 없|필요없|불필요|제외|별도로|별도 구매|별도입니다|별도|별건|당사에서|당사가|에서 보냅니다|에서 보내|보내드립니다|에서 수출|에서 공급합니다|저희가|저희 쪽에서|사내|사급|지급|다른 협력사|타사|다른 곳|다른 업체|관계없|무관|범위 밖|범위가 아닙|포함하지|자체 조달|자체적으로|자체 생산|에서 조달합니다|에서 조달|이미 업체|업체가 있습니다|이미 확정|이미 있습니다|별도 업체|당사 보유|우리가 합니다|우리가|자체 가공|자체 제작|에서 구매합니다|구매품|은 없습니다|는 없습니다|은 없음|는 없음|거래처가 있|거래 중|거래중|구매 중|구매중|견적 불필요|타 업체|직접 합니다|직접 진행|직접 하므로|저희 라인|당사라인|확정되어 있|이미 확정|' +
    '拒收|不收|不接受|不得使用|不得|禁止|不允许|不能用|不可用|不准|无需|無需|不用|不必|不包括|不包含|不含|不在|另购|另購|另行|另外采购|外购|外購|外采|我司自|由我司|我司提供|我方提供|我方自|自行|自制|自製|客供|已有固定|已有供应|其他供应商|其他供應商|别家|別家|無關|无关|除外|我们自己|我司负责|自备|本次不|另案|已有厂家|已有厂|已定点|已经定点|另有厂家|另有供应|在国内采购|国内采购|由其他厂|其他厂家|我司做|我们做|我司完成|我方完成|由客户|客户自|另有渠道|另有来源|另有|勿报|請勿報|请勿报|不要报|拒绝|我们来做|我们出|我们自|後段完成|后段完成|另一厂|另一廠|不外包|自行解决|自有渠道|不考虑|已配套',
)
const denyBeforeProfile = alternation(
  'chưa làm được|chưa làm|không làm|không nhận|thì không|không có|しません|しておりません|していません|やっていません|対応不可|対応していません|行っておりません|行いません|できません|하지 않|안 합니다|불가|不做|不承接|不接|不生产|不提供|没有',
)
const partnerCues = alternation(
  'thuê ngoài|thuê trong|gửi ngoài|đặt ngoài|gia công ngoài|gửi gia công|thuê gia công|đối tác|liên kết|vệ tinh|thuê xi|thuê mạ|thuê nhiệt luyện|thuê đơn vị|đi thuê|bên ngoài làm|outsourced|outsource|subcontract|subcontracted|by a partner|partner shop|partner factory|by partners|through partners|external partner|bought from|bought out|from a neighbour|from a neighbor|sent out|sent to|done outside|' +
    '外注|協力会社|協力工場|外协|外協|委外|外包|合作厂|외주|협력사에|협력사를|협력사로|협력사 가공|협력업체에|협력업체를|협력업체로|협력업체 가공',
)
/** "không thuê ngoài", "nothing is outsourced" say the opposite. */
const notPartner = alternation(
  'không thuê|ko thuê|không phải thuê|không phải đi thuê|không gửi ngoài|không đặt ngoài|nothing is outsourced|not outsourced|never outsourced|no outsourcing|without outsourcing|not subcontracted|外注なし|外注せず|外注しません|外注はしません|外注していません|外注しておりません|妥協しません|不外包|无外协|외주 없',
)
const pastCues = alternation(
  'trước đây|trước kia|đã ngừng|đã dừng|ngừng từ|không còn|đã bán|formerly|used to|no longer|discontinued|stopped|ceased|以前は|かつて|終了|撤退|예전|과거|중단|더 이상|以前|曾经|已停|停产|不再',
)
const niceCues = alternation(
  'ưu tiên|nếu được|nếu có|càng tốt|không bắt buộc|thì tốt|là lợi thế|là điểm cộng|điểm cộng|tùy chọn|tuỳ chọn|là một lợi thế|cộng điểm|có thì|thì càng hay|càng hay|nếu biết|nếu làm được|sau này|khuyến khích|mong muốn|hy vọng|' +
    "preferred|preferably|preference|a plus|nice to have|would be good|would be nice|deal breaker|would help|is welcome|welcome|desirable|optional|ideally|bonus|not mandatory|if possible|if available|advantage|appreciated|positively|do not insist|don't insist|like to see|you may use|you may also|would love|would be great|great if|later maybe|in the future|on request|may be|whether|either is fine|" +
    'オプション|あれば尚可|尚可|望ましい|歓迎|優先|あれば助かり|助かります|できれば|希望します|検討|優遇|可能であれば|任意|あればよい|あれば良い|将来|いずれは|の可否|可否も|' +
    '우대|선호|옵션|있으면 좋|좋겠|가능하면|가급적|희망|권장|검토|가능 여부|가능한지|향후|추후|나중에|있으면 가산|优先|優先|最好|更好|优选|為佳|为佳|加分|可选|如有|如能|尽量|希望|以后|将来|更佳|亦可|可外发|可外發|可现场接受|不强制|非必要|不强求',
)
/** Words that make a demand of a clause that would otherwise read as the writer's own business. */
const demandCues = alternation(
  'cần|tìm|đặt|mua|kiếm|thuê|chỉ định|yêu cầu|phải|bắt buộc|muốn|báo giá|hỏi giá|hỏi mua|need|needs|looking for|looking to|is asked|non negotiable|non-negotiable|flow-down|compulsory|mandatory|require|requires|required|must|shall|seeking|source|sourcing|quote|want|please|rfq|request|inquiry|enquiry|would like|order|ordering|to buy|purchase|procure|interested in|buy around|we buy them|buy them as|buy these as|' +
    '探し|必要|必須|求め|依頼|希望|お願い|見積|いただ|条件|できる|ください|찾|필요|필수|요청|구합|의뢰|부탁|해야|원합|견적|需|求|采购|採購|寻|尋|询|詢|必须|须|要求|请|請|欲|拟|擬',
)
const ownBusiness = new RegExp(
  `(?:(?<![a-z])(?:${anyOf('bên em|bên mình|bên tôi|chúng tôi|chúng em|công ty em|công ty tôi|công ty chúng tôi|xưởng em|xưởng mình|nhà máy em|ben em|ben minh|we|our|us')})(?![a-z])|${anyOf('弊社|当社|私ども|당사|저희|우리 회사|我司|我们|我厂|本公司|敝司|我們')})`,
)

/** A clause with a verb of its own is no item of the list before a cue ("…で仕上げ、電極も社内製作が望ましい"). */
const closes = new RegExp(
  `(?:${anyOf('仕上げ|して|により|行い|使用し|とし|であり|可能で|ており|必要|必須|限定|のこと|하며|하고|이고|이며|해서|하여|필수|필요|합니다|必备|必须|完成|要求')})[\\s,、，]*$`,
)

/** "인증이 없으면 등록이 불가", 認証がない場合は不可, "không có ISO thì không xét": who lacks it is out, so it is demanded. */
const isCondition = new RegExp(
  `${anyOf('없으면|없을 경우|없는 업체는|미보유 시|미보유시|がない場合|がなければ|ない場合は|无此|没有的|無此|不具备的')}|(?:${anyOf('không có|chưa có|thiếu')})[^,;]{2,24}(?:${anyOf('thì')})`,
)

function beforePurpose(words: string): string {
  const own = ownBusiness.exec(words)
  return own ? words.slice(0, purposeBefore(words, own.index) ?? words.length) : words
}

/** Where the buyer's own step is only what something is done for ("bắn bi để bên tôi tự sơn"), the work before is still ordered. */
function purposeBefore(words: string, cue: number): number | null {
  const at = words.lastIndexOf(' de ', cue)
  return at > 0 ? at + 1 : null
}

const turn = bounded('chỉ|mà|nhưng|but|only|however')

/** The scope of every token of a text. `need` and `profile` say different things by the same words. */
export function readScopes(analysis: Analysis, as: 'need' | 'profile'): Scope[] {
  const { tokens } = analysis.folded
  const scopes: Scope[] = tokens.map(() => 'in')
  const clauses = clausesOf(analysis)
  for (const [index, clause] of clauses.entries()) {
    const words = clause.words
    const mark = (from: number, to: number, scope: Scope) => {
      for (let at = from; at < to; at++) if (scopes[at] === 'in' || scope === 'out') scopes[at] = scope
    }
    /** What a trailing cue speaks of: its own clause, and the list before it when the clause names nothing itself. */
    const back = (scope: Scope, cueToken: number) => {
      let first = index
      while (
        first > 0 &&
        clauses[first - 1]!.sentence === clause.sentence &&
        !hasConcept(analysis, clauses[first]!.from, first === index ? cueToken : clauses[first]!.to) &&
        !closes.test(clauses[first - 1]!.words)
      )
        first--
      // "Silicone feet, seals and caps come from others": what is only named before shares the fate of its kind.
      while (first > 0 && isItem(analysis, clauses, first)) first--
      mark(clauses[first]!.from, clause.to, scope)
    }
    const deny = denyAfter.exec(clause)
    const sentenceEnd = lastOfSentence(clauses, index)
    if (
      deny &&
      !(as === 'need' && isCondition.test(words)) &&
      !(as === 'profile' && notPartner.test(clause)) &&
      !(as === 'need' && isSuffixDenial(words))
    ) {
      const start = tokenOf(analysis, clause, deny.index)
      let end = clause.to
      for (let at = index + 1; at <= sentenceEnd && !turn.test(clauses[at]!); at++) end = clauses[at]!.to
      const turned = turn.exec(clause)
      if (turned && turned.index > deny.index) end = tokenOf(analysis, clause, turned.index)
      mark(start, end, 'out')
      // "Xích tải không sản xuất": a denial that ends its clause speaks of what is before it.
      if (doesNot.test(clause) && !hasConcept(analysis, start, clause.to) && hasConcept(analysis, clause.from, start))
        mark(clause.from, start, 'out')
    }
    if (as === 'need') {
      const no = /^\W*(?:no|not)\s/.exec(words)
      if (no) mark(clause.from, clause.to, 'out')
      const cue = denyBeforeNeed.exec(clause) ?? denyBeforeNeedLatin.exec(clause) ?? denyBeforeNeedCjk.exec(clause)
      if (cue && !isCondition.test(words)) {
        const purpose = purposeBefore(words, cue.index)
        if (purpose === null) back('out', tokenOf(analysis, clause, cue.index))
        else mark(tokenOf(analysis, clause, purpose), clause.to, 'out')
      }
      const nice = niceCues.exec(clause)
      if (nice) back('nice', tokenOf(analysis, clause, nice.index))
      if (ownBusiness.test(beforePurpose(words)) && !demandCues.test(clause)) mark(clause.from, clause.to, 'context')
    } else {
      const cue = denyBeforeProfile.exec(clause)
      if (cue && !notPartner.test(clause)) back('out', tokenOf(analysis, clause, cue.index))
      const past = pastCues.exec(clause)
      if (past) {
        mark(clause.from, clause.to, 'past')
        if (
          index > 0 &&
          clauses[index - 1]!.sentence === clause.sentence &&
          !hasConcept(analysis, clause.from, clause.to)
        )
          mark(clauses[index - 1]!.from, clauses[index - 1]!.to, 'past')
      }
      const partner = partnerCues.exec(clause)
      if (partner && !notPartner.test(clause)) back('partner', tokenOf(analysis, clause, partner.index))
    }
  }
  return scopes
}

/** Whether the clause before is a bare name of the kind that a clause names first: the item of a list. */
function isItem(analysis: Analysis, clauses: Clause[], index: number): boolean {
  const clause = clauses[index]!
  const before = clauses[index - 1]!
  if (before.sentence !== clause.sentence || closes.test(before.words)) return false
  const named = analysis.found.filter((found) => found.from >= before.from && found.to <= before.to)
  const next = analysis.found.find((found) => found.from >= clause.from && found.to <= clause.to)
  if (named.length === 0 || next === undefined || clause.to - clause.from > 12) return false
  const covered = Math.max(...named.map((found) => found.to)) - Math.min(...named.map((found) => found.from))
  return before.to - before.from - covered <= 1 && named.some((found) => kindOf(found.concept) === kindOf(next.concept))
}

function isSuffixDenial(words: string): boolean {
  return /khong can bao|khong lien quan|khong nam trong|khong bat buoc|khong thuoc/.test(words)
}

interface Clause {
  from: number
  to: number
  sentence: number
  /** Folded text of the clause, and where it begins in the folded whole. */
  words: string
  /** The same, character by character, as written. */
  written: string[]
  offset: number
}

function clausesOf(analysis: Analysis): Clause[] {
  const { segments, folded, plain } = analysis
  const clauses: Clause[] = []
  for (let from = 0; from < folded.tokens.length; ) {
    let to = from + 1
    while (to < folded.tokens.length && segments.clause[to] === segments.clause[from]) to++
    const start = plainIndex(analysis, folded.tokens[from]!.start)
    const end = to < folded.tokens.length ? plainIndex(analysis, folded.tokens[to]!.start) : plain.folded.length
    clauses.push({
      from,
      to,
      sentence: segments.sentence[from]!,
      words: plain.folded.slice(start, end),
      written: plain.characters.slice(start, end).map((character) => plain.text.slice(character.start, character.end)),
      offset: start,
    })
    from = to
  }
  return clauses
}

function plainIndex(analysis: Analysis, offset: number): number {
  const { characters } = analysis.plain
  let low = 0
  let high = characters.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (characters[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

function tokenOf(analysis: Analysis, clause: Clause, index: number): number {
  const start = analysis.plain.characters[clause.offset + index]?.start ?? Number.POSITIVE_INFINITY
  let at = clause.from
  while (at < clause.to && analysis.folded.tokens[at]!.start < start) at++
  return at
}

function lastOfSentence(clauses: Clause[], index: number): number {
  let last = index
  while (last + 1 < clauses.length && clauses[last + 1]!.sentence === clauses[index]!.sentence) last++
  return last
}

function hasConcept(analysis: Analysis, from: number, to: number): boolean {
  return analysis.found.some((found) => found.from >= from && found.to <= to && found.confidence >= 0.45)
}
