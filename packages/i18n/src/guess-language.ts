import type { Language } from './languages.ts'

const kana = /[\u3041-\u30ff\uff66-\uff9f]/gu
const hangul = /[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]/gu
const han = /\p{Script=Han}/gu
/** Characters and words of trade letters that only Japanese writes so; Chinese has 图/圖, 检/檢, 价/價, 报价, 交期 … */
const japaneseHan = /図|検|価|応|売|単|両|込|働|枠|辺|訳|納期|見積|仕様|御社|弊社|加工品|希望|宜|様/gu
/** Characters that only Chinese writes so, simplified or traditional. */
const chineseHan =
  /[们们這这为為请請图圖检檢价價应應卖賣单單两兩买買开開关關产產业業传傳给給还還进進达達质质们厂廠钢鋼铝鋁锌鋅铜銅镀鍍压壓车車电電线線过過从從东東样樣报報]|公司|我们|我們|需要|提供|交期|的/gu

const vietnameseLetter = /[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]/u
/** Frequent words of Vietnamese needs as typed without accents; none is a frequent English word. */
const vietnameseWords = new Set(
  'khuon thep nhua gia cong chi tiet dung sai can dat lam cho cua va voi khong duoc ngay thang nam bo cai giao hang tai cong ty bao gia lien he yeu cau vat lieu san xuat may cat day phay tien mai han ma kem do cung ben em anh minh nha xuong chung nhan mau ban ve so luong'.split(
    ' ',
  ),
)
const englishWords = new Set(
  'the and of for with to we our is are be in on at by or from as need please supplier suppliers quote quotation required requirement must should within per parts part tolerance material delivery drawing machining machined steel mold mould molding plastic inspection certified pieces year month weeks days looking send attached'.split(
    ' ',
  ),
)

/**
 * The language a pasted text is most likely written in, by its script, diacritics and frequent words. Grades, numbers and
 * place names occur in all of them, so what tells languages apart is counted and the most frequent wins.
 * @param fallback what a text without any such sign is taken for, e.g. a bare "SKD11 ±0.01"
 */
export function guessLanguage(text: string, fallback: Language): Language {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const hanCount = count(han)
  const kanaCount = count(kana)
  const hangulCount = count(hangul)
  const words = text.toLowerCase().match(/\p{Script=Latin}+/gu) ?? []
  const vietnamese = words.filter((word) => vietnameseLetter.test(word) || vietnameseWords.has(word)).length
  const english = words.filter((word) => englishWords.has(word)).length

  // One word of Latin script weighs about as much as two characters of the others.
  const asian = hanCount + kanaCount + hangulCount
  if (asian > 0 && asian >= 2 * Math.max(vietnamese, english)) {
    if (hangulCount > kanaCount && hangulCount * 2 >= hanCount) return 'ko'
    if (kanaCount > 0 && kanaCount * 12 >= hanCount) return 'ja'
    return count(japaneseHan) > count(chineseHan) ? 'ja' : 'zh'
  }
  if (vietnamese === 0 && english === 0) return fallback
  return vietnamese >= english ? 'vi' : 'en'
}
