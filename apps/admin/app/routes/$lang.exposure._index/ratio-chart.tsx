import { useFormat, useTranslations } from '@matxich/i18n/react'

interface RatioChartProps {
  title: string
  label: string
  rows: { label: string; ratio: number | null }[]
}

/** Quarter to fourfold; what lies beyond ends at the edge, and its figure says how far. */
const edge = 2
const middle = 50
/** Few places, so that the picture stays one; the table has them all. */
const mostRows = 12

/** Bars that begin at 1, the fair share: to the right more than it, to the left less, doubling and halving alike. */
export function RatioChart({ title, label, rows }: RatioChartProps) {
  const t = useTranslations('exposure')
  const format = useFormat()
  const shown = rows.filter((row) => row.ratio !== null).slice(0, mostRows)
  return (
    <figure className="grid content-start gap-2">
      <figcaption className="flex flex-wrap justify-between gap-x-4 text-sm">
        <span className="font-semibold">{title}</span>
        <span className="text-ink-soft">{t('even')}</span>
      </figcaption>
      {/* The table below says the same, figure by figure. */}
      <div aria-hidden title={label} className="grid gap-1.5 text-sm">
        {shown.map((row) => (
          <div
            key={row.label}
            className="grid grid-cols-[9rem_minmax(0,1fr)_3.5rem] items-center gap-3 sm:grid-cols-[12rem_minmax(0,1fr)_3.5rem]"
          >
            <span className="truncate">{row.label}</span>
            <Bar ratio={row.ratio ?? 1} />
            <span className="text-end tabular-nums">
              {t('times', { ratio: format.number(Math.round((row.ratio ?? 1) * 100) / 100) })}
            </span>
          </div>
        ))}
      </div>
    </figure>
  )
}

function Bar({ ratio }: { ratio: number }) {
  const steps = ratio === 0 ? -edge : Math.max(-edge, Math.min(edge, Math.log2(ratio)))
  const end = middle + (steps / edge) * middle
  return (
    <svg viewBox="0 0 100 16" preserveAspectRatio="none" className="h-4 w-full rounded-sm bg-surface">
      <title>{ratio}</title>
      <rect
        x={Math.min(middle, end)}
        y={3}
        width={Math.abs(end - middle)}
        height={10}
        className={steps < 0 ? 'fill-gap' : 'fill-action'}
      />
      <line
        x1={middle}
        x2={middle}
        y1={0}
        y2={16}
        className="stroke-ink"
        strokeWidth={1}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
