import type { EnterpriseProfile } from '@matxich/db'
import { tokenize } from '../lexicon/tokens.ts'

/** Texts as aliases are spelled in a lexicon: folded, without blanks and punctuation; no spelling crosses a line. */
export function foldedText(texts: (string | null | undefined)[]): string {
  return texts
    .filter((text) => text)
    .map((text) =>
      tokenize(text!)
        .tokens.map((token) => token.norm)
        .join(''),
    )
    .join('\n')
}

/** Every text of a profile that a lexicon reads. */
export function textsOfProfile(profile: EnterpriseProfile): (string | null)[] {
  return [
    profile.name.vi,
    profile.name.en,
    profile.description?.text ?? null,
    ...profile.capabilities.map((row) => row.text),
    ...profile.equipment.flatMap((row) => [row.text, row.maker, row.model]),
  ]
}
