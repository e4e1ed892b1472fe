const letters: [RegExp, string][] = [
  [/dd/g, 'đ'],
  [/aa/g, 'â'],
  [/ee/g, 'ê'],
  [/oo/g, 'ô'],
  [/aw/g, 'ă'],
  [/uow/g, 'ươ'],
  [/ow/g, 'ơ'],
  [/uw/g, 'ư'],
]
const tones: Record<string, string> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' }

/**
 * What somebody meant whose keyboard did not turn Telex keys into marks: `khuoon eps nhuwja` is `khuôn ép nhựa`. Null when
 * nothing in it looks like that. English words hold such keys too, so it is tried only where the text itself finds nothing.
 */
export function readTelex(text: string): string | null {
  if (!/^[\x20-\x7e]+$/.test(text)) return null
  const meant = text.toLowerCase().replace(/[a-z]+/g, readWord)
  return meant === text.toLowerCase() ? null : meant.normalize('NFC')
}

function readWord(word: string): string {
  let marked = word
  for (const [keys, letter] of letters) marked = marked.replace(keys, letter)
  // A tone key stands at the end of the syllable, or right behind its vowel, as fast typists leave it.
  const toned = /^([^aeiouyăâêôơư]*)([aeiouyăâêôơư]+)([a-zđ]*?)([sfrxj])([a-zđ]*)$/u.exec(marked)
  if (!toned) return marked
  const [, begin = '', vowels = '', middle = '', key = '', end = ''] = toned
  if ((middle + end).length > 2) return marked
  return `${begin}${vowels[0]}${tones[key]}${vowels.slice(1)}${middle}${end}`
}
