import type { NoticeValues } from '../notice/say-notice.ts'
import type { AskedRequirement } from './askable.ts'

/** What was asked, as codes that a notice says in its reader's language (see `sayNotice`). */
export function askedValues(asked: AskedRequirement | undefined): NoticeValues {
  if (!asked) return {}
  const { key, quantity } = asked
  return quantity
    ? { asked: key, askedMin: quantity.min, askedMax: quantity.max, askedUnit: quantity.unit }
    : { asked: key }
}
