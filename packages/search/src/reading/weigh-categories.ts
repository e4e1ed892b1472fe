import { isWithin, kindOf, type Lexicon } from '../lexicon/lexicon.ts'
import type { ConceptKey } from '../types.ts'
import { clarityOf } from './ambiguity.ts'
import type { Analysis } from './analyze.ts'
import { isForm, isMold, isTreatment, isWhole, namesThing } from './category-roles.ts'
import { belongsToHead } from './heads.ts'
import type { FoundConcept } from './mentions.ts'
import { anyOf } from './plain.ts'
import type { Scope } from './scopes.ts'
import { serviceWords, treatedGoods, treatmentOf } from './service-words.ts'
import { cueStretch, foldedStretch, inBrackets, joined } from './stretches.ts'
import { voteWeights as weights } from './vote-weights.ts'

const purposeBefore = new RegExp(
  `(?:^|[^a-z])(?:${anyOf('cho|dùng cho|của|để|trên|trong|vào|for|of|to|used in|inside|on|into|in|with|as|from|from our|behind|under|against|between|beside|near|over|onto|around|through|fit|fits|fitting|kèm|kèm theo|including|incl|incl.|bao gồm cả|plus')})(?:\\s+(?:${anyOf('các|những|chi tiết|hàng|bộ|a|an|the|our|your|its|nhà máy|máy|small|new|one|two|three|four|both|hai|ba|bốn')}|\\d+))*\\s*$`,
)
/** "Stamping of terminals", "supply of bolts": the thing itself stands after the "of". */
const makingOf =
  /(?:stamping|machining|mold|molding|moulding|casting|forging|turning|milling|production|manufactur\w+|supply|supplier|sourcing|purchase|assembly|set)s?\s+of\s+(?:\w+\s+){0,2}$/
/** "Chạy khuôn liên hoàn", "run on progressive dies": what the work is done with. */
const meansBefore = new RegExp(
  `(?:^|[^a-z])(?:${anyOf('chạy|chạy bằng|bằng|dùng|sử dụng|using|by|via|run on|running on|made on|made with')})(?:\\s+(?:${anyOf('the|a|an|our|your|bộ|các')}))*\\s*$`,
)
/** "套在旋钮上的", "用于电机的": the same in Chinese. */
const purposeBeforeHan = new RegExp(
  `(?:${anyOf('用于|用在|套在|装在|裝在|安装在|装到|装入|固定在|适用于|插入|插在|焊到|焊在|焊接在|压入|粘在|贴在|搭配|配合|锁在|拧在')})\\s*$`,
)
const purposeAfter = new RegExp(`^\\s*(?:${anyOf('用|向け|向|の|용|용도|의|に使|に用い')})`)
/** "つまみに被せる", "손잡이에 씌우는": what is ordered goes onto it, even where no name follows. */
const placeAfter = new RegExp(
  `^\\s*(?:[(（][^)）]*[)）])?(?:${anyOf(
    'に被せ|にかぶせ|に取り付け|に取付け|に取付|に組み込|に組付け|に装着|にはめ|に嵌め|に入れ|に載せ|に付け|に接続|に圧入|に溶接|に貼|に巻|に通す|に差し|に埋め|に付く|' +
      '에 씌우|에 장착|에 부착|에 들어가|에 사용|에 조립|에 끼우|에 붙이|에 조이|에 취부|에 압입|에 용접|에 체결|에 삽입|에 쓰',
  )})`,
)
/** "Covers that go over the control knob": one word may stand between. */
const placeBefore = new RegExp(
  `(?:^|[^a-z])(?:${anyOf('for|onto|over|under|behind|inside|around|into|of')})\\s+(?:the|a|an|our|your|its)\\s+[a-z]+\\s+$`,
)

/** A category spoken of, with how much the sentence makes it the thing itself rather than what it is for. */
export interface WeighedCategory {
  found: FoundConcept
  weight: number
}

/**
 * Weighs category mentions by grammar: "X for Y", "Y用X", "Y X" (English, Japanese, Korean, Chinese compounds end in
 * their head; Vietnamese ones begin with it) all speak of X.
 */
