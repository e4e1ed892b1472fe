import type { Filters, SearchRequest } from '../search-engine.ts'
import { facetField } from './index-settings.ts'

/** What every part of a search is narrowed by; `filters` instead of the request's own. */
export function buildFilter(filters: Filters, request: SearchRequest): string[] {
  const all: string[] = []
  for (const [facet, values] of Object.entries(filters))
    if (values && values.length > 0) all.push(anyOf(facetField(facet), values))
  for (const [facet, values] of Object.entries(request.except ?? {}))
    if (values && values.length > 0) all.push(`${facetField(facet)} NOT IN [${values.map(quote).join(', ')}]`)
  if (request.exceptIds && request.exceptIds.length > 0)
    all.push(`id NOT IN [${request.exceptIds.map(quote).join(', ')}]`)
  if (request.freshFrom) all.push(`freshAt >= ${seconds(request.freshFrom)}`)
  if (request.freshBefore) all.push(`freshAt < ${seconds(request.freshBefore)}`)
  return all
}

export function anyOf(field: string, values: string[]): string {
  return `${field} IN [${values.map(quote).join(', ')}]`
}

function quote(value: string): string {
  return `"${value.replace(/[\\"]/g, '\\$&')}"`
}

/** As documents hold it: see `toIndexDocument`. */
function seconds(moment: Date): number {
  return Math.floor(moment.getTime() / 1000)
}
