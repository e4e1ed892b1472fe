import type { ReactNode } from 'react'

/** Words for screen readers only. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>
}

/** The first link of a page: jumps over the navigation; seen when focused. */
export function SkipLink({ href = '#content', label }: { href?: string; label: string }) {
  return (
    <a
      href={href}
      className="skip-link sr-only z-50 rounded-md bg-action px-4 py-3 font-semibold text-on-action focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
    >
      {label}
    </a>
  )
}
