import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, Link } from '@matxich/ui'
import { LogOut } from 'lucide-react'
import type { ShellViewer } from './shell-viewer.ts'

/** Who is signed in and for whom they work, with the way out. */
export function AccountArea({ viewer }: { viewer: ShellViewer }) {
  const language = useLanguage()
  const t = useTranslations('common')
  const account = useTranslations('account')
  const member = useTranslations('member')
  return (
    <section aria-label={account('menu', { name: viewer.name })} className="flex items-center gap-3">
      <p className="grid max-w-40 min-w-0 text-sm max-sm:sr-only lg:text-end">
        <Link
          href={localePath(language, '/account')}
          className="truncate leading-6 font-medium touch:leading-9 hover:text-action hover:underline"
        >
          {viewer.name}
        </Link>
        {viewer.agency ? (
          <Link
            href={localePath(language, '/people')}
            title={member('description', { organisation: viewer.agency })}
            className="truncate text-xs leading-6 text-ink-soft touch:leading-9 hover:text-action hover:underline"
          >
            {viewer.agency}
          </Link>
        ) : null}
      </p>
      <form method="post" action={localePath(language, '/sign-out')}>
        <Button size="small" icon={<LogOut aria-hidden />} title={t('action.signOut')} className="lg:gap-0">
          <span className="lg:sr-only">{t('action.signOut')}</span>
        </Button>
      </form>
    </section>
  )
}
