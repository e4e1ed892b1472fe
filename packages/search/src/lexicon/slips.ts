import { lookalikes } from './lookalikes.ts'
import { type Token, tokenize } from './tokens.ts'

/** Words of names, to find those that a mistyped word stands for. */
export interface Vocabulary {
  /** Every Latin word of every name, folded as written. */
  known: Set<string>
  /** Their Vietnamese syllables with the marks they carry (`formOf`). */
  forms: Set<string>
  /** Long English words by themselves and with one letter left out. */
  byDeletion: Map<string, string[]>
}

/** Syllables that meet names of the trade but for their marks: who types them means them. */
const commonForms = tokenize(
  'tấn tản mã má hạn Hàn kèm kém đức đục tới tối dày đáy dạy đẩy nhóm nhôm cát mái mai màu mẫu mầu đóng động đông bắc lô lỗ lọ dẫn đạn chỉ chi chì bảnh bánh ông ống bàn bán bạn cân cần căn sơn sớn trừ trụ trục',
).tokens.map(formOf)

/** A syllable with its marks, as one key. */
export function formOf(token: Pick<Token, 'folded' | 'qualities' | 'tones'>): string {
  return `${token.folded}|${token.qualities.trimEnd()}|${token.tones}`
}

/** Shorter words have too many neighbours that are words themselves. */
const shortest = 5
/** From this length on two slips are forgiven. */
const long = 9

export function collectVocabulary(known: Set<string>, forms: Set<string>, english: Set<string>): Vocabulary {
  const byDeletion = new Map<string, string[]>()
  for (const word of english) {
    if (word.length < shortest) continue
    for (const form of deletions(word)) {
      const words = byDeletion.get(form)
      if (words) words.push(word)
      else byDeletion.set(form, [word])
    }
  }
  return { known, forms: new Set([...forms, ...commonForms]), byDeletion }
}

function deletions(word: string): Set<string> {
  const forms = new Set([word])
  for (let at = 0; at < word.length; at++) forms.add(word.slice(0, at) + word.slice(at + 1))
  return forms
}

/**
 * Words of names that an unknown English word is one slip away from (a letter too many, missing, wrong, or two
 * swapped), in long words two. First and last letters are seldom wrong, and others at the end are other forms of a word.
 * Nothing for a word that is one itself: *string* is no mistyped *spring*.
 */
export function wordsNear(vocabulary: Vocabulary, word: string): string[] {
  if (word.length < shortest || vocabulary.known.has(word) || lookalikes.has(word)) return []
  const near = new Map<string, number>()
  const forms = [...deletions(word)]
  if (word.length >= long) for (const form of deletions(word)) forms.push(...deletions(form))
  for (const form of forms)
    for (const candidate of vocabulary.byDeletion.get(form) ?? []) {
      if (near.has(candidate) || candidate[0] !== word[0] || candidate.at(-1) !== word.at(-1)) continue
      const away = distance(word, candidate)
      if (away <= (Math.min(word.length, candidate.length) >= long ? 2 : 1)) near.set(candidate, away)
    }
  const least = Math.min(...near.values())
  return [...near].filter(([, away]) => away === least).map(([candidate]) => candidate)
}

/** Letters added, missing, changed or swapped with their neighbour between two words. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1)
      next.push(least)
    }
    before = row
    row = next
  }
  return row[b.length]!
}

/** What Vietnamese ears confuse, at the beginning and at the end of a syllable. */
const beginnings: [string, string[]][] = [
  ['s', ['x']],
  ['x', ['s']],
  ['tr', ['ch']],
  ['ch', ['tr']],
  ['l', ['n']],
  ['n', ['l']],
  ['gi', ['d', 'r']],
  ['d', ['gi', 'r']],
  ['r', ['g', 'd']],
  ['g', ['r', 'gh']],
  ['c', ['k']],
  ['k', ['c']],
  ['v', ['d']],
]
const endings: [string, string[]][] = [
  ['ng', ['n']],
  ['nh', ['n']],
  ['n', ['ng', 'nh']],
  ['c', ['t']],
  ['t', ['c']],
  ['i', ['y']],
  ['y', ['i']],
]

/** A syllable written as it is heard or with a letter doubled, as the syllables of names it may stand for. */
export function syllablesNear(vocabulary: Vocabulary, letters: string): string[] {
  if (letters.length < 3 || vocabulary.known.has(letters)) return []
  const forms: string[] = [letters.replace(/(.)\1/, '$1')]
  for (const [heard, meant] of beginnings)
    if (letters.startsWith(heard)) for (const other of meant) forms.push(other + letters.slice(heard.length))
  for (const [heard, meant] of endings)
    if (letters.endsWith(heard)) for (const other of meant) forms.push(letters.slice(0, -heard.length) + other)
  for (let at = 1; at + 1 < letters.length; at++)
    forms.push(letters.slice(0, at) + letters[at + 1] + letters[at] + letters.slice(at + 2))
  return [...new Set(forms)].filter((form) => form !== letters && form.length >= 2 && vocabulary.known.has(form))
}
