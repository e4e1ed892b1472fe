import { readNumber } from '@matxich/app/question'
import { guessLanguage, isLanguage, type Language } from '@matxich/i18n'

/** The text of a need as typed: every field a string, so that it can be shown again as it was. */
export interface TypedNeedText {
  title: string
  text: string
  /** A language, or `auto`. */
  lang: string
  category: string
  deliverTo: string
  volume: string
  unit: string
}

export const emptyNeedText: TypedNeedText = {
  title: '',
  text: '',
  lang: 'auto',
  category: '',
  deliverTo: '',
  volume: '',
  unit: 'piece',
}

/** The fields of a sent form, or of one that came back with its errors. */
export function asTypedNeedText(fields: Record<string, unknown>): TypedNeedText {
  const field = (name: keyof TypedNeedText) => {
    const value = fields[name]
    // Browsers send line ends as CRLF; spans of readings count characters of the text as it is stored.
    return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : emptyNeedText[name]
  }
  return {
    title: field('title'),
    text: field('text'),
    lang: field('lang'),
    category: field('category'),
    deliverTo: field('deliverTo'),
    volume: field('volume'),
    unit: field('unit'),
  }
}

/** What a need says, as the use cases take it and check it. A title left empty is the first line; `auto` is guessed. */
export function asNeedText(typed: TypedNeedText, pageLanguage: Language) {
  const text = typed.text.trim()
  const title = typed.title.trim() || firstLine(text)
  const volume = readNumber(typed.volume, 'count')
  return {
    title,
    text,
    lang: isLanguage(typed.lang) ? typed.lang : guessLanguage(`${title}\n${text}`, pageLanguage),
    category: typed.category || null,
    deliverTo: typed.deliverTo || null,
    volume: volume === null ? null : { value: volume, unit: typed.unit as 'piece' },
  }
}

const longestTitle = 120
/** A line that names the thing: a mail's subject, the part's name in a title block. */
const namingLine =
  /^\s*(?:subject|part name|product|item|re|件名|品名|部品名|名称|제목|품명|主题|主旨|品名|零件名称|tiêu đề|chủ đề|tên chi tiết|tên sản phẩm|v\/v)\s*[:：]\s*(\S.*)$/iu
/** How letters begin in any of the five languages: says nothing of what is wanted. */
const greeting =
  /^\s*(?:kính gửi|kính chào|xin chào|chào|dear|hi\b|hello|good (?:morning|afternoon)|いつも|お世話|平素|拝啓|안녕|수고|您好|你好|尊敬|敬启|敬啟)/iu

/** The line that names the thing, else the first that is no greeting; cut at the end of a sentence or a word where it is long. */
function firstLine(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const naming = lines.map((line) => namingLine.exec(line)?.[1]).find(Boolean)
  const line = (naming ?? lines.find((one) => !greeting.test(one)) ?? lines[0] ?? '').trim()
  if (line.length <= longestTitle) return line
  const sentence = /^.{20,119}?[.!?。！？](?=\s|$|[^\d\s])/u.exec(line)
  if (sentence) return sentence[0]
  const cut = line.slice(0, longestTitle)
  const space = cut.lastIndexOf(' ')
  return `${space > 40 ? cut.slice(0, space) : cut}…`
}
