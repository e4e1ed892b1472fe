import { anyOf } from './plain.ts'

const pieces = anyOf(
  'bịch|đĩa|thùng|túi|gói|hộp|cặp|đôi|con chip|cục|bánh|khung|rolls|roll|pairs|pair|bags|boxes|tools|자루|매|롤|봉|박스|켤레|쌍|副|把|盒|箱|卷|对|双|辆|袋|巻|丁|台套|辆份|sản phẩm|chi tiết|linh kiện|bộ phận|chiếc|cái|con|cây|sợi|tấm|viên|hạt|sp|pcs|pieces|piece|units|unit|parts|part|nos|ea|' +
    '個|本|枚|点|ケ|ヶ|개|본|매|个|支|只|根|片|颗|粒|件|条|枚|顆|隻|pins|pin|bolts|screws|nuts|đầu|ống|cuộn|thanh|장|ton_none',
)
const sets = anyOf('bộ|set|sets|セット|組|台|型|面|세트|벌|조|대|套|副|组|shipset|xe|cars|vehicles|kits|kit|harnesses')
const weights = anyOf('kg|kilô|kí|ký|公斤|キロ|킬로')
const tonnes = anyOf('tấn|tons|tonnes|tonne|ton|トン|톤|吨|噸')
const kilometres = anyOf('km|cây số|公里')
const metres = anyOf('mét|meters|metres|meter|metre|mtr|m|米|メートル|미터')
/** Tonnes as an abbreviation are read beside a time alone: "0.8t" is a thickness, "450T" a press. */
const shortTonnes = '(?<=\\d\\s?)t'

/** What is counted, by named groups: pieces, sets, weights and lengths. */
export const unitPattern = `(?:(?<set>${sets})|(?<piece>${pieces})|(?<kg>${weights})|(?<tonne>${tonnes})|(?<short>${shortTonnes})|(?<km>${kilometres})|(?<m>${metres}))(?![a-z])`

/** The unit a match of `unitPattern` names, and how many of it are in one written. */
export function unitOf(groups: Record<string, string | undefined>): { name: string; factor: number } | null {
  if (groups.set) return { name: 'set', factor: 1 }
  if (groups.piece) return { name: 'piece', factor: 1 }
  if (groups.kg) return { name: 'kg', factor: 1 }
  if (groups.tonne || groups.short) return { name: 'kg', factor: 1000 }
  if (groups.km) return { name: 'm', factor: 1000 }
  if (groups.m) return { name: 'm', factor: 1 }
  return null
}
