import type { Concept } from '@matxich/db'
import { isLanguage, type Language, languages } from '@matxich/i18n'
import { formOf } from './slips.ts'
import { type Gap, tokenize } from './tokens.ts'
import { otherSpellings } from './trade-spellings.ts'

/** One way to write a concept, folded for the trie. */
export interface Alias {
  concept: string
  text: string
  /** Null for codes that are the same in all languages (grades, standards). */
  language: Language | null
  compact: string
  /** Letter marks per compact character and tones in order; '' when the alias carries none. */
  qualities: string
  tones: string
  /** Tone per compact character, blank where level; typists place a tone on either of two vowels, so only its syllable counts. */
  toneAt: string
  /** Its Latin words, folded as written. */
  words: string[]
  /** Those with Vietnamese marks, as `formOf` keys. */
  forms: string[]
  marked: boolean
  gaps: Map<number, Gap>
  /** 0..1: names of their own are 1, single words cut out of a longer label less. */
  strength: number
  needsContext: boolean
  /** A grade commonly offered instead: to be asked, never assumed. */
  near: boolean
  /** A withdrawn edition of a certificate: a gap, not a hit. */
  superseded: boolean
  /** Contains no letter of a word but only a grade code or number. */
  code: boolean
}

interface Flags {
  strength?: number
  needsContext?: boolean
  near?: boolean
  superseded?: boolean
}

interface Standard {
  code: string
  fit?: string
  needsContext?: boolean
}

/** All aliases of one concept: labels, aliases, their regular variants, standard codes, equivalents and withdrawn names. */
export function aliasesOf(concept: Concept): Alias[] {
  const key = `${concept.kind}:${concept.id}`
  const contextual = new Set(concept.needsContext)
  const standards = (concept.details.standards as Standard[] | undefined) ?? []
  for (const standard of standards) if (standard.needsContext) contextual.add(standard.code)
  const superseded = new Set(strings(concept.details.superseded).map(foldKey))
  const found = new Map<string, Alias>()
  const tried = new Map<string, number>()
  const add = (text: string, language: Language | null, flags: Flags = {}) => {
    // Variants often meet names that are listed; making an alias costs more than looking.
    const written = `${language ?? ''}|${text}`
    const strength = flags.strength ?? 1
    if ((tried.get(written) ?? 0) >= strength) return
    tried.set(written, strength)
    const alias = makeAlias(key, text, language, {
      ...flags,
      needsContext: flags.needsContext || contextual.has(text),
      superseded: flags.superseded || (superseded.size > 0 && superseded.has(foldKey(text))),
    })
    if (alias.compact.length < 2 && !alias.needsContext && !isHan(alias.compact)) return
    const id = `${alias.compact}|${alias.qualities}|${alias.tones}|${language ?? ''}`
    const known = found.get(id)
    if (!known || known.strength < alias.strength) found.set(id, alias)
  }
  for (const standard of standards)
    add(standard.code, null, {
      near: standard.fit === 'near',
      needsContext: standard.needsContext ?? isBareNumber(standard.code),
    })
  for (const name of strings(concept.details.equivalents)) add(name, null)
  for (const name of strings(concept.details.superseded)) add(name, null, { superseded: true })
  for (const [language, label] of Object.entries(concept.labels)) {
    const known: Language = isLanguage(language) ? language : 'zh'
    for (const part of labelParts(label, known, concept.kind, concept.parent === null))
      add(part.text, known, { strength: part.strength })
  }
  for (const [language, aliases] of Object.entries(concept.aliases))
    for (const text of aliases ?? []) {
      add(text, language as Language)
      const bare = text.replace(/\s*[(（].*?[)）]\s*/g, ' ').trim()
      if (bare !== text && bare.length > 2) add(bare, language as Language, { strength: 0.9 })
      if (language === 'en') for (const variant of englishVariants(text)) add(variant, 'en', { strength: 0.9 })
    }
  if (concept.kind === 'category' || concept.kind === 'process')
    for (const language of languages)
      for (const text of [concept.labels[language], ...(concept.aliases[language] ?? [])])
        for (const spelling of text ? otherSpellings(text, language) : [])
          add(spelling, language, { strength: 0.92, needsContext: contextual.has(text!) })
  if (concept.labels.en && concept.kind === 'process')
    for (const part of labelParts(concept.labels.en, 'en', concept.kind, concept.parent === null))
      for (const variant of englishVariants(part.text)) add(variant, 'en', { strength: part.strength * 0.9 })
  return [...found.values()]
}

