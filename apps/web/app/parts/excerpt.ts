import type { EnterpriseSummary, Verdict } from '@matxich/api'
import type { MarkSpan } from '@matxich/ui'

export interface Excerpt {
  text: string
  spans: MarkSpan[]
}

/** Longest text a result row shows, and how much of it stands before the first mark. */
const longest = 260
const lead = 48

/**
 * The words of a firm that speak for a match, with the matched phrases marked: of its texts the one that holds most of
 * them, cut to their neighbourhood. Without any, the start of its description, else of its first capability.
 */
export function excerptOf(
  supplier: Pick<EnterpriseSummary, 'description' | 'capabilities'>,
  verdicts: Verdict[],
): Excerpt | null {
  const quotes = [...new Set(verdicts.flatMap((verdict) => verdict.evidence.flatMap(({ quote }) => quote || [])))]
  const texts = [supplier.description, ...supplier.capabilities.map((capability) => capability.text)]
    .filter((text) => text !== null)
    .filter((text) => text.trim() !== '')
  const [first] = texts
  if (first === undefined) return null
  let best: Excerpt = { text: first, spans: [] }
  for (const text of texts) {
    const spans = spansOf(text, quotes)
    if (spans.length > best.spans.length) best = { text, spans }
  }
  return cutAround(best)
}

function spansOf(text: string, quotes: string[]): MarkSpan[] {
  return quotes
    .flatMap((quote) => {
      const start = text.indexOf(quote)
      return start === -1 ? [] : [{ start, end: start + quote.length }]
    })
    .sort((a, b) => a.start - b.start)
}

/** Keeps the neighbourhood of the first mark, cut between words. */
function cutAround({ text, spans }: Excerpt): Excerpt {
  if (text.length <= longest) return { text, spans }
  const wished = Math.max(0, Math.min((spans[0]?.start ?? 0) - lead, text.length - longest))
  const start = wished === 0 ? 0 : wordStart(text, wished)
  const end = start + longest >= text.length ? text.length : wordEnd(text, start + longest)
  const before = start > 0 ? '… ' : ''
  const shift = before.length - start
  return {
    text: `${before}${text.slice(start, end)}${end < text.length ? ' …' : ''}`,
    spans: spans
      .filter((span) => span.end <= end)
      .map((span) => ({ ...span, start: span.start + shift, end: span.end + shift })),
  }
}

function wordStart(text: string, from: number): number {
  const space = text.indexOf(' ', from)
  return space === -1 || space - from > lead ? from : space + 1
}

function wordEnd(text: string, to: number): number {
  const space = text.lastIndexOf(' ', to)
  return to - space > lead ? to : space
}
