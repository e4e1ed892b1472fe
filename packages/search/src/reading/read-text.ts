import type { Language } from '@matxich/i18n'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Reading } from '../types.ts'

export type ReadPurpose = 'need' | 'profile' | 'query'

/** Turns a text of any of the five languages into concepts, quantities and search tokens. */
export function readText(lexicon: Lexicon, _text: string, _options: { lang?: Language; as: ReadPurpose }): Reading {
  return { lexiconVersion: lexicon.version, mentions: [], quantities: [], tokens: [] }
}
