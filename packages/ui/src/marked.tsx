/** A part of a text by UTF-16 offsets, end exclusive. */
export interface MarkSpan {
  start: number
  end: number
  /** What it was read as; shown on hover. */
  title?: string | undefined
}

/** Cuts a text into marked and unmarked parts; overlapping spans join, and what lies outside the text is cut off. */
export function cutText(
  text: string,
  spans: MarkSpan[],
): { text: string; marked: boolean; title?: string | undefined }[] {
  const inside = spans
    .map((span) => ({ ...span, start: Math.max(0, span.start), end: Math.min(text.length, span.end) }))
    .filter((span) => span.end > span.start)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const joined: MarkSpan[] = []
  for (const span of inside) {
    const last = joined.at(-1)
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end)
    else joined.push(span)
  }
  const parts: { text: string; marked: boolean; title?: string | undefined }[] = []
  let position = 0
  for (const span of joined) {
    if (span.start > position) parts.push({ text: text.slice(position, span.start), marked: false })
    parts.push({ text: text.slice(span.start, span.end), marked: true, title: span.title })
    position = span.end
  }
  if (position < text.length) parts.push({ text: text.slice(position), marked: false })
  return parts
}

export interface MarkedProps {
  text: string
  spans: MarkSpan[]
  /** Language of the text, where it is not the page's: right glyphs and right voice. */
  lang?: string | undefined
}

/** A text with the parts marked that were matched or understood. */
export function Marked({ text, spans, lang }: MarkedProps) {
  let position = 0
  return (
    <span lang={lang}>
      {cutText(text, spans).map((part) => {
        const key = position
        position += part.text.length
        if (!part.marked) return <span key={key}>{part.text}</span>
        return (
          <mark key={key} title={part.title} className="rounded-sm bg-mark px-0.5 text-ink">
            {part.text}
          </mark>
        )
      })}
    </span>
  )
}
