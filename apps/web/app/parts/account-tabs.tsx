import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { PageHeader, Tabs } from '@matxich/ui'
import { useRouteLoaderData } from '@remix-run/react'
import type { loader as languageLoader } from '../routes/$lang.tsx'

const paths = {
  profile: '/account',
  security: '/account/security',
  members: '/members',
  data: '/account/data',
} as const
type AccountTab = keyof typeof paths

/** The head of every page about one's own account and, for who works for a firm, its people. */
export function AccountHeader({ current, description }: { current: AccountTab; description?: string }) {
  const language = useLanguage()
  const t = useTranslations('account')
  const hasFirm = Boolean(useRouteLoaderData<typeof languageLoader>('routes/$lang')?.viewer?.enterprise)
  const tabs = (Object.keys(paths) as AccountTab[]).filter((tab) => tab !== 'members' || hasFirm)
  return (
    <>
      <PageHeader title={t('title')} description={description} className="mb-3" />
      <Tabs
        label={t('tab.label')}
        className="mb-8"
        items={tabs.map((tab) => ({
          href: localePath(language, paths[tab]),
          label: t(`tab.${tab}`),
          current: tab === current,
        }))}
      />
    </>
  )
}
