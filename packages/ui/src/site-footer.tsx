import type { ReactNode } from 'react'
import { Link } from './link.tsx'

export interface SiteFooterProps {
  name: string
  note?: ReactNode
  navigation?: { label: string; items: { href: string; label: string }[] }
}

/** The end of every page. */
export function SiteFooter({ name, note, navigation }: SiteFooterProps) {
  return (
    <footer className="no-print mt-auto border-t border-line bg-surface">
      <div className="mx-auto flex w-full max-w-page flex-wrap items-center gap-x-8 gap-y-3 px-4 py-6 text-sm text-ink-soft sm:px-6">
        <p>
          <span className="font-semibold text-ink">{name}</span>
          {note ? <span> · {note}</span> : null}
        </p>
        {navigation ? (
          <nav aria-label={navigation.label} className="sm:ms-auto">
            <ul className="flex flex-wrap gap-x-6">
              {navigation.items.map((item) => (
                <li key={item.href}>
                  <Link
                    href={item.href}
                    className="inline-flex items-center hover:text-action hover:underline touch:min-h-11"
                  >
                    {item.label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
      </div>
    </footer>
  )
}

/** Header, matter and footer of a page, the footer at the bottom even of a short one. `content` is where the skip link leads. */
export function SiteFrame({ header, footer, children }: { header: ReactNode; footer: ReactNode; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      {header}
      <main id="content" tabIndex={-1} className="focus-visible:outline-none">
        {children}
      </main>
      {footer}
    </div>
  )
}
