import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, Link, LinkButton } from '@matxich/ui'
import { useLocation } from '@remix-run/react'
import { LogIn, LogOut } from 'lucide-react'
import type { ShellViewer } from './shell-viewer.ts'

/** Who is signed in and for whom they act, with the way out; or the way in, which leads back here. */
export function AccountArea({ viewer }: { viewer: ShellViewer | null }) {
  const language = useLanguage()
  const t = useTranslations('common')
  const account = useTranslations('account')
  const { pathname, search } = useLocation()
  if (!viewer) {
    const signIn = localePath(language, '/sign-in')
    const isThere = pathname === signIn
    return (
      <LinkButton
        href={isThere ? `${pathname}${search}` : `${signIn}?next=${encodeURIComponent(`${pathname}${search}`)}`}
        size="small"
        icon={<LogIn aria-hidden />}
      >
        {t('action.signIn')}
      </LinkButton>
    )
  }
  return (
    <section aria-label={account('menu', { name: viewer.name })} className="flex items-center gap-3">
      <p className="grid min-w-0 text-sm lg:max-w-40 lg:text-end lg:max-xl:hidden">
        <Link
          href={localePath(language, '/account')}
          className="truncate leading-6 font-medium touch:leading-9 hover:text-action hover:underline"
        >
          {viewer.name}
        </Link>
        {viewer.enterprise ? (
          <Link
            href={localePath(language, '/profile')}
            title={account('ownPage', { enterprise: viewer.enterprise.name })}
            className="truncate text-xs leading-6 text-ink-soft touch:leading-9 hover:text-action hover:underline"
          >
            {viewer.enterprise.name}
          </Link>
        ) : (
          <span className="truncate text-xs text-ink-soft">{viewer.agency?.name}</span>
        )}
      </p>
      <form method="post" action={localePath(language, '/sign-out')} className="max-lg:ms-auto">
        <Button size="small" icon={<LogOut aria-hidden />} title={t('action.signOut')} className="lg:gap-0">
          <span className="lg:sr-only">{t('action.signOut')}</span>
        </Button>
      </form>
    </section>
  )
}
