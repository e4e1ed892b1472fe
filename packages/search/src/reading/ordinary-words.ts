import type { Language } from '@matxich/i18n'

/**
 * Words that carry a request rather than the thing asked for: no jargon begins or ends with them, and they part phrases. Latin
 * words as the tokenizer folds them, without marks; the others as runs of characters.
 */
const latin = new Set(
  (
    'va la cua cho voi can tim mua dat hang nha cung cap xuong don vi cong ty gia re tot nhanh uy tin chat luong cao thap ' +
    'nhieu it mot hai ba cac nhung nay do kia toi chung ben anh chi em minh ban khach quy ong co khong duoc phai nen thi ma hoac hay ' +
    'tai o tu den trong ngoai tren duoi theo ve nhu neu khi da dang se xin vui long gui bao bang tinh lien he so luong yeu cau ' +
    'san xuat gia cong lam nhan chuyen loai mau ma ten ngay thang nam tuan quy cach tieu chuan theo ban ve giao hang thanh toan ' +
    'hop dong thoi gian som gap ' +
    'the a an and or of for to in on at by with without from as is are be we our us you your it its this that these those all any ' +
    'need needed needing require required requirement looking supplier suppliers manufacturer manufacturers company factory vietnam ' +
    'viet nam please quote quotation price cheap good best fast high low quality service order buy make maker makers produce production ' +
    'per each about more less than within must should can could will would have has had do does not no new made part parts piece pieces ' +
    'pcs set sets unit month year week day delivery drawing attached send regards dear thank http https www com vn'
  ).split(/\s+/),
)

/** Particles, endings of verbs and words of courtesy; a run of characters is parted where one stands. */
const han: Partial<Record<Language, RegExp>> = {
  zh: /的|了|和|与|或|及|在|是|我们|我司|贵司|需要|采购|寻找|供应商|厂家|工厂|公司|请|报价|价格|加工|生产|制造|提供|可以|能够|以及|用于|要求|数量|交期|左右|以上|以下|每年|每月|每|年|月|日|个|件/u,
  ja: /お|ご|様|弊社|御社|当社|会社|工場|製造|加工|製作|見積|依頼|希望|必要|可能|対応|探|年間|月間|年|月|日|個|式|以上|以下|以内/u,
}

/** Endings that Korean words take on: the word before them is what counts. */
const koreanEnding =
  /(?:입니다|합니다|됩니다|습니다|하는|되는|으로|에서|에게|까지|부터|보다|처럼|이나|과|와|은|는|이|가|을|를|의|에|로|도|만)$/u
const koreanWords = new Set(
  '업체 공장 회사 견적 부탁 제작 가공 생산 필요 가능 납기 수량 요청 구매 찾습니다 있습니다 합니다 당사 귀사 및 또는 연간 월간 단가 가격'.split(
    ' ',
  ),
)

/** Whether a folded Latin word says nothing about the thing. */
export function isOrdinaryWord(folded: string): boolean {
  return latin.has(folded)
}

/** What is left of a run of Han and kana once particles and courtesies are out. */
export function partsOfRun(run: string, lang: Language): string[] {
  return run.split(han[lang] ?? han.zh!).filter((part) => part.length > 0)
}

/** The stem of a Korean word, or null when it says nothing about the thing. */
export function koreanStem(word: string): string | null {
  const stem = word.replace(koreanEnding, '')
  const kept = [...stem].length >= 2 ? stem : word
  return [...kept].length < 2 || koreanWords.has(kept) || koreanWords.has(word) ? null : kept
}
