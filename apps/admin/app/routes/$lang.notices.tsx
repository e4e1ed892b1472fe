import { localePath, translator } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, EmptyState, LinkButton, NoticeList, Page, PageHeader } from '@matxich/ui'
import { Bell } from '@matxich/ui/icons'
import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { page, staffAction } from '../page.server.ts'
import { ListPages } from '../parts/list-pages.tsx'
import { languageOf, pageTitle } from '../parts/page-title.ts'

const pageNumber = z.coerce.number().int().min(1).max(10_000).catch(1)

export const loader = page(async ({ api, viewer, lang, url }) => {
  if (viewer && !viewer.agency) throw data({ code: 'notAllowed' }, { status: 403 })
  const [notices, unread] = await Promise.all([
    api.notice.find({ app: 'admin', lang, page: pageNumber.parse(url.searchParams.get('page') ?? 1) }),
    api.notice.countUnread({ app: 'admin' }),
  ])
  return { notices, unread }
})

/** Opening a notice marks it as read, so it takes a form; the address it leads to is the notice's own. */
export const action = staffAction(async ({ api, form, lang, url }) => {
  const intent = form.get('intent')
  if (intent === 'all') {
    await api.notice.markAll({ app: 'admin' })
    throw redirect(localePath(lang, '/notices'))
  }
  const { path } = await api.notice.mark({ id: String(form.get('id')), isRead: intent !== 'unread' })
  throw redirect(intent === 'open' ? localePath(lang, path) : `${url.pathname}${url.search}`)
})

export const meta: MetaFunction = ({ params }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(translator(language, 'notice')('title'), language) }]
}

/** What the reader was told of. */
export default function NoticesPage() {
  const { notices, unread } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('notice')
  const format = useFormat()
  const share = {
    label: t('share.label'),
    hint: t('share.hint'),
    copyLabel: t('share.copy'),
    copiedLabel: t('share.copied'),
  }
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