export function weighCategories(lexicon: Lexicon, analysis: Analysis, scopes: Scope[]): WeighedCategory[] {
  const categories = analysis.found.filter((found) => kindOf(found.concept) === 'category')
  const headLast = analysis.lang !== 'vi' && analysis.lang !== null
  const text = analysis.folded.text
  const accessories = new Set<ConceptKey>()
  const weighed = categories.map((found) => {
    let weight = found.confidence
    const scope = scopes[found.from]
    if (scope === 'out' || scope === 'past') weight *= weights.denied
    else if (scope === 'context') weight *= weights.aboutBuyer
    else if (scope === 'nice' || scope === 'partner') weight *= weights.wished
    const sentence = analysis.segments.sentence[found.from]
    const start =
      analysis.folded.tokens[Math.max(analysis.segments.sentenceStart[sentence ?? 0] ?? 0, found.from - 6)]!.start
    const before = foldedStretch(analysis, start, compoundOf(categories, found).start)
    const isPurpose = (purposeBefore.test(before) && !makingOf.test(before)) || purposeBeforeHan.test(before)
    if (isPurpose) weight *= weights.purpose
    if (isMold(lexicon, found) && meansBefore.test(before)) weight *= weights.meansOfWork
    const nameEnd = compoundOf(categories, found).end
    const after = foldedStretch(analysis, nameEnd, nameEnd + 30).replace(/^\s*[(（][^)）]*[)）]/, '')
    if (placeAfter.test(after) || placeBefore.test(before)) weight *= weights.place
    else if (purposeAfter.test(after) && hasLater(categories, found, analysis)) weight *= weights.purpose
    if (isWhole(lexicon, found) && belongsToHead(analysis, found, compoundOf(categories, found)))
      weight *= weights.wholeOfPart
    if (headFirstWith.test(before)) weight *= weights.accessoryAfterComma
    if (exceptBefore.test(before) || exceptAfter.test(after)) weight *= weights.excepted
    if (analysis.lang !== 'vi' && (withBefore.test(before) || withMadeBefore.test(before) || withAfter.test(after))) {
      if (!isPurpose) weight *= weights.accessory
      if (sentence === 0) accessories.add(found.concept)
    }
    if (inBrackets(analysis, found)) weight *= weights.inBrackets
    if (isExcludedElsewhere(analysis, scopes, categories, found)) weight *= weights.deniedElsewhere
    const treated =
      isTreatment(lexicon, found) &&
      analysis.found.some(
        (other) =>
          (headLast || other.from < found.from) &&
          namesThing(lexicon, other) &&
          analysis.segments.clause[other.from] === analysis.segments.clause[found.from],
      )
    const around = foldedStretch(analysis, start, found.end + 12)
    if (isTreatment(lexicon, found) && treatedGoods.test(after)) weight *= weights.treatmentBesideThing
    else if (treated && !serviceWords.test(cueStretch(analysis, start, found.end + 12)) && !treatmentOf.test(around))
      weight *= weights.treatmentBesideThing
    for (const other of categories) {
      if (other === found || other.from === found.from) continue
      if (other.from < found.to && found.from < other.to && isWithin(lexicon, found.concept, other.concept)) continue
      if (isTreatment(lexicon, other) && !isTreatment(lexicon, found)) continue
      const laps = other.from < found.to && found.from < other.to
      // "摩托车车架焊接件": what it is outweighs how it is made, wherever it stands.
      const adjoins =
        (other.to === found.from && joined(analysis, found.from)) ||
        (other.from === found.to && joined(analysis, found.to))
      if (
        adjoins &&
        isForm(lexicon, found) !== isForm(lexicon, other) &&
        !isMold(lexicon, found) &&
        !isMold(lexicon, other)
      ) {
        const form = isForm(lexicon, found) ? found : other
        const thing = form === found ? other : found
        if (clarityOf(lexicon, analysis, thing) < 0.5) {
          // "ハウジング鋳造品": a word that many trades share says less than how it is made.
          if (thing === found) weight *= weights.formOfUnclearThing
          continue
        }
        const isBlank = blanks.test(foldedStretch(analysis, form.start, form.end + 3))
        if (isForm(lexicon, found) !== isBlank) weight *= weights.notTheHead
        continue
      }
      if (headLast && (other.from === found.to ? joined(analysis, found.to) : laps && other.from > found.from))
        weight *= weights.notTheHead
      if (!headLast && (other.to === found.from ? joined(analysis, found.from) : laps && other.from < found.from))
        weight *= weights.notTheHead
    }
    if (isModifierInTitle(lexicon, analysis, categories, found, headLast)) weight *= weights.modifierInTitle
    return { found, weight: text ? weight : 0 }
  })
  // What the title says to come with the thing is no thing of its own further down.
  return weighed.map((one) =>
    accessories.has(one.found.concept) && analysis.segments.sentence[one.found.from] !== 0
      ? { ...one, weight: Math.min(one.weight, weights.accessory) }
      : one,
  )
}

