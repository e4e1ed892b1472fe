import { readNumber } from '@matxich/app/question'

const visibilities = ['matching', 'public', 'invited'] as const
export type NeedVisibility = (typeof visibilities)[number]

/** Kinds of firms that can be kept out. */
export const groups = ['trader', 'foreign', 'unverified'] as const

/** Zones that a deadline can be kept in, with the key of their name. */
export const zones = {
  'Asia/Ho_Chi_Minh': 'vietnam',
  'Asia/Tokyo': 'tokyo',
  'Asia/Seoul': 'seoul',
  'Asia/Shanghai': 'shanghai',
  'Asia/Taipei': 'taipei',
} as const
export type Zone = keyof typeof zones

/** How a need is to be seen, as the publish form says it. */
export interface PublishChoice {
  visibility: NeedVisibility
  isBuyerHidden: boolean
  excludedGroups: (typeof groups)[number][]
  /** ISO date */
  deadline: string | null
  /** Goes before `deadline`. */
  workingDays: number | null
  timeZone: Zone | null
}

interface Fields {
  get(name: string): unknown
  getAll(name: string): unknown[]
}

const isoDate = /^\d{4}-\d{2}-\d{2}$/

/** The choice in an address or a form; what is no choice reads as the default, which shows a need to those it fits. */
export function readPublishChoice(fields: Fields): PublishChoice {
  const visibility = visibilities.find((one) => one === fields.get('visibility')) ?? 'matching'
  const deadline = fields.get('deadline')
  const days = fields.get('days')
  const workingDays = typeof days === 'string' ? readNumber(days, 'count') : null
  const timeZone = fields.get('zone')
  return {
    visibility,
    isBuyerHidden: fields.get('hide') === '1',
    excludedGroups: groups.filter((group) => fields.getAll('out').includes(group)),
    deadline: typeof deadline === 'string' && isDay(deadline) ? deadline : null,
    workingDays: workingDays !== null && workingDays >= 1 ? Math.min(250, Math.round(workingDays)) : null,
    timeZone: isZone(timeZone) ? timeZone : null,
  }
}

/** The choice as an address holds it, so that the form can be gone back to. */
export function publishChoiceQuery(choice: PublishChoice): URLSearchParams {
  const query = new URLSearchParams({ visibility: choice.visibility })
  if (choice.isBuyerHidden) query.set('hide', '1')
  for (const group of choice.excludedGroups) query.append('out', group)
  if (choice.workingDays) query.set('days', String(choice.workingDays))
  else if (choice.deadline) query.set('deadline', choice.deadline)
  if (choice.timeZone) query.set('zone', choice.timeZone)
  return query
}

export function isZone(value: unknown): value is Zone {
  return typeof value === 'string' && Object.hasOwn(zones, value)
}

function isDay(text: string): boolean {
  return isoDate.test(text) && !Number.isNaN(Date.parse(text))
}
