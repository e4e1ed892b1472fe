import { type ReactNode, useRef } from 'react'
import { BrandMark } from './brand-mark.tsx'
import { classNames } from './class-names.ts'
import { ChevronDown, Globe, Menu } from './icons.ts'
import { Link } from './link.tsx'
import { useMenus } from './use-menus.ts'

export interface NavigationItem {
  href: string
  label: string
  current?: boolean
  /** What waits there: a number, and what it counts. */
  news?: { count: number; label: string }
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
  /** The way to one's notices, which a phone shows outside of the menu too. */
  bell?: ReactNode
  /** Sign-in link, or who is signed in and how to sign out. */
  account?: ReactNode
}

/** More than these, and the navigation gets a line of its own on wide screens. */
const itemsInOneLine = 4

/** The top of every page: name, navigation, language, account. On a phone, navigation and account fold into a menu. */
export function SiteHeader({ brand, navigation, languages, bell, account }: SiteHeaderProps) {
  const isLong = navigation.items.length > itemsInOneLine
  const header = useRef<HTMLElement>(null)
  useMenus(header)
  return (
    <header ref={header} className="no-print relative z-40 border-b border-line bg-paper">
      <div
        className={classNames(
          'mx-auto flex min-h-14 w-full max-w-page items-center gap-x-2 px-4 sm:px-6 lg:min-h-16 lg:gap-x-6',
          isLong && 'lg:flex-wrap',
        )}
      >
        <Link href={brand.href} className="inline-flex min-h-11 items-center gap-2.5 rounded-sm">
          <BrandMark />
          <span className="text-lg font-bold tracking-tight whitespace-nowrap">{brand.name}</span>
          {brand.note ? (
            <span className="border-s border-line ps-2.5 text-sm text-ink-soft max-sm:hidden">{brand.note}</span>
          ) : null}
        </Link>
        <NavigationMenu {...navigation} account={account} isLong={isLong} />
        <div className="ms-auto flex items-center gap-2 max-lg:order-1">
          {bell}
          {languages ? <LanguageSwitch {...languages} /> : null}
          {account ? <div className="max-lg:hidden">{account}</div> : null}
        </div>
      </div>
    </header>
  )
}

type NavigationMenuProps = SiteHeaderProps['navigation'] & { account: ReactNode; isLong: boolean }

function NavigationMenu({ label, menuLabel, items, account, isLong }: NavigationMenuProps) {
  return (
    <details
      className={classNames('open-when-wide max-lg:order-2', isLong && 'lg:order-last lg:-mx-3 lg:basis-full')}
      name="site-menu"
    >
      <summary className="-me-2 flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-md px-2 text-sm font-medium hover:bg-surface">
        <Menu aria-hidden className="size-5" />
        <span className="max-sm:sr-only">{menuLabel}</span>
      </summary>
      <div className="max-lg:absolute max-lg:inset-x-0 max-lg:top-full max-lg:border-y max-lg:border-line max-lg:bg-paper max-lg:px-4 max-lg:py-3 max-lg:shadow-raised">
        <nav aria-label={label}>
          <ul className="flex gap-1 max-lg:flex-col lg:flex-wrap">
            {items.map((item) => (
              <li key={item.href}>
                <Link
                  href={item.href}
                  aria-current={item.current ? 'page' : undefined}
                  className={classNames(
                    'flex min-h-11 items-center rounded-sm px-3 font-medium whitespace-nowrap transition-colors focus-visible:-outline-offset-2 lg:rounded-none lg:border-b-2',
                    isLong ? 'lg:min-h-11' : 'lg:min-h-16',
                    item.current
                      ? 'text-action max-lg:bg-action-soft lg:border-action'
                      : 'text-ink-soft hover:text-ink lg:border-transparent lg:hover:border-line-strong',
                  )}
                >
                  {item.label}
                  {item.news ? (
                    <span className="ms-1.5 grid min-h-5 min-w-5 place-items-center rounded-full bg-action px-1 text-xs font-semibold tabular-nums text-on-action">
                      <span aria-hidden>{item.news.count > 99 ? '99+' : item.news.count}</span>
                      <span className="sr-only">{item.news.label}</span>
                    </span>
                  ) : null}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {account ? <div className="mt-3 border-t border-line pt-3 lg:hidden">{account}</div> : null}
      </div>
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
          <Globe aria-hidden className="size-4 max-sm:hidden" />
          <span className="sr-only">{label}: </span>
          <span lang={current?.lang} className="max-sm:sr-only">
            {current?.label}
          </span>
          <span aria-hidden className="uppercase sm:hidden">
            {current?.lang}
          </span>
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
      <summary className="flex min-h-10 items-center gap-1.5 rounded-md px-2.5 text-sm font-medium whitespace-nowrap transition-colors hover:bg-surface touch:min-h-11">
        {label}
        <ChevronDown aria-hidden className="chevron size-3.5 text-ink-soft" />
      </summary>
      <div className="absolute end-0 top-full z-40 mt-1 min-w-44 rounded-md border border-line bg-paper p-1 shadow-raised">
        {children}
      </div>
    </details>
  )
}
