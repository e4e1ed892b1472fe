import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button } from '@matxich/ui'
import { HandHelping } from 'lucide-react'
import type { ShellViewer } from './shell-viewer.ts'

/** On every page while staff work as an enterprise: as whom, on whose word, and the way out. */
export function ActingBanner({ viewer }: { viewer: ShellViewer | null }) {
  const language = useLanguage()
  const t = useTranslations('enterprise')
  if (!viewer?.acting || !viewer.enterprise) return null
  const { requestedBy, channel } = viewer.acting
  const title = t('acting.title', { enterprise: viewer.enterprise.name })
  return (
    <aside aria-label={title} className="sticky top-0 z-10 border-b border-gap-line bg-gap-soft no-print">
      <div className="mx-auto flex w-full max-w-page flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2 sm:px-6">
        <HandHelping aria-hidden className="size-5 shrink-0 text-gap" />
        <p className="grid min-w-0 flex-1 basis-56 text-sm">
          <strong className="font-semibold wrap-anywhere">{title}</strong>
          <span className="text-ink-soft max-sm:sr-only">
            {t('acting.text', { requestedBy, channel: t(`acting.channels.${channel}`) })}
          </span>
        </p>
        <form method="post" action={localePath(language, '/acting')}>
          <Button size="small">{t('acting.end')}</Button>
        </form>
      </div>
    </aside>
  )
}
