import type { Span } from '@matxich/search'

/** What in a buyer's words could tell who it is: its name, another company's, an industrial park, a part number, a contact. */
export const telltaleKinds = ['ownName', 'company', 'park', 'partNumber', 'contact'] as const
export type TelltaleKind = (typeof telltaleKinds)[number]

export interface Telltale {
  kind: TelltaleKind
  span: Span
}

const contacts = [
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /\b(?:https?:\/\/|www\.)\S+/gi,
  /(?<![\d.,])(?:\+\d{1,3}[ .-]?)?(?:\(?\d{2,4}\)?[ .-]?){2,3}\d{3,4}(?![\d.,]*\d)/g,
]
/** Words that stand before a number of a drawing or a part in any of five languages. */
const numberLabel =
  /(?:part (?:no|number)|p\/n|drawing (?:no|number)|dwg(?: no)?|item no|mã (?:hàng|chi tiết|bản vẽ|số)|số bản vẽ|bản vẽ số|品番|図番|図面番号|部品番号|도번|품번|도면\s?번호|图号|圖號|料号|料號|零件号)\.?\s*[:：#]?\s*([\p{L}\d][\p{L}\d/_.-]{2,})/giu
const numberToken = /(?<![\p{L}\d])[A-Z\d][A-Z\d]*(?:[-_/.][A-Z\d]+)*(?![\p{L}\d])/giu
/** Standards and classes look like part numbers and tell nobody anything. */
const standards =
  /(?<![\p{L}\d])(?:iso|jis|astm|din|tcvn|en|gb|ks|ul|awg|iec|ipc|vdi|sae|aisi|iatf|rohs|cpk|ip|ra|rz|hrc|hv|hb)[\s/-]?[a-z]{0,2}[\s-]?\d[\w.:/-]*/giu
const day = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/
const legalForms =
  /(?:công ty|cong ty|tnhh|cổ phần|co phan|\bcp\b|\bmtv\b|một thành viên|mot thanh vien|chi nhánh|chi nhanh|nhà máy|nha may|việt nam|viet nam|vietnam|vina\b|\bco\b\.?|\bltd\b\.?|limited|corporation|\bcorp\b\.?|\binc\b\.?|\bjsc\b|\bllc\b|company|joint stock|株式会社|有限会社|\(株\)|㈱|주식회사|\(주\)|㈜|유한회사|股份有限公司|有限公司|集团|集團|sản xuất|san xuat|thương mại|thuong mai|dịch vụ|dich vu|[.,&()])/giu
/** A first word that many firms share tells nothing. */
const commonWords = new Set(
  'precision industrial industries electronics electric metal plastic plastics tools mold steel auto automotive motor machine machinery technology tech engineering global asia saigon hanoi thanh minh'.split(
    ' ',
  ),
)

/** The parts of a company's name by which people know it, without its legal form: `東和精密株式会社` → `東和精密`. */
export function nameParts(names: string[]): string[] {
  const parts = names.flatMap((name) => {
    const core = name.replace(legalForms, ' ').replace(/\s+/g, ' ').trim()
    const [first = ''] = core.split(' ')
    const isKnownByFirst = core !== first && first.length >= 5 && !commonWords.has(fold(first).text)
    return [name, core, ...(isKnownByFirst ? [first] : [])]
  })
  return [...new Set(parts)].filter((part) => part.length >= (/[^\p{ASCII}]/u.test(part) ? 2 : 4))
}

/** Runs of capitalized words, and single words all in capitals, that may be names of companies; at most 40. */
export function nameCandidates(text: string, taken: Span[]): string[] {
  const runs = [...text.matchAll(/\p{Lu}[\p{L}\d&-]*(?:[ ]\p{Lu}[\p{L}\d&-]*)+|\p{Lu}{4,}/gu)]
  const isTaken = (start: number, end: number) => taken.some((span) => overlaps(span, start, end))
  // A run of which one word at least stands for nothing that was read: "Khuôn Osaka" is more than a mold.
  const free = runs.filter((run) =>
    [...run[0].matchAll(/\S+/g)].some((word) => {
      const start = run.index + word.index
      return !isTaken(start, start + word[0].length)
    }),
  )
  return [...new Set(free.map((run) => run[0]))].filter((name) => name.length <= 80).slice(0, 40)
}

/**
 * Marks them in a text, in its order, none within another.
 * @param known names of the buyer, names of companies that stand in the text, and what the reader took for something
 *   (materials, standards, sizes), which is no part number
 */
export function findTelltales(
  text: string,
  known: { own: string[]; companies: string[]; parks: Span[]; read: Span[] },
): Telltale[] {
  const named = [...known.read, ...[...text.matchAll(standards)].map((match) => spanAt(match.index, match[0]))]
  const found: Telltale[] = [
    ...known.own.flatMap((name) => occurrences(text, name).map((span) => ({ kind: 'ownName' as const, span }))),
    ...known.parks.map((span) => ({ kind: 'park' as const, span })),
    ...known.companies.flatMap((name) => occurrences(text, name).map((span) => ({ kind: 'company' as const, span }))),
    ...contacts.flatMap((pattern) =>
      [...text.matchAll(pattern)]
        .filter(
          (match) =>
            !day.test(match[0]) &&
            !known.read.some((span) => overlaps(span, match.index, match.index + match[0].length)),
        )
        .map((match) => ({ kind: 'contact' as const, span: spanAt(match.index, match[0]) })),
    ),
    ...[...text.matchAll(numberLabel)].map((match) => ({
      kind: 'partNumber' as const,
      span: spanAt(match.index + match[0].lastIndexOf(match[1] ?? ''), match[1] ?? ''),
    })),
    ...[...text.matchAll(numberToken)]
      .map((match) => spanAt(match.index, match[0]))
      .filter((span) => isPartNumber(span.text) && !named.some((read) => overlaps(read, span.start, span.end)))
      .map((span) => ({ kind: 'partNumber' as const, span })),
  ]
  const kept: Telltale[] = []
  for (const one of found) if (!kept.some((other) => overlaps(other.span, one.span.start, one.span.end))) kept.push(one)
  return kept.sort((a, b) => a.span.start - b.span.start)
}

/** Letters and figures mixed, or figures with dashes between, at least three figures; no date, no standard. */
function isPartNumber(token: string): boolean {
  const figures = token.replace(/\D/g, '').length
  if (figures < 3 || token.length < 5 || day.test(token)) return false
  if (/^[\d.,]+$/.test(token)) return false
  return /\d[-_/]\d/.test(token) || (/[A-Z]/i.test(token) && /\d{3}/.test(token))
}

function occurrences(text: string, name: string): Span[] {
  const words = fold(text)
  const wanted = fold(name).text
  const spans: Span[] = []
  for (let at = words.text.indexOf(wanted); wanted && at >= 0; at = words.text.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length
    if (isLetter(words.text[at - 1], wanted[0]) || isLetter(words.text[end], wanted.at(-1))) continue
    const [start, stop] = [words.at[at] ?? 0, words.at[end] ?? text.length]
    spans.push({ start, end: stop, text: text.slice(start, stop) })
  }
  return spans
}

/** Whether a Latin word goes on; scripts without spaces have no such borders. */
function isLetter(beside: string | undefined, own: string | undefined): boolean {
  return beside !== undefined && own !== undefined && /[a-z\d]/.test(beside) && /[a-z\d]/.test(own)
}

/** Without accents and case, each character with where it stood. */
function fold(text: string): { text: string; at: number[] } {
  let folded = ''
  const at: number[] = []
  let position = 0
  for (const character of text) {
    const plain = character.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
    for (let unit = 0; unit < plain.length; unit++) at.push(position)
    folded += plain
    position += character.length
  }
  at.push(text.length)
  return { text: folded, at }
}

function spanAt(start: number, text: string): Span {
  return { start, end: start + text.length, text }
}

function overlaps(span: Span, start: number, end: number): boolean {
  return span.start < end && start < span.end
}
