import { foldCharacters } from '../lexicon/characters.ts'
import { anyOf } from '../reading/plain.ts'
import type { EnterpriseProfile, Standing } from '../types.ts'

const bounded = (words: string) => new RegExp(`(?<![a-z])(?:${anyOf(words)})(?![a-z])`)

/** Sells or arranges what others make. */
const trades = bounded(
  'nhà phân phối|phân phối|đại lý|bán buôn|bán lẻ|bán sỉ|sỉ và lẻ|sỉ lẻ|nhập khẩu và phân phối|không trực tiếp sản xuất|đặt gia công ngoài|nhập khẩu và bán|hàng nhập|tổng đại lý|tổng kho|chuyên bán|bán các loại|các hãng|chuyên cung cấp|cung cấp sỉ|' +
    'trading|trader|traders|distributor of|distributors of|is a distributor|we distribute|distribution of|sourcing office|sourcing company|sourcing agent|sourcing and|stockist|wholesale|wholesaler|retailer|importer|we import|no own production|no own factory|no production|we do not manufacture|not a manufacturer|partner factories|agent for|reseller|dealer|from our partner',
)
const tradesCjk = new RegExp(
  anyOf(
    '商社|販売代理店|代理店|輸入販売|仕入れ|卸|自社工場はありません|自社生産なし|무역|유통|대리점|도매|수입판매|贸易|貿易|代理商|经销|經銷|批发|进口销售|无自有工厂|采购代理',
  ),
)
/** Does not supply parts at all: sells machines or chemicals, teaches, carries, tests, builds sites. */
const others = bounded(
  'đào tạo|trường cao đẳng|trường đại học|trường trung cấp|trung tâm đào tạo|dạy nghề|học viên|sinh viên|khóa học|tư vấn iso|tư vấn hệ thống|logistics|vận tải hàng|kho bãi|giao nhận|bán máy|cung cấp máy|máy móc thiết bị nhập|cho thuê máy|cho thuê kho|cho thuê nhà xưởng|hóa chất|dụng cụ cắt nhập|sửa chữa máy|bảo trì máy|đại tu máy|phần mềm quản lý|kiểm định|hiệu chuẩn|thi công|xây dựng nhà xưởng|tuyển dụng|cung ứng lao động|phế liệu|kiểm hàng thuê|' +
    'third-party sorting|third party inspection|sorting and rework|training center|training centre|vocational|college|university|students|consulting|consultancy|calibration|machine dealer|machine sales|sells machines|used machines|freight|warehousing|customs|erp|recruitment|scrap|chemicals',
)
const makes = bounded(
  'sản xuất trực tiếp|trực tiếp sản xuất|xưởng sản xuất|nhà máy sản xuất|tự sản xuất|chuyên sản xuất|đơn vị sản xuất|nhận gia công|chuyên gia công|xưởng|nhà máy|không qua trung gian|tự làm|tự lo|tại chỗ|trong nhà|chuyên nhận|công đoạn|dây chuyền|tấn/ngày|' +
    'own production|in house|in-house|manufacturer|manufacturing|manufactures|our plant|our factory|we make|we machine|we mold|workshop|makes|produces',
)
const firmDenial = bounded(
  'không trực tiếp sản xuất|không sản xuất trực tiếp|không có xưởng|không có nhà máy|không tự sản xuất|no own production|no own factory|no production of our own|we do not manufacture|not a manufacturer|do not produce ourselves|no in-house production',
)
const tradeName = bounded('thương mại|tm|trading|phân phối|xuất nhập khẩu|xnk|sourcing|cung ứng|import|export')
const makeName = bounded(
  'sản xuất|sx|manufacturing|gia công|cơ khí|precision|chính xác|mold|khuôn|industrial|industries',
)
const otherName = bounded(
  'trường|cao đẳng|đại học|trung tâm|viện|college|university|school|institute|logistics|vận tải|đào tạo|tư vấn|consulting|hóa chất|chemicals|chemical|thiết bị|máy móc|machinery|phế liệu',
)

/**
 * Whether a firm makes what it lists. Roles that somebody stated decide; else words of trading against words of making,
 * where own machines, own processes and capacities speak for a maker.
 */
export function judgeStanding(profile: EnterpriseProfile): { standing: Standing; quote: string | null } {
  if (profile.roles.includes('maker')) return { standing: 'maker', quote: null }
  if (profile.roles.length > 0) return { standing: 'trader', quote: null }
  const texts = [profile.description?.text ?? '', ...profile.capabilities.map((capability) => capability.text ?? '')]
  const text = texts.join('\n')
  const words = fold(text)
  const name = fold(`${profile.name.vi} ${profile.name.en ?? ''}`)
  const denial = firmDenial.exec(words)
  if (denial) return { standing: 'trader', quote: sentenceAround(text, words, denial.index) }
  const trade = trades.exec(words) ?? tradesCjk.exec(words)
  const structured =
    profile.equipment.length > 0 ||
    profile.capabilities.some((capability) => capability.processes.length > 0 || capability.annualCapacity !== null)
  let making = structured ? 2 : 0
  if (makes.test(words)) making += 1
  if (makeName.test(name)) making += 0.5
  const nameTrades = tradeName.test(name) && !makeName.test(name)
  let trading = (trade ? 1 : 0) + (nameTrades ? 1 : 0) + (count(trades, words) > 1 ? 1 : 0)
  const opening = words.split(/[.\n]/)[0] ?? ''
  if (trades.test(opening) && !makes.test(opening)) trading += 2
  if (!trade && !nameTrades) trading = 0
  if (trading > making) return { standing: 'trader', quote: trade ? sentenceAround(text, words, trade.index) : null }
  const other = others.exec(words)
  const otherness = (other ? 1 : 0) + (otherName.test(name) ? 1 : 0) + (count(others, words) > 1 ? 0.5 : 0)
  if (otherness >= 1.5 && otherness > making - (profile.capabilities.length === 0 ? 1 : 0))
    return { standing: 'other', quote: other ? sentenceAround(text, words, other.index) : null }
  return { standing: 'maker', quote: null }
}

/** Whether a firm says in its own words that it makes something, and nowhere that it does not. */
export function saysItMakes(text: string): boolean {
  const words = fold(text)
  return makes.test(words) && !firmDenial.test(words)
}

function fold(text: string): string {
  return foldCharacters(text)
    .map((character) => character.character)
    .join('')
}

function count(pattern: RegExp, words: string): number {
  return new Set([...words.matchAll(new RegExp(pattern.source, 'g'))].map((match) => match[0])).size
}

function sentenceAround(text: string, words: string, index: number): string {
  const ratio = text.length / Math.max(1, words.length)
  const at = Math.round(index * ratio)
  const start = Math.max(0, text.lastIndexOf('.', at) + 1)
  const end = text.indexOf('.', at + 1)
  return text.slice(start, end < 0 ? Math.min(text.length, start + 160) : end + 1).trim()
}
