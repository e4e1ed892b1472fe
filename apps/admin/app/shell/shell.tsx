import { deskLanguages, localePath, switchLanguage } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { BellLink, LinkProvider, SearchHotkey, SiteFooter, SiteFrame, SiteHeader, SkipLink } from '@matxich/ui'
import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { AccountArea } from './account-area.tsx'
import { RouterLink } from './router-link.tsx'
import type { ShellViewer } from './shell-viewer.ts'

/** The frame of every page of the desk. Its navigation is for staff; others see what they may open, which is the sign-in. */
export function Shell({ viewer, children }: { viewer: ShellViewer | null; children: ReactNode }) {
  const language = useLanguage()
  const t = useTranslations('common')
  const admin = useTranslations('admin')
  const words = useTranslations('taxonomy')
  const desk = useTranslations('desk')
  const exposures = useTranslations('exposure')
  const { pathname, search } = useLocation()
  const home = localePath(language)
  const taxonomy = localePath(language, '/taxonomy')
  const exposure = localePath(language, '/exposure')
  const jobs = localePath(language, '/jobs')
  const audit = localePath(language, '/audit')
  const isUnder = (path: string) => pathname === path || pathname.startsWith(`${path}/`)
  const items = viewer?.agency
    ? [
        { href: home, label: admin('desk.title'), current: pathname === home },
        ...(['enterprises', 'claims', 'verifications', 'imports', 'fairs', 'mails'] as const).map((word) => {
          const href = localePath(language, `/${word}`)
          return { href, label: t(`nav.${word}`), current: isUnder(href) }
        }),
        {
          href: taxonomy,
          label: words('title'),
          current: isUnder(taxonomy) || isUnder(localePath(language, '/phrases')),
        },
        { href: exposure, label: exposures('nav'), current: isUnder(exposure) },
        { href: jobs, label: desk('jobs.title'), current: isUnder(jobs) },
        { href: audit, label: desk('audit.title'), current: isUnder(audit) },
      ]
    : []
  return (
    <LinkProvider component={RouterLink}>
      <SkipLink label={t('site.skipToContent')} />
      <SearchHotkey />
      <SiteFrame
        header={
          <SiteHeader
            brand={{ name: t('site.name'), href: home, note: admin('title') }}
            navigation={{ label: t('site.mainNavigation'), menuLabel: t('site.menu'), items }}
            languages={{
              label: t('language.label'),
              items: deskLanguages.map((lang) => ({
                href: `${switchLanguage(pathname, lang)}${search}`,
                label: t(`language.${lang}`),
                lang,
                current: lang === language,
              })),
            }}
            bell={viewer?.agency ? <NoticeBell unread={viewer.unreadNotices} /> : null}
            account={viewer ? <AccountArea viewer={viewer} /> : null}
          />
        }
        footer={<SiteFooter name={t('site.deskName')} note={t('time.zone')} />}
      >
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
