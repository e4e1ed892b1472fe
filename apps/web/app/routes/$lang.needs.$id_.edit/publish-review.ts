const visibilities = ['matching', 'public', 'invited'] as const
export type NeedVisibility = (typeof visibilities)[number]

/** How a need is to be seen, as the publish form says it. */
export interface PublishChoice {
  visibility: NeedVisibility
  isBuyerHidden: boolean
  /** ISO date */
  deadline: string | null
}

interface Fields {
  get(name: string): unknown
}

const isoDate = /^\d{4}-\d{2}-\d{2}$/

/** The choice in an address or a form; what is no choice reads as the default, which shows a need to those it fits. */
export function readPublishChoice(fields: Fields): PublishChoice {
  const visibility = visibilities.find((one) => one === fields.get('visibility')) ?? 'matching'
  const deadline = fields.get('deadline')
  return {
    visibility,
    isBuyerHidden: fields.get('hide') === '1',
    deadline: typeof deadline === 'string' && isDay(deadline) ? deadline : null,
  }
}

function isDay(text: string): boolean {
  return isoDate.test(text) && !Number.isNaN(Date.parse(text))
}
