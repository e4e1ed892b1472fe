import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, EmptyState, LinkButton, NoticeList, Page, PageHeader } from '@matxich/ui'
import { Bell } from '@matxich/ui/icons'
import { ListPages } from '../list-pages.tsx'
import { useShareLabels } from './share-labels.ts'

interface NoticesPageProps {
  notices: {
    rows: { id: string; text: string; isRead: boolean; createdAt: Date; shareUrl: string }[]
    page: number
    pageSize: number
    total: number
  }
  /** How many of all pages are unread. */
  unread: number
}

/** What the reader was told of. */
export function NoticesPage({ notices, unread }: NoticesPageProps) {
  const language = useLanguage()
  const t = useTranslations('notice')
  const format = useFormat()
  const share = useShareLabels()
  return (
    <Page width="narrow">
      <PageHeader
        title={t('title')}
        description={t('description')}
        facts={notices.total > 0 ? <span>{t('count', { count: notices.total })}</span> : undefined}
        actions={
          unread > 0 ? (
            <form method="post">
              <Button name="intent" value="all">
                {t('markAll')}
              </Button>
            </form>
          ) : undefined
        }
      />
      {notices.rows.length > 0 ? (
        <NoticeList
          items={notices.rows.map((row) => ({
            ...row,
            when: format.dateTime(row.createdAt),
            shareText: `${row.text}\n${row.shareUrl}`,
          }))}
          labels={{
            list: t('title'),
            unread: t('unread'),
            open: t('open'),
            markRead: t('markRead'),
            markUnread: t('markUnread'),
            share,
          }}
        />
      ) : notices.total > 0 ? (
        <EmptyState
          title={t('outOfRange')}
          actions={<LinkButton href={localePath(language, '/notices')}>{t('firstPage')}</LinkButton>}
        />
      ) : (
        <EmptyState icon={<Bell aria-hidden />} title={t('empty')}>
          {t('emptyText')}
        </EmptyState>
      )}
      <div className="mt-6">
        <ListPages {...notices} />
      </div>
    </Page>
  )
}