function makeAlias(concept: string, text: string, language: Language | null, flags: Flags): Alias {
  const { tokens } = tokenize(text)
  let compact = ''
  let qualities = ''
  let tones = ''
  let toneAt = ''
  const words: string[] = []
  const forms: string[] = []
  const gaps = new Map<number, Gap>()
  for (const [index, token] of tokens.entries()) {
    if (index > 0 && token.gapBefore !== 'glue') gaps.set(compact.length, token.gapBefore)
    compact += token.norm
    qualities += token.norm === token.folded ? token.qualities : ' '.repeat(token.norm.length)
    tones += token.tones
    toneAt += token.tones.padEnd(token.norm.length)
    if (token.script === 'latin') words.push(token.folded)
    if (token.tones !== '' || token.qualities.trim() !== '') forms.push(formOf(token))
  }
  return {
    concept,
    text,
    language,
    compact,
    qualities,
    tones,
    toneAt,
    words,
    forms,
    marked: tones !== '' || qualities.trim() !== '',
    gaps,
    strength: flags.strength ?? 1,
    needsContext: flags.needsContext ?? false,
    near: flags.near ?? false,
    superseded: flags.superseded ?? false,
    code: /\d/.test(compact) && /^[a-z0-9.,]+$/.test(compact),
  }
}

/**
 * Labels are written for display ("Piston, ring and cylinder liner"): the whole counts, and so does each part, the
 * shared head word given back to the parts that lack it.
 */
function labelParts(
  label: string,
  language: Language,
  kind: string,
  root: boolean,
): { text: string; strength: number }[] {
  const main = label.replace(/\s*[(（][^)）]*[)）]/g, '').trim()
  const parts = [{ text: main, strength: 1 }]
  if (kind === 'former-province' || kind === 'province' || kind === 'park' || kind === 'district') return parts
  const pieces = main
    .split(language === 'en' ? /,\s*|\s+and\s+|\s*\/\s*/ : /,\s*|、|・|·|\s*\/\s*|\s+và\s+/)
    .filter(Boolean)
  // Labels of whole branches ("Thiết kế, kỹ thuật") are lists of themes, not names.
  if (pieces.length < 2 || root) return parts
  const lastHead = pieces.at(-1)!.split(' ').at(-1)!
  const firstHead = pieces[0]!.split(' ')[0]!
  for (const [index, piece] of pieces.entries()) {
    const words = piece.split(' ').length
    const cjk = language !== 'en' && language !== 'vi'
    if (!/\p{L}/u.test(piece)) continue
    if (words > 1 || (cjk && piece.length >= 4)) parts.push({ text: piece, strength: 0.8 })
    else if (kind === 'process' && language === 'en' && /ing$/.test(piece)) parts.push({ text: piece, strength: 0.8 })
    else if (kind !== 'category' && kind !== 'process') continue
    else if (language === 'en' && piece.length >= 5) parts.push({ text: piece, strength: 0.45 })
    else if (cjk && piece.length >= 3) parts.push({ text: piece, strength: 0.4 })
    if (language === 'en' && index < pieces.length - 1) parts.push({ text: `${piece} ${lastHead}`, strength: 0.85 })
    if (language === 'vi' && index > 0 && words === 1) parts.push({ text: `${firstHead} ${piece}`, strength: 0.85 })
  }
  return parts
}

const irregular = new Map([
  ['grinding', 'ground'],
  ['casting', 'cast'],
  ['cutting', 'cut'],
  ['winding', 'wound'],
  ['drawing', 'drawn'],
  ['spinning', 'spun'],
])

/** "zinc plating" is also written "zinc plated"; "heat treatment", "heat treated". */
function englishVariants(text: string): string[] {
  const words = text.split(' ')
  const last = words.at(-1)!.toLowerCase()
  const stem = words.slice(0, -1).join(' ')
  const join = (word: string) => (stem ? `${stem} ${word}` : word)
  if (/ing$/.test(last) && last.length > 6) {
    const participle = irregular.get(last) ?? `${last.slice(0, -3)}ed`
    return stem || last.length > 8 ? [join(participle)] : []
  }
  if (last === 'treatment' && stem) return [join('treated'), join('treating')]
  return []
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}

function foldKey(text: string): string {
  return tokenize(text)
    .tokens.map((token) => token.norm)
    .join('')
}

function isBareNumber(code: string): boolean {
  return /^\d{1,4}[A-Z]?#?$/.test(code)
}

function isHan(text: string): boolean {
  return /\p{sc=Han}/u.test(text)
}
