import { conceptId } from '@matxich/db'
import type { Language } from '@matxich/i18n'
import { equipmentProcesses, type Lexicon, readText } from '@matxich/search'

/** A machine that a text names. */
export interface ReadMachine {
  /** Equipment concept id. */
  type: string
  /** The words on it, as written. */
  text: string
  maker: string | null
  quantity: number | null
  year: number | null
}

/** "5 máy CNC", "CNC Makino: 5 cái", "CNC x 5": how many, before or after its name. */
const countBefore =
  /(?:^|[^\d.,±])0?(\d{1,3})\s*(?:x\s*)?(?:máy|may|con|dàn|dan|bộ|bo|cái|cai|chiếc|chiec|units?|sets?|machines?|台|대|dây chuyền|day chuyen)?\s*$/iu
const countAfter =
  /^[^,;\n•]{0,40}?(?:[x×:]\s*0?(\d{1,3})(?!\d)|\(\s*0?(\d{1,3})\s*(?:máy|may|cái|cai|chiếc|units?|台|대)?\s*\)|(?<!\d)0?(\d{1,3})\s*(?:máy|may|cái|cai|chiếc|chiec|units?|台|대))/iu
/** Words that make a machine of what may also be the work it does. */
const machineWord = /(?:máy|may|machines?|機|机|기|설비|line|press|center|lathe|mill|grinder)/iu
const made = /(?<!\d)(19[89]\d|20[0-4]\d)(?!\d)/
const stops = /[,;\n•|]|\.\s|\.$/g

/**
 * The machines that a text names, each kind once: how many, whose make and of which year, as far as the words beside its name
 * say. Work alone ("tiện CNC, cắt dây") names no machine.
 */
export function readMachines(lexicon: Lexicon, text: string, lang: Language): ReadMachine[] {
  const { mentions } = readText(lexicon, text, { lang, as: 'profile' })
  const found = new Map<string, ReadMachine>()
  for (const { concept, span, confidence } of mentions) {
    const type = machineOf(concept)
    if (type === null || confidence < 0.5) continue
    const { start, end } = pieceAround(text, span.start, span.end)
    const lead = text.slice(start, span.start)
    if (!machineWord.test(span.text) && !machineWord.test(lead.slice(-16))) continue
    const tail = text.slice(span.end, end)
    const counted = countBefore.exec(lead)?.[1] ?? countAfter.exec(tail)?.slice(1).find(Boolean)
    const year = made.exec(tail)?.[1]
    const known = found.get(type)
    if (known && (known.quantity !== null || !counted)) continue
    found.set(type, {
      type,
      text: wordsOn(text.slice(start, end), counted !== undefined && countBefore.test(lead)),
      maker: makerIn(lexicon, type, tail),
      quantity: counted && Number(counted) > 0 ? Number(counted) : null,
      year: year ? Number(year) : null,
    })
  }
  return [...found.values()]
}

/** "Máy cắt dây" names a machine by the work it does; its kind is the one that mainly does it. */
function machineOf(concept: string): string | null {
  if (concept.startsWith('equipment:')) return conceptId(concept)
  if (!concept.startsWith('process:')) return null
  const process = conceptId(concept)
  return Object.entries(equipmentProcesses).find(([, [main]]) => main === process)?.[0] ?? null
}

/** The item of a list, or the sentence, that a stretch of text stands in. */
function pieceAround(text: string, from: number, to: number): { start: number; end: number } {
  let start = 0
  for (const stop of text.matchAll(stops)) {
    if (stop.index >= to) return { start, end: stop.index }
    if (stop.index < from) start = stop.index + stop[0].length
  }
  return { start, end: text.length }
}

/** Without the heading of its list, the number that stands beside it as a number, ("Máy móc: …") and the sign that begins an item. */
function wordsOn(piece: string, isCounted: boolean): string {
  return piece
    .replace(/^[^:\d]{0,30}:\s+/, '')
    .replace(/^[\s\-–+*]+/, '')
    .replace(isCounted ? /^\d{1,3}\s*(?:x\s*)?/i : /^$/, '')
    .trim()
    .slice(0, 200)
}

function makerIn(lexicon: Lexicon, type: string, words: string): string | null {
  const makers = lexicon.concepts.get(`equipment:${type}`)?.details.makers
  if (!Array.isArray(makers)) return null
  const folded = words.toLowerCase()
  return (
    makers.find((maker): maker is string => typeof maker === 'string' && folded.includes(maker.toLowerCase())) ?? null
  )
}
