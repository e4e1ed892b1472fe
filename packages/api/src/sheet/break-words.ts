const cjk = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/
/** Marks that may not begin a line, and those that may not end one. */
const closing = /[、。，．・：；！？）］｝」』】〉》〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/
const opening = /[（［｛「『【〈《〔]/

/**
 * Where a line may break within what has no spaces: between any two characters of Chinese, Japanese and Korean, and after the
 * slashes, dots and ats of addresses. An empty piece between two others is read by the layout as a space of no width, so no
 * hyphen is set there.
 */
export function breakWord(word: string): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && mayBreak(piece, character)) {
      pieces.push(piece, '')
      piece = ''
    }
    piece += character
  }
  if (piece !== '') pieces.push(piece)
  // Where the font changes the layout sees two words without a space between; there, too, no hyphen is wanted.
  return closing.test(word[0] ?? '') ? pieces : ['', ...pieces]
}

function mayBreak(before: string, character: string): boolean {
  const last = before.at(-1) ?? ''
  if (closing.test(character) || opening.test(last)) return false
  if (cjk.test(character) || cjk.test(last)) return true
  return /[/@.·–-]/.test(last) && before.length > 8
}
