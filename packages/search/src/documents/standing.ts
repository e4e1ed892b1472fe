import { type Cue, type CueText, cueTextOf } from '../reading/cues/cue.ts'
import { makeName, makes, makesNothing } from '../reading/cues/making.ts'
import { otherName, others } from '../reading/cues/no-supplier.ts'
import { tradeName, trades, tradesAtFirst } from '../reading/cues/trade.ts'
import { anyOf } from '../reading/plain.ts'
import type { EnterpriseProfile, Standing } from '../types.ts'

/** "Hàng silicon chúng tôi lấy từ đối tác, không tự sản xuất": denied of that thing alone. */
const ofOneThing = new RegExp(
  `(?:^|[.;\\n])\\s*(?:${anyOf('hàng|riêng|còn|riêng hàng|còn hàng|các loại')})\\s[^.;\\n]*$`,
)

/** "Máy đã bán lại": done once, not done all the time. */
const gaveUp = /(?<![a-z])da $/

/** "Cho xưởng gỗ", "đại lý của nhà máy …": a works that is somebody else's. */
const ofOthers = new RegExp(`(?<![a-z])(?:${anyOf('cho|của|các|tận|tới|những|từ|for|of|to|from')})\\s+(?:[a-z]+\\s+)?$`)

/**
 * Whether a firm makes what it lists. Roles that somebody stated decide; else words of trading against words of making,
 * where own machines, own processes and capacities speak for a maker.
 */
export function judgeStanding(profile: EnterpriseProfile): { standing: Standing; quote: string | null } {
  if (profile.roles.includes('maker')) return { standing: 'maker', quote: null }
  if (profile.roles.length > 0) return { standing: 'trader', quote: null }
  const texts = [profile.description?.text ?? '', ...profile.capabilities.map((capability) => capability.text ?? '')]
  const whole = texts.join('\n')
  const text = cueTextOf(whole)
  const name = cueTextOf(`${profile.name.vi} ${profile.name.en ?? ''}`)
  const denial = makesNothing.find(text).find(({ index }) => !ofOneThing.test(text.words.slice(0, index)))
  if (denial) return { standing: 'trader', quote: sentenceAround(whole, text, denial.index) }
  const opening = text.words.search(/[.。\n]/)
  const isOpening = ({ index }: { index: number }) => opening < 0 || index < opening
  const trading = [
    ...trades.find(text),
    ...tradesAtFirst.find(text).filter((place) => isOpening(place) && !gaveUp.test(text.words.slice(0, place.index))),
  ]
  const trade = trading[0]
  const making = signsOfMaking(profile, text, name)
  const nameTrades = has(tradeName, name) && !has(makeName, name)
  let traded = (trade ? 1 : 0) + (nameTrades ? 1 : 0) + (kinds(trading) > 1 ? 1 : 0)
  if (trading.some(isOpening) && !ownMaking(text).some(isOpening)) traded += 2
  if (traded > making) return { standing: 'trader', quote: trade ? sentenceAround(whole, text, trade.index) : null }
  const other = others.find(text)
  const begins = other.some(({ index }) => index === 0) ? 0.5 : 0
  const otherness = (other.length > 0 ? 1 : 0) + (has(otherName, name) ? 1 : 0) + (kinds(other) > 1 ? 0.5 : 0) + begins
  if (otherness >= 1.5 && otherness > making - (profile.capabilities.length === 0 ? 1 : 0))
    return { standing: 'other', quote: other[0] ? sentenceAround(whole, text, other[0].index) : null }
  return { standing: 'maker', quote: null }
}

function signsOfMaking(profile: EnterpriseProfile, text: CueText, name: CueText): number {
  const structured =
    profile.equipment.length > 0 ||
    profile.capabilities.some((capability) => capability.processes.length > 0 || capability.annualCapacity !== null)
  return (structured ? 2 : 0) + (ownMaking(text).length > 0 ? 1 : 0) + (has(makeName, name) ? 0.5 : 0)
}

function ownMaking(text: CueText): { index: number }[] {
  return makes.find(text).filter(({ index }) => !ofOthers.test(text.words.slice(Math.max(0, index - 24), index)))
}

/** Whether a firm says in its own words that it makes something, and nowhere that it does not. */
export function saysItMakes(text: string): boolean {
  const written = cueTextOf(text)
  return has(makes, written) && !has(makesNothing, written)
}

function has(cue: Cue, text: CueText): boolean {
  return cue.find(text).length > 0
}

function kinds(places: { word: string }[]): number {
  return new Set(places.map(({ word }) => word)).size
}

function sentenceAround(text: string, { words }: CueText, index: number): string {
  const ratio = text.length / Math.max(1, words.length)
  const at = Math.round(index * ratio)
  const start = Math.max(0, text.lastIndexOf('.', at) + 1)
  const end = text.indexOf('.', at + 1)
  return text.slice(start, end < 0 ? Math.min(text.length, start + 160) : end + 1).trim()
}
