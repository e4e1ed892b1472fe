import type { NeedText } from '@matxich/search'
import type { Random } from './random.ts'
import { type Language, type Vocabulary, wordFor } from './vocabulary.ts'

const requestLanguages: readonly Language[] = ['vi', 'en', 'ja', 'ko', 'zh']

const tolerances = [0.01, 0.02, 0.05, 0.1]

/** How buyers say it; `%` marks where a name goes. */
const needTexts: Record<Language, (parts: NeedParts) => string> = {
  vi: (p) =>
    `Cần nhà cung cấp ${p.product}. Yêu cầu ${p.process}, vật liệu ${p.material}. Dung sai ±${p.tolerance} mm. Số lượng ${p.pieces} cái/năm. Phải có ${p.certificate}.`,
  en: (p) =>
    `Looking for a supplier of ${p.product}. ${p.process} is required, material ${p.material}. Tolerance ±${p.tolerance} mm. ${p.pieces} pieces per year. ${p.certificate} required.`,
  ja: (p) =>
    `${p.product}の供給先を探しています。${p.process}必須、材質は${p.material}。公差±${p.tolerance}mm。年間${p.pieces}個。${p.certificate}認証必須。`,
  ko: (p) =>
    `${p.product} 공급업체를 찾습니다. ${p.process} 필수, 재질 ${p.material}. 공차 ±${p.tolerance}mm. 연간 ${p.pieces}개. ${p.certificate} 인증 필수.`,
  zh: (p) =>
    `寻找${p.product}供应商。需要${p.process}，材料${p.material}。公差±${p.tolerance}mm。年用量${p.pieces}个。必须有${p.certificate}认证。`,
}

interface NeedParts {
  product: string
  process: string
  material: string
  certificate: string
  tolerance: number
  pieces: number
}

/** A need as a buyer writes it, in the language that its number falls on. */
export function generateNeed(vocabulary: Vocabulary, random: Random, number: number): NeedText {
  const lang = requestLanguages[number % requestLanguages.length]!
  const product = random.pickCommon(vocabulary.products)
  const name = (concept: Parameters<typeof wordFor>[0] | undefined) => (concept ? wordFor(concept, lang, random) : '')
  const text = needTexts[lang]({
    product: name(product.category),
    process: name(random.pick(product.processes)),
    material: name(random.pick(product.materials)),
    certificate: name(random.pick(vocabulary.certificates)),
    tolerance: random.pick(tolerances),
    pieces: random.between(1, 500) * 1000,
  })
  return { title: name(product.category), text, lang, fields: {} }
}

/** A search as it is typed: a product, most times with something beside it. */
export function generateQuery(
  vocabulary: Vocabulary,
  random: Random,
  number: number,
): { text: string; lang: Language } {
  const lang = requestLanguages[number % requestLanguages.length]!
  const product = random.pickCommon(vocabulary.products)
  const beside = [
    random.pick(product.materials),
    random.pick(product.processes),
    random.pickCommon(vocabulary.formerProvinces),
    random.pick(vocabulary.certificates),
    undefined,
  ]
  const words = [product.category, random.pick(beside), random.chance(0.3) ? random.pick(beside) : undefined]
  return {
    text: words
      .map((concept) => (concept ? wordFor(concept, lang, random) : ''))
      .join(' ')
      .trim(),
    lang,
  }
}
