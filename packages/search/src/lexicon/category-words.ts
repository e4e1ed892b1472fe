import type { Concept } from '@matxich/db'
import { type Token, tokenize } from './tokens.ts'

/** Words that name a category in any language, with how rare each is among categories. */
export interface CategoryWords {
  wordsOf: Map<string, Set<string>>
  rarity: Map<string, number>
}

/**
 * What of a text can name a thing: pairs of neighbouring tokens (two syllables of Vietnamese, two characters of
 * Chinese, Japanese or Korean), and Latin words long enough to mean something alone.
 */
export function nameFeatures(tokens: Token[]): Set<string> {
  const features = new Set<string>()
  const add = (feature: string) => {
    if (!generalWords.has(feature)) features.add(feature)
  }
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1]
    const latin = token.script === 'latin'
    if (latin && token.norm.length >= 5) add(token.norm)
    if (token.script === 'digit' || !next || next.gapBefore === 'stop') continue
    if (next.script === 'digit' || isParticle(token) || isParticle(next)) continue
    if (latin !== (next.script === 'latin')) continue
    add(latin ? `${token.norm} ${next.norm}` : token.norm + next.norm)
  }
  return features
}

/** Words of the trade that stand in names of every branch and so tell none from another. */
const generalWords = new Set(
  (
    'cac loai|linh kien|chi tiet|phu tung|phu kien|san pham|gia cong|san xuat|che tao|dich vu|cong nghiep|ban ve|theo ban|theo mau|chinh xac|' +
    'ky thuat|dac biet|tieu chuan|dung cho|may moc|thiet bi|bo phan|vat tu|nha may|part|component|manufacturer|manufacturing|maker|supplier|' +
    'service|custom|customized|precision|special|standard|industrial|product|assembly|quality|system|' +
    '部品|加工|製品|製造|業者|専門|精密|工業|特殊|制造|零件|配件|产品|服务|生产|定制|工业|厂家|부품|가공|제품|제조|업체|전문|정밀|산업|특수'
  )
    .split('|')
    .flatMap((word) => generalForms(word)),
)

/** Words as `nameFeatures` writes them: every two neighbours, Latin words also alone. */
function generalForms(text: string): string[] {
  const { tokens } = tokenize(text)
  const single = tokens.length === 1 ? [tokens[0]!.norm] : []
  const pairs = tokens.slice(1).map((token, index) => {
    const before = tokens[index]!
    return token.script === 'latin' ? `${before.norm} ${token.norm}` : before.norm + token.norm
  })
  return [...single, ...pairs]
}

const joiningCharacters = new Set([...'用的之与和及等'])

const joiningWords = new Set('for of and with the to in from by on or cho va voi theo cua'.split(' '))

/** Words and characters that join names without naming anything; kana particles are single hiragana. */
function isParticle(token: Token): boolean {
  if (token.script === 'latin') return joiningWords.has(token.folded)
  return joiningCharacters.has(token.norm) || (token.script === 'hiragana' && /^[ノヲハガニデトモヤ]$/.test(token.norm))
}

/** About how many categories there are; fixed, so that one more changes nothing for words that it does not name. */
const usualCategories = 230

/** Collects the name features of labels and aliases of every category. */
export function collectCategoryWords(concepts: Concept[]): CategoryWords {
  const wordsOf = new Map<string, Set<string>>()
  const counts = new Map<string, number>()
  for (const concept of concepts) {
    if (concept.kind !== 'category') continue
    const words = new Set<string>()
    const texts = [...Object.values(concept.labels), ...Object.values(concept.aliases).flatMap((list) => list ?? [])]
    for (const text of texts) for (const word of nameFeatures(tokenize(text).tokens)) words.add(word)
    wordsOf.set(`category:${concept.id}`, words)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const rarity = new Map([...counts].map(([word, count]) => [word, Math.log(1 + usualCategories / count)]))
  return { wordsOf, rarity }
}
