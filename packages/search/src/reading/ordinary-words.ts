import type { Language } from '@matxich/i18n'

/**
 * Words that carry a request rather than the thing asked for: no jargon holds them, and they part phrases. With their marks,
 * since a door (cửa) is no "of" (của).
 */
const vietnamese =
  'và là của cho với cần tìm mua đặt hàng nhà cung cấp xưởng đơn vị công ty giá rẻ tốt nhanh uy tín chất lượng nhiều ít một hai ba các những này đó kia ' +
  'tôi chúng bên anh chị em mình bạn khách quý ông có không được phải nên thì mà hoặc hay tại ở từ đến theo về như nếu khi đã sẽ xin vui lòng gửi báo ' +
  'tính liên hệ số lượng yêu cầu sản xuất gia làm nhận chuyên loại tên ngày tháng năm tuần quy cách tiêu chuẩn bản vẽ giao thanh toán hợp đồng thời gian ' +
  'sớm gấp dung sai vật liệu kích thước hiệu lực còn hết xong mỗi riêng sau trước đang qua cũng chỉ xem gì nữa thương mại duy trì định kỳ thường xuyên ' +
  'toàn bộ bước lần khoảng ngay hôm nay mai kèm đính để thêm việt nam hỏi nơi chỗ nào kiếm thợ'
const english =
  'the a an and or of for to in on at by with without from as is are be we our us you your it its this that these those all any which who what when where ' +
  'how need needed needing require required requirement requirements looking supplier suppliers manufacturer manufacturers company factory vietnam viet nam ' +
  'please quote quotation price prices cheap good best fast high low quality service order buy make maker makers produce production per each about more less ' +
  'than within must should can could will would have has had do does not no new made pcs set sets unit units month months monthly year years yearly annual ' +
  'week weeks day days delivery drawing drawings attached send regards dear thank lead time every used using bought sold other another same such only also ' +
  'just even both either own itself record records kept approve approval approved sample samples tested report request elsewhere during until while because ' +
  'then there here most many few some total initial final current next last first second third one two three four five six via http https www com vn rfq oem odm enquiry inquiry certified shop workshop job outsource subcontract'

/** Words of the trade only together with others: by themselves they are everyday language. */
const plain = new Set(
  'part parts piece pieces line body plate black white red blue green grey size weight accuracy support supports different mixed hole holes core free steel metal step test statement declaration surface heat area touch soft shell shells'.split(
    ' ',
  ),
)

const marked = new Set([...vietnamese.split(/\s+/), ...english.split(/\s+/)])
const unmarked = new Set([...marked].map(withoutMarks))

/** Particles, endings of verbs and words of courtesy; a run of characters is parted where one stands. */
const han: Partial<Record<Language, RegExp>> = {
  zh: /的|了|和|与|或|及|在|是|我们|我司|贵司|需要|采购|寻找|供应商|厂家|工厂|公司|请|报价|价格|加工|生产|制造|提供|可以|能够|以及|用于|要求|数量|交期|左右|以上|以下|每年|每月|每|年|月|日|个|件|为|对|不|无|要|须|必须|公差|材质|图纸|越南|北部|南部|部分|询价|求购|勿扰|代購|代购/u,
  ja: /お|ご|様|弊社|御社|当社|会社|工場|製造|加工|製作|見積|依頼|希望|必要|可能|対応|探|年間|月間|年|月|日|個|式|以上|以下|以内|材質|必須|納期|公差|要求|尚可|可否|不要|添付|提出|検討|実施|社内|返却|支給|量産|初品|案件|図面|品質|価格|数量|単価|日本|ベトナム|データ|メーカー|サイズ|サンプル/u,
}

/** Endings that Korean words take on: the word before them is what counts. */
const koreanEnding =
  /(?:입니다|합니다|됩니다|습니다|하는|되는|으로|에서|에게|까지|부터|보다|처럼|이나|과|와|은|는|이|가|을|를|의|에|로|도|만)$/u
const koreanWords = new Set(
  '업체 공장 회사 견적 부탁 제작 가공 생산 필요 가능 납기 수량 요청 구매 찾습니다 있습니다 합니다 당사 귀사 및 또는 연간 월간 단가 가격 이상 이하 이내 별도 공차 재질 양산 보유 라인 회신 문의드립니다 부탁드립니다 아직 저희 부터 진행하시고 좋고 한국 베트남 도면 첨부 필수 우대 품질 샘플 초도품 문의 의뢰 외주'.split(
    ' ',
  ),
)

/**
 * Whether a Latin word says nothing about the thing.
 * @param word lower case, composed, as written
 * @param isUnmarked nobody typed a mark in the whole text, so marks that are missing may have been meant
 */
export function isOrdinaryWord(word: string, isUnmarked: boolean): boolean {
  return marked.has(word) || (isUnmarked && unmarked.has(word))
}

/** Whether a Latin word says something only together with others. */
export function isPlainWord(word: string): boolean {
  return plain.has(word)
}

/** `của` as `cua`, `đặt` as `dat`. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
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
