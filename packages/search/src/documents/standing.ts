import { anyOf } from '../reading/plain.ts'
import type { EnterpriseProfile, Standing } from '../types.ts'
import { WrittenCue, type WrittenText, writtenText } from './written-cues.ts'

/** Sells or arranges what others make. */
const trades = new WrittenCue(
  'nhà phân phối|phân phối|đại lý|bán buôn|bán lẻ|bán sỉ|sỉ và lẻ|sỉ lẻ|nhập khẩu và phân phối|không trực tiếp sản xuất|đặt gia công ngoài|nhập khẩu và bán|hàng nhập|tổng đại lý|tổng kho|chuyên bán|bán các loại|các hãng|chuyên cung cấp|cung cấp sỉ|nhà nhập khẩu|nhập khẩu và cắt|bỏ sỉ|cắt lẻ|hàng chính hãng|' +
    'trading|trader|traders|distributor of|distributors of|is a distributor|we distribute|distribution of|sourcing office|sourcing company|sourcing agent|sourcing and|stockist|wholesale|wholesaler|retailer|importer|we import|no own production|no own factory|no production|we do not manufacture|not a manufacturer|partner factories|agent for|reseller|resells|we resell|ex-stock|ex stock|buy and sell|authorized dealer|authorised dealer|dealer|from our partner',
)
/** Said of everything when a text begins with it; later perhaps only of a machine or of one thing among others. */
const tradesAtFirst = new WrittenCue(
  'bán lại|về bán|mua bán|thu mua|nhập hàng|nhập về|nhập từ|cung cấp thép|we import|imported from|we buy and|we sell|stocks of',
)
const tradesCjk = new RegExp(
  anyOf(
    '商社|販売代理店|代理店|輸入販売|輸入商社|販売店|仕入れ|卸|自社工場はありません|自社生産なし|무역|유통|대리점|총판|도매|수입판매|수입 판매|贸易|貿易|代理商|经销|經銷|批发|批發|进口销售|现货销售|代理销售|无自有工厂|采购代理',
  ),
)
/** Does not supply parts at all: sells machines or chemicals, teaches, carries, tests, builds sites. */
const others = new WrittenCue(
  'đào tạo|trường cao đẳng|trường đại học|trường trung cấp|trung tâm đào tạo|dạy nghề|học viên|sinh viên|khóa học|tư vấn iso|tư vấn hệ thống|logistics|vận tải hàng|kho bãi|giao nhận|bán máy|mua bán máy|cung cấp máy|máy móc thiết bị nhập|cho thuê máy|cho thuê kho|cho thuê nhà xưởng|hóa chất|dụng cụ cắt nhập|sửa chữa máy|bảo trì máy|đại tu máy|phần mềm quản lý|kiểm định|hiệu chuẩn|thi công|xây dựng nhà xưởng|tuyển dụng|cung ứng lao động|phế liệu|kiểm hàng thuê|dạy|khai giảng|đã qua sử dụng|máy cũ|dịch vụ đo|phòng thí nghiệm|' +
    'third-party sorting|third party inspection|sorting and rework|training center|training centre|vocational|college|university|students|consulting|consultancy|calibration|machine dealer|machine sales|sells machines|used machines|freight|warehousing|customs|erp|recruitment|scrap|chemicals',
)
const makes = new WrittenCue(
  'sản xuất trực tiếp|trực tiếp sản xuất|xưởng sản xuất|nhà máy sản xuất|tự sản xuất|chuyên sản xuất|đơn vị sản xuất|nhận gia công|chuyên gia công|xưởng|nhà máy|không qua trung gian|tự làm|tự lo|tại chỗ|trong nhà|chuyên nhận|công đoạn|dây chuyền|tấn/ngày|' +
    'own production|in house|in-house|manufacturer|manufacturing|manufactures|our plant|our factory|we make|we machine|we mold|workshop|makes|produces',
)
const firmDenial = new WrittenCue(
  'không trực tiếp sản xuất|không sản xuất trực tiếp|không có xưởng|không có nhà máy|không tự sản xuất|no own production|no own factory|no production of our own|we do not manufacture|not a manufacturer|do not produce ourselves|no in-house production',
)
const tradeName = new WrittenCue('thương mại|tm|trading|phân phối|xuất nhập khẩu|xnk|sourcing|cung ứng|import|export')
const makeName = new WrittenCue(
  'sản xuất|sx|manufacturing|gia công|cơ khí|precision|chính xác|mold|khuôn|industrial|industries',
)
const otherName = new WrittenCue(
  'trường|cao đẳng|đại học|trung tâm|viện|máy công cụ|kiểm định|đo lường|thử nghiệm|chứng nhận|machine tools|testing|college|university|school|institute|logistics|vận tải|đào tạo|tư vấn|consulting|hóa chất|chemicals|chemical|thiết bị|máy móc|machinery|phế liệu',
)

