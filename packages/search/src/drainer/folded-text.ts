import type { EnterpriseProfile } from '@matxich/db'
import type { Language } from '@matxich/i18n'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { findRepairs } from '../lexicon/repairs.ts'
import { type FoldedText, type Token, tokenize } from '../lexicon/tokens.ts'

export interface ReadText {
  text: string | null
  lang: Language | null
}

/**
 * Texts as aliases are spelled in a lexicon: folded, without blanks and punctuation; no spelling crosses a line. A text with
 * mistyped words follows a second time with what they are read as.
 */
export function foldedText(lexicon: Lexicon, texts: ReadText[]): string {
  return texts
    .flatMap(({ text, lang }) => {
      if (!text) return []
      const folded = tokenize(text)
      const written = spell(folded.tokens)
      const meant = spell(withRepairs(lexicon, folded, lang))
      return meant === written ? [written] : [written, meant]
    })
    .join('\n')
}

/** Every text of a profile that a lexicon reads. */
export function textsOfProfile(profile: EnterpriseProfile): ReadText[] {
  const lang = profile.description?.lang ?? null
  return [
    { text: profile.name.vi, lang: 'vi' },
    { text: profile.name.en, lang: 'en' },
    { text: profile.description?.text ?? null, lang },
    ...profile.capabilities.map((row) => ({ text: row.text, lang })),
    ...profile.equipment.flatMap((row) => [row.text, row.maker, row.model].map((text) => ({ text, lang: null }))),
  ]
}

function withRepairs(lexicon: Lexicon, folded: FoldedText, lang: Language | null): Token[] {
  const repairs = findRepairs(lexicon.vocabulary, folded, lang)
  const meant: Token[] = []
  for (let at = 0; at < folded.tokens.length; ) {
    const repair = repairs.get(at)?.[0]
    meant.push(repair?.token ?? folded.tokens[at]!)
    at = repair?.to ?? at + 1
  }
  return meant
}

function spell(tokens: Token[]): string {
  return tokens.map((token) => token.norm).join('')
}
