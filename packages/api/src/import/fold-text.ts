/** Words as they compare in a spreadsheet: no accents, no case, no punctuation. `Bà Rịa - Vũng Tàu` → `ba ria vung tau`. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