/** "Hàng silicon chúng tôi lấy từ đối tác, không tự sản xuất": denied of that thing alone. */
const ofOneThing = new RegExp(
  `(?:^|[.;\\n])\\s*(?:${anyOf('hàng|riêng|còn|riêng hàng|còn hàng|các loại')})\\s[^.;\\n]*$`,
)

/** "Máy đã bán lại": done once, not done all the time. */
const gaveUp = /(?<![a-z])da $/

/** "Cho xưởng gỗ", "đại lý của nhà máy …": a works that is somebody else's. */
const ofOthers = new RegExp(`(?<![a-z])(?:${anyOf('cho|của|các|tận|tới|những|từ|for|of|to|from')})\\s+(?:[a-z]+\\s+)?$`)

/**
 * Whether a firm makes what it lists. Roles that somebody stated decide; else words of trading against words of making,
 * where own machines, own processes and capacities speak for a maker.
 */
export function judgeStanding(profile: EnterpriseProfile): { standing: Standing; quote: string | null } {
  if (profile.roles.includes('maker')) return { standing: 'maker', quote: null }
  if (profile.roles.length > 0) return { standing: 'trader', quote: null }
  const texts = [profile.description?.text ?? '', ...profile.capabilities.map((capability) => capability.text ?? '')]
  const text = writtenText(texts.join('\n'))
  const name = writtenText(`${profile.name.vi} ${profile.name.en ?? ''}`)
  const denial = firmDenial.find(text).find(({ index }) => !ofOneThing.test(text.words.slice(0, index)))
  if (denial) return { standing: 'trader', quote: sentenceAround(text, denial.index) }
  const opening = text.words.search(/[.\n]/)
  const isOpening = ({ index }: { index: number }) => opening < 0 || index < opening
  const trading = [
    ...trades.find(text),
    ...tradesAtFirst.find(text).filter((place) => isOpening(place) && !gaveUp.test(text.words.slice(0, place.index))),
  ]
  const tradingCjk = tradesCjk.exec(text.words)
  const trade = trading[0] ?? tradingCjk
  const making = signsOfMaking(profile, text, name)
  const nameTrades = has(tradeName, name) && !has(makeName, name)
  let traded = (trade ? 1 : 0) + (nameTrades ? 1 : 0) + (kinds(trading) > 1 ? 1 : 0)
  if (trading.some(isOpening) && !ownMaking(text).some(isOpening)) traded += 2
  if (traded > making) return { standing: 'trader', quote: trade ? sentenceAround(text, trade.index) : null }
  const other = others.find(text)
  const begins = other.some(({ index }) => index === 0) ? 0.5 : 0
  const otherness = (other.length > 0 ? 1 : 0) + (has(otherName, name) ? 1 : 0) + (kinds(other) > 1 ? 0.5 : 0) + begins
  if (otherness >= 1.5 && otherness > making - (profile.capabilities.length === 0 ? 1 : 0))
    return { standing: 'other', quote: other[0] ? sentenceAround(text, other[0].index) : null }
  return { standing: 'maker', quote: null }
}

function signsOfMaking(profile: EnterpriseProfile, text: WrittenText, name: WrittenText): number {
  const structured =
    profile.equipment.length > 0 ||
    profile.capabilities.some((capability) => capability.processes.length > 0 || capability.annualCapacity !== null)
  return (structured ? 2 : 0) + (ownMaking(text).length > 0 ? 1 : 0) + (has(makeName, name) ? 0.5 : 0)
}

function ownMaking(text: WrittenText): { index: number }[] {
  return makes.find(text).filter(({ index }) => !ofOthers.test(text.words.slice(Math.max(0, index - 24), index)))
}

/** Whether a firm says in its own words that it makes something, and nowhere that it does not. */
export function saysItMakes(text: string): boolean {
  const written = writtenText(text)
  return has(makes, written) && !has(firmDenial, written)
}

function has(cue: WrittenCue, text: WrittenText): boolean {
  return cue.find(text).length > 0
}

function kinds(places: { word: string }[]): number {
  return new Set(places.map(({ word }) => word)).size
}

function sentenceAround({ text, words }: WrittenText, index: number): string {
  const ratio = text.length / Math.max(1, words.length)
  const at = Math.round(index * ratio)
  const start = Math.max(0, text.lastIndexOf('.', at) + 1)
  const end = text.indexOf('.', at + 1)
  return text.slice(start, end < 0 ? Math.min(text.length, start + 160) : end + 1).trim()
}
