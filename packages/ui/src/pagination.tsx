import { classNames } from './class-names.ts'
import { ChevronLeft, ChevronRight } from './icons.ts'
import { Link } from './link.tsx'

export interface PaginationProps {
  page: number
  /** Number of pages. */
  pages: number
  hrefFor: (page: number) => string
  labels: {
    /** Name of the navigation: "Pagination". */
    navigation: string
    previous: string
    next: string
    /** "Page 3" */
    page: (page: number) => string
    /** "Page 3 of 13": stands for the numbers on a phone. */
    summary: string
  }
}

/** First, last, the present page and its neighbours; `null` stands for a gap. */
function pagesToShow(page: number, pages: number): (number | null)[] {
  const wanted = new Set([1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages))
  const sorted = [...wanted].sort((a, b) => a - b)
  return sorted.flatMap((n, position) => {
    const before = sorted[position - 1]
    return before !== undefined && n - before > 1 ? [null, n] : [n]
  })
}

const stepClass =
  'inline-flex min-h-9 min-w-9 items-center justify-center gap-1 rounded-md border px-2 text-sm font-medium tabular-nums transition-colors touch:min-h-11 touch:min-w-11'

/** Links to the pages of a list; nothing when there is one page only. */
export function Pagination({ page, pages, hrefFor, labels }: PaginationProps) {
  if (pages <= 1) return null
  return (
    <nav aria-label={labels.navigation}>
      <ul className="flex flex-wrap items-center gap-1">
        {page > 1 ? (
          <li>
            <Link
              href={hrefFor(page - 1)}
              rel="prev"
              className={classNames(stepClass, 'border-line hover:border-action')}
            >
              <ChevronLeft aria-hidden className="size-4" />
              <span className="max-sm:sr-only">{labels.previous}</span>
            </Link>
          </li>
        ) : null}
        <li className="px-2 text-sm tabular-nums text-ink-soft sm:hidden">{labels.summary}</li>
        {pagesToShow(page, pages).map((n, position) =>
          n === null ? (
            <li key={`gap-${position}`} aria-hidden className="px-1 text-ink-soft max-sm:hidden">
              …
            </li>
          ) : (
            <li key={n} className="max-sm:hidden">
              <Link
                href={hrefFor(n)}
                aria-label={labels.page(n)}
                aria-current={n === page ? 'page' : undefined}
                className={classNames(
                  stepClass,
                  n === page ? 'border-action bg-action text-on-action' : 'border-transparent hover:border-line',
                )}
              >
                {n}
              </Link>
            </li>
          ),
        )}
        {page < pages ? (
          <li>
            <Link
              href={hrefFor(page + 1)}
              rel="next"
              className={classNames(stepClass, 'border-line hover:border-action')}
            >
              <span className="max-sm:sr-only">{labels.next}</span>
              <ChevronRight aria-hidden className="size-4" />
            </Link>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
