import { type FoldedCharacter, foldCharacters } from './characters.ts'

/** What of a Vietnamese syllable is typed: its letters, and the marks that are sure. */
export interface TypedSyllable {
  letters: string
  /** Letter marks per letter, blank where none was typed. */
  qualities: string
  tones: string
}

const telexTones = new Map([
  ['f', '`'],
  ['s', "'"],
  ['r', '?'],
  ['x', '~'],
  ['j', '.'],
])
const vniTones = new Map([
  ['1', "'"],
  ['2', '`'],
  ['3', '?'],
  ['4', '~'],
  ['5', '.'],
])

const syllable =
  /^(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?(?:[aeiouy]|[iuoy][aeiouy]|a[iouy]|e[ou]|uy[aeu]|uoi|uou|ieu|yeu|o[ae][iouy]|ua[iy])(?:ch?|m|ng|nh?|p|t)?$/

/** Whether letters without marks can be a Vietnamese syllable. */
export function isSyllable(letters: string): boolean {
  return syllable.test(letters)
}

interface Letter {
  letter: string
  quality: string
  tone: string
}

/**
 * Reads keys of an input method that was off: Telex ("khuoon", "nhuwja", "dduwcs"), VNI ("khuo6n", "nhu75a"), and
 * vowels left double by one that was slow ("đuúc"). Null when nothing of the kind is there, or no syllable comes out.
 */
export function readTypedKeys(run: FoldedCharacter[]): TypedSyllable | null {
  const letters: Letter[] = []
  let decoded = false
  let tone = ''
  for (const [index, { character, quality, tone: typed }] of run.entries()) {
    const last = letters.at(-1)
    const vowelBefore = letters.some(({ letter }) => /[aeiouy]/.test(letter))
    const toneKey = telexTones.get(character) ?? vniTones.get(character)
    if (
      toneKey !== undefined &&
      vowelBefore &&
      tone === '' &&
      (index >= 2 || run.length > 2) &&
      isToneKey(run, index)
    ) {
      tone = toneKey
      decoded = true
    } else if (last && character === last.letter && /[aeod]/.test(character) && last.quality === '') {
      if (character === 'd' && letters.length > 1) return null
      last.quality = character === 'd' ? '-' : '^'
      last.tone ||= typed
      decoded = true
    } else if (last && character === last.letter && (last.quality !== '' || last.tone !== '' || quality || typed)) {
      last.quality ||= quality
      last.tone ||= typed
      decoded = true
    } else if (character === 'w' && horn(letters)) decoded = true
    else if (/[6-9]/.test(character) && vniQuality(letters, character)) decoded = true
    else letters.push({ letter: character, quality, tone: typed })
  }
  if (!decoded) return null
  const written = letters.map(({ letter }) => letter).join('')
  if (!isSyllable(written)) return null
  return {
    letters: written,
    qualities: letters.map(({ quality }) => quality || ' ').join(''),
    tones: letters.map((letter) => letter.tone).join('') || tone,
  }
}

/** Tone keys stand at the end, or right behind the vowels; before more vowels the letter is a letter. */
function isToneKey(run: FoldedCharacter[], index: number): boolean {
  const rest = run.slice(index + 1).map(({ character }) => character)
  return rest.every((character) => /[cghmnptaeiouyw1-9]/.test(character))
}

/** "w" puts the horn on u and o ("uow" on both), the breve on a; a "w" alone is ư. */
function horn(letters: Letter[]): boolean {
  for (let index = letters.length - 1; index >= 0; index--) {
    const letter = letters[index]!
    if (letter.letter === 'a' && letter.quality === '') letter.quality = '('
    else if ((letter.letter === 'o' || letter.letter === 'u') && letter.quality === '') {
      letter.quality = '+'
      const before = letters[index - 1]
      if (letter.letter === 'o' && before?.letter === 'u' && before.quality === '') before.quality = '+'
    } else if (/[aeiouy]/.test(letter.letter)) continue
    else if (index === letters.length - 1) continue
    else return false
    return true
  }
  return false
}

function vniQuality(letters: Letter[], key: string): boolean {
  const [marks, wanted] =
    key === '6' ? ['^', /[aeo]/] : key === '7' ? ['+', /[ou]/] : key === '8' ? ['(', /a/] : ['-', /d/]
  for (const letter of [...letters].reverse())
    if ((wanted as RegExp).test(letter.letter) && letter.quality === '') {
      letter.quality = marks as string
      return true
    }
  return false
}

const letterMarks = new Map([
  ['^', '\u0302'],
  ['(', '\u0306'],
  ['+', '\u031b'],
])
const toneMarks = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['?', '\u0309'],
  ['~', '\u0303'],
  ['.', '\u0323'],
])

/**
 * What somebody meant whose keyboard did not turn keys into marks: `khuoon eps nhuwja` is `khuôn ép nhựa`. Null when nothing in it
 * looks like that. English words hold such keys, too, so this is for where the text itself finds nothing.
 */
export function readTypedText(text: string): string | null {
  if (!/^[\x20-\x7e]+$/.test(text)) return null
  const meant = text.toLowerCase().replace(/[a-z0-9]{3,10}/g, (word) => {
    const typed = /^[a-z]/.test(word) ? readTypedKeys(foldCharacters(word)) : null
    return typed ? writtenOut(typed) : word
  })
  return meant === text.toLowerCase() ? null : meant
}

/** The tone stands on a letter that has a mark of its own, else on the first vowel. */
function writtenOut({ letters, qualities, tones }: TypedSyllable): string {
  const marked = [...qualities].findLastIndex((quality) => letterMarks.has(quality))
  const toned = marked >= 0 ? marked : /^(?:qu|gi(?=[aeiouy])|[^aeiouy]*)/.exec(letters)![0].length
  return [...letters]
    .map((letter, at) => {
      const base = qualities[at] === '-' ? 'đ' : letter + (letterMarks.get(qualities[at]!) ?? '')
      return base + (at === toned ? (toneMarks.get(tones) ?? '') : '')
    })
    .join('')
    .normalize('NFC')
}
