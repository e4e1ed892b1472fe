import type { Verdict } from '@matxich/api'
import type { MarkSpan } from '@matxich/ui'

/** Where the words that speak for a match stand in a text of the firm; quotes from elsewhere are left out. */
export function quotedSpans(text: string, verdicts: Verdict[]): MarkSpan[] {
  const quotes = verdicts.flatMap((verdict) => verdict.evidence.flatMap((evidence) => evidence.quote ?? []))
  return [...new Set(quotes)].flatMap((quote) => {
    const start = quote === '' ? -1 : text.indexOf(quote)
    return start === -1 ? [] : [{ start, end: start + quote.length }]
  })
}
