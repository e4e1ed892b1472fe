import { yearBegan } from '../scoring/freshness.ts'
import type { EnterpriseDocument } from '../types.ts'

/** How many of the documents at hand were confirmed since the year began in Vietnam. */
export function countConfirmedThisYear(documents: EnterpriseDocument[], now: Date): number {
  const began = yearBegan(now).getTime()
  return documents.filter((document) => Date.parse(document.confirmedAt) >= began).length
}
