import { conceptLabel, formatQuantity, formatter, type Language, translator } from '@matxich/i18n'
import type { Lexicon } from '@matxich/search'
import type { AskedRequirement } from './askable.ts'

/** What a requirement asks for, in a few words: `SKD61`, `SKD11 hoặc DC53`, `±0,02 mm`, `45 ngày`. */
export function wantedWords(lexicon: Lexicon, language: Language, asked: AskedRequirement): string {
  if (asked.quantity) return formatQuantity(asked.quantity, language, asked.kind)
  const names = [asked.concept, ...(asked.alternatives ?? [])].map((id) => {
    const concept = lexicon.concepts.get(`${asked.kind}:${id}`)
    return concept ? conceptLabel(concept, language) : (id ?? '')
  })
  return formatter(language).either(names)
}

/** The question that a requirement becomes, in the words of the trade. */
export function questionWords(lexicon: Lexicon, language: Language, asked: AskedRequirement): string {
  const t = translator(language, 'question')
  const key = `ask.${asked.kind}` as 'ask.process'
  const value = wantedWords(lexicon, language, asked)
  return t.has(key) ? t(key, { value }) : value
}

/** Who asks. A buyer that hides its name is no more than a buyer of its country. */
export function buyerWords(language: Language, buyer: { name: string; country: string; isHidden: boolean }): string {
  if (!buyer.isHidden) return buyer.name
  return translator(language, 'question')('hiddenBuyer', { country: formatter(language).country(buyer.country) })
}

/**
 * What the need is about: its title, after the category where it is written in another language than its reader's; while its
 * buyer hides, the category alone.
 */
export function needWords(
  lexicon: Lexicon,
  language: Language,
  need: { title: string; lang: Language; isBuyerHidden: boolean; requirements: AskedRequirement[] },
): string {
  const asked = need.requirements.find((one) => one.kind === 'category')
  const category = asked ? wantedWords(lexicon, language, asked) : null
  if (need.isBuyerHidden) return category ?? translator(language, 'question')('hiddenNeed')
  return category && need.lang !== language ? `${category} (${need.title})` : need.title
}
