import { languageAlternates, localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import {
  BellLink,
  LinkProvider,
  type NavigationItem,
  SearchHotkey,
  SiteFooter,
  SiteFrame,
  SiteHeader,
  SkipLink,
} from '@matxich/ui'
import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { AccountArea } from './account-area.tsx'
import { ActingBanner } from './acting-banner.tsx'
import { RouterLink } from './router-link.tsx'
import type { ShellViewer } from './shell-viewer.ts'

/** The frame of every page: skip link, header with navigation by who is signed in, footer with sources. */
export function Shell({ viewer, children }: { viewer: ShellViewer | null; children: ReactNode }) {
  const language = useLanguage()
  const t = useTranslations('common')
  const home = localePath(language)
  const navigation = useNavigationItems(viewer)
  return (
    <LinkProvider component={RouterLink}>
      <SkipLink label={t('site.skipToContent')} />
      <SearchHotkey />
      <SiteFrame
        header={
          <SiteHeader
            brand={{ name: t('site.name'), href: home }}
            navigation={{ label: t('site.mainNavigation'), menuLabel: t('site.menu'), items: navigation }}
            languages={{ label: t('language.label'), items: useLanguageItems() }}
            bell={viewer ? <NoticeBell unread={viewer.unreadNotices} /> : null}
            account={<AccountArea viewer={viewer} />}
          />
        }
        footer={
          <SiteFooter
            name={t('site.name')}
            note={`${t('site.footerNote')} ${t('site.sectorSource')}`}
            navigation={{
              label: t('site.footerNavigation'),
              items: [
                { href: home, label: t('nav.home') },
                { href: localePath(language, '/search'), label: t('nav.search') },
                { href: localePath(language, '/needs'), label: t('nav.publicNeeds') },
                { href: localePath(language, '/fairs'), label: t('nav.fairs') },
              ],
            }}
          />
        }
      >
        <ActingBanner viewer={viewer} />
        {children}
      </SiteFrame>
    </LinkProvider>
  )
}

function NoticeBell({ unread }: { unread: number }) {
  const t = useTranslations('notice')
  const { pathname } = useLocation()
  const href = localePath(useLanguage(), '/notices')
  return <BellLink href={href} label={t('bell', { count: unread })} unread={unread} current={pathname === href} />
}

function useNavigationItems(viewer: ShellViewer | null): NavigationItem[] {
  const language = useLanguage()
  const t = useTranslations('common')
  const profile = useTranslations('profile')
  const saved = useTranslations('savedSearch')
  const { pathname } = useLocation()
  const items: NavigationItem[] = [
    { href: localePath(language, '/search'), label: t('nav.search') },
    { href: localePath(language, '/needs'), label: t('nav.publicNeeds') },
    { href: localePath(language, '/fairs'), label: t('nav.fairs') },
  ]
  if (viewer?.enterprise) items.push({ href: localePath(language, '/my-needs'), label: t('nav.myNeeds') })
  if (viewer)
    items.push({
      href: localePath(language, '/saved-searches'),
      label: saved('title'),
      ...(viewer.newSuppliers > 0 && {
        news: { count: viewer.newSuppliers, label: saved('newCount', { count: viewer.newSuppliers }) },
      }),
    })
  if (viewer?.enterprise)
    items.push(
      { href: localePath(language, '/fits'), label: t('nav.needsThatFitMe') },
      { href: localePath(language, '/profile'), label: profile('title') },
    )
  return items.map((item) => ({ ...item, current: pathname === item.href }))
}

function useLanguageItems() {
  const language = useLanguage()
  const t = useTranslations('common')
  const { pathname, search } = useLocation()
  return languageAlternates(`${pathname}${search}`).map((alternate) => ({
    href: alternate.path,
    label: t(`language.${alternate.language}`),
    lang: alternate.language,
    current: alternate.language === language,
  }))
}
