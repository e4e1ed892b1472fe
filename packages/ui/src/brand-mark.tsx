/** Two links of a chain, one in ink and one in blueprint blue. */
export function BrandMark({ className = 'size-8' }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" fill="none" strokeWidth="3.5" aria-hidden className={className}>
      <rect x="2.75" y="9.75" width="17" height="12.5" rx="6.25" className="stroke-ink" />
      <path
        d="M16 9.75h7a6.25 6.25 0 0 1 0 12.5h-4.5a6.25 6.25 0 0 1-6.25-6.25"
        className="stroke-action"
        strokeLinecap="round"
      />
    </svg>
  )
}
