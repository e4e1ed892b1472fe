import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Tabs } from '@matxich/ui'

/** The two reasons to call a firm: a profile that nobody confirmed, and a question that reached nobody. */
export function CallTabs({ current }: { current: 'stale' | 'questions' }) {
  const language = useLanguage()
  const t = useTranslations('desk')
  return (
    <Tabs
      label={t('calls.title')}
      className="mb-6"
      items={[
        { href: localePath(language, '/calls'), label: t('calls.stale'), current: current === 'stale' },
        {
          href: localePath(language, '/calls/questions'),
          label: t('calls.questions'),
          current: current === 'questions',
        },
      ]}
    />
  )
}
