import { classNames } from './class-names.ts'

const shades = ['bg-score-1', 'bg-score-2', 'bg-score-3', 'bg-score-4', 'bg-score-5']

export interface ScoreMarkProps {
  /** 0..1 */
  score: number
  /** The number as people read it, e.g. `87`. */
  text: string
  /** What is measured: "Match score". */
  label: string
  size?: 'small' | 'large'
  className?: string | undefined
}

/** A match score: the number, and a scale of tenths filled in one hue that darkens as it rises. */
export function ScoreMark({ score, text, label, size = 'small', className }: ScoreMarkProps) {
  const share = Math.min(1, Math.max(0, score))
  const shade = shades[Math.min(shades.length - 1, Math.floor(share * shades.length))]
  return (
    // biome-ignore lint/a11y/useSemanticElements: <meter> takes its colours from the browser
    <span
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      aria-valuetext={text}
      className={classNames(
        'inline-grid shrink-0 content-start self-start',
        size === 'large' ? 'w-32 gap-1.5' : 'w-16 gap-1',
        className,
      )}
    >
      <span
        aria-hidden
        className={classNames(
          'font-semibold tabular-nums tracking-tight text-ink',
          size === 'large' ? 'text-2xl' : 'text-lg leading-6',
        )}
      >
        {text}
      </span>
      <span aria-hidden className={classNames('relative block bg-line', size === 'large' ? 'h-2' : 'h-1.5')}>
        <span className={classNames('absolute inset-y-0 start-0', shade)} style={{ width: `${share * 100}%` }} />
        <span className="score-scale absolute inset-0" />
      </span>
    </span>
  )
}
