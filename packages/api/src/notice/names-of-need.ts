import type { NeedForSearch } from '@matxich/db/queries'
import type { NoticeValues } from './say-notice.ts'

/** How a notice to somebody other than the buyer names a need: of a hidden buyer's, only the category that was confirmed. */
export function namesOfNeed(need: NeedForSearch, buyerName: string | undefined): NoticeValues {
  if (!need.isBuyerHidden) return { need: need.title, ...(buyerName && { buyer: buyerName }) }
  const category = need.requirements.find((asked) => asked.kind === 'category' && asked.concept)
  return category ? { category: `category:${category.concept}` } : {}
}
