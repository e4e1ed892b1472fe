import { ChevronDown, Globe, Menu } from 'lucide-react'
import type { ReactNode } from 'react'
import { BrandMark } from './brand-mark.tsx'
import { classNames } from './class-names.ts'
import { Link } from './link.tsx'

export interface NavigationItem {
  href: string
  label: string
  current?: boolean
}

export interface LanguageItem {
  /** This page in that language. */
  href: string
  /** Its name in itself: 日本語. */
  label: string
  lang: string
  current: boolean
}

export interface SiteHeaderProps {
  brand: { name: string; href: string; note?: string }
  navigation: { label: string; menuLabel: string; items: NavigationItem[] }
  languages?: { label: string; items: LanguageItem[] }
  /** Sign-in link, or who is signed in and how to sign out. */
  account?: ReactNode
}

/** The top of every page: name, navigation, language, account. On a phone the navigation folds into a menu. */
export function SiteHeader({ brand, navigation, languages, account }: SiteHeaderProps) {
  return (
    <header className="no-print border-b border-line bg-paper">
      <div className="mx-auto flex min-h-16 w-full max-w-page flex-wrap items-center gap-x-6 gap-y-1 px-4 sm:px-6">
        <Link href={brand.href} className="inline-flex min-h-11 items-center gap-2.5 rounded-sm">
          <BrandMark />
          <span className="text-lg font-bold tracking-tight">{brand.name}</span>
          {brand.note ? <span className="border-s border-line ps-2.5 text-sm text-ink-soft">{brand.note}</span> : null}
        </Link>
        <NavigationMenu {...navigation} />
        <div className="ms-auto flex items-center gap-2 max-lg:order-2">
          {languages ? <LanguageSwitch {...languages} /> : null}
          {account}
        </div>
      </div>
    </header>
  )
}

function NavigationMenu({ label, menuLabel, items }: SiteHeaderProps['navigation']) {
  return (
    <details className="open-when-wide max-lg:order-3 max-lg:basis-full max-lg:border-t max-lg:border-line">
      <summary className="flex min-h-11 items-center gap-2 font-medium">
        <Menu aria-hidden className="size-5" />
        {menuLabel}
        <ChevronDown aria-hidden className="chevron ms-auto size-4" />
      </summary>
      <nav aria-label={label}>
        <ul className="flex gap-1 max-lg:flex-col max-lg:pb-3">
          {items.map((item) => (
            <li key={item.href}>
              <Link
                href={item.href}
                aria-current={item.current ? 'page' : undefined}
                className={classNames(
                  'flex min-h-11 items-center rounded-sm px-3 font-medium transition-colors lg:min-h-16 lg:rounded-none lg:border-b-2 focus-visible:-outline-offset-2',
                  item.current
                    ? 'text-action max-lg:bg-action-soft lg:border-action'
                    : 'text-ink-soft hover:text-ink lg:border-transparent lg:hover:border-line-strong',
                )}
              >
                {item.label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  )
}

/** The page in other languages. The document is loaded anew, because a browser holds the messages of one language. */
export function LanguageSwitch({ label, items }: { label: string; items: LanguageItem[] }) {
  const current = items.find((item) => item.current)
  return (
    <Dropdown
      label={
        <>
          <Globe aria-hidden className="size-4" />
          <span className="sr-only">{label}: </span>
          <span lang={current?.lang}>{current?.label}</span>
        </>
      }
    >
      <ul>
        {items.map((item) => (
          <li key={item.lang}>
            <Link
              href={item.href}
              reloadDocument
              lang={item.lang}
              hrefLang={item.lang}
              aria-current={item.current ? 'true' : undefined}
              className={classNames(
                'flex min-h-10 items-center rounded-sm px-3 whitespace-nowrap hover:bg-action-soft touch:min-h-11',
                item.current && 'font-semibold text-action',
              )}
            >
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </Dropdown>
  )
}

/** A small menu under its button, as native <details>: language, account. */
export function Dropdown({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <details className="relative" name="site-menu">
      <summary className="flex min-h-10 items-center gap-1.5 rounded-md px-2.5 text-sm font-medium transition-colors hover:bg-surface touch:min-h-11">
        {label}
        <ChevronDown aria-hidden className="chevron size-3.5 text-ink-soft" />
      </summary>
      <div className="absolute end-0 top-full z-40 mt-1 min-w-44 rounded-md border border-line bg-paper p-1 shadow-raised">
        {children}
      </div>
    </details>
  )
}