/** "含4个凸焊螺母", "带弹垫": what comes with the thing. */
const withBefore = new RegExp(
  `(?:${anyOf('内嵌|嵌入|镶嵌|预埋|内置|含有|含|带有|带|附带|附|配有|配|连同|帶|付属の|同梱の')})\\s*(?:\\d+\\s*)?(?:${anyOf('个|個|支|只|套|颗|条')})?\\s*(?:m\\d+\\s*)?$`,
)
/** "Leads w/ molded strain relief", "with two welded nuts": made or counted, it still comes with the thing. */
const withMadeBefore =
  /(?:^|[^a-z])(?:with|w\/|including|incl\.?|plus|featuring)\s*(?:(?:an?|the|our|your|its|own|custom|\d+|one|two|three|four|brass|steel|stainless|rubber|plastic|metal|nylon|copper|(?!being|bring)[a-z]{3,}(?:ed|ing))\s+)*$/
/** "Other than springs", 防振ゴム以外の, "볼트 외의": anything but it. */
const exceptBefore = new RegExp(
  `(?:^|[^a-z])(?:${anyOf('other than|except|except for|excluding|apart from|trừ|ngoại trừ|không kể|không tính')})\\s+(?:(?:${anyOf('the|a|an|các|những|loại')})\\s+)?$`,
)
const exceptAfter = new RegExp(`^\\s*(?:${anyOf('以外|を除く|を除き|を除いた|이외|외의|를 제외|을 제외|제외한')})`)
/** "…, có nút nhựa bịt chân": after a comma it has what comes with it. */
const headFirstWith = /[,;]\s*(?:co|lap san|gan san)\s+$/
/** "パッキン付き", "너트 6개 용접 포함": the same, said behind. */
const withAfter = new RegExp(
  `^\\s*(?:\\d+\\s*(?:${anyOf('개|個|ヶ|点|本')})\\s*)?(?:(?:${anyOf('용접|압입|조립|圧入|溶接|組付け|取付')})\\s*)?(?:${anyOf('付き|付の|つき|入り|込み|内蔵|포함|부착|끼운|달린|내장|일체')})`,
)

/**
 * A title is mostly one noun phrase: in Vietnamese what it names first is its head, elsewhere what it names last, also where unknown
 * words stand between ("스테이터 코어 금형", "khuôn lá thép stator").
 */
function isModifierInTitle(
  lexicon: Lexicon,
  analysis: Analysis,
  categories: FoundConcept[],
  found: FoundConcept,
  headLast: boolean,
): boolean {
  if (analysis.segments.sentence[found.from] !== 0) return false
  return categories.some((other) => {
    if (analysis.segments.clause[other.from] !== analysis.segments.clause[found.from]) return false
    if (isTreatment(lexicon, other) && !isTreatment(lexicon, found)) return false
    if (isForm(lexicon, other) !== isForm(lexicon, found)) return false
    const [first, second] = headLast ? [found, other] : [other, found]
    if (second.from <= first.to || second.from - first.to > 4) return false
    return plainly.test(foldedStretch(analysis, first.end, second.start))
  })
}

/** Nothing but words between two names: neither a list nor a preposition. */
const plainly = new RegExp(
  `^(?!.*(?:[,+/&・·、，;:()（）]|(?<![a-z])(?:${anyOf('for|of|with|and|in|on|to|from|by|và|cho|của|với|kèm|bằng|trong|từ|hoặc|or')})(?![a-z])|${anyOf('と|や|及び|および|の|및|와|과|和|与|及|用|向け')})).+$`,
)

/** "Hinges and latches (latches supplied by us)": what is denied once is not ordered by being spoken of; a title orders. */
function isExcludedElsewhere(
  analysis: Analysis,
  scopes: Scope[],
  categories: FoundConcept[],
  found: FoundConcept,
): boolean {
  return (
    analysis.segments.sentence[found.from] !== 0 &&
    categories.some((other) => other !== found && other.concept === found.concept && scopes[other.from] === 'out')
  )
}

/** The compound that a name is part of: "자동차 시트프레임용" and "for car seat frames" speak of seat frames as a whole. */
function compoundOf(categories: FoundConcept[], found: FoundConcept): { start: number; end: number } {
  const lapping = categories.filter((other) => other.from < found.to && found.from < other.to)
  return {
    start: Math.min(...lapping.map((other) => other.start)),
    end: Math.max(...lapping.map((other) => other.end)),
  }
}

/** "鍛造素材", "đúc phôi", "毛坯": what is ordered is the blank, whatever becomes of it. */
const blanks = new RegExp(anyOf('素材|粗材|毛坯|坯料|소재|blank|blanks|phôi'))

function hasLater(categories: FoundConcept[], found: FoundConcept, analysis: Analysis): boolean {
  const { sentence } = analysis.segments
  const own = sentence[found.from]!
  // "ブレーキライニング用" is a whole title: the thing follows in the next sentence.
  const reach = own === 0 && sentence.lastIndexOf(0) <= found.to + 1 ? 1 : own
  return categories.some(
    (other) => other.from >= found.to && other.from - found.to < 12 && sentence[other.from]! <= reach,
  )
}
