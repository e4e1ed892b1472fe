import { ListPages, readPageNumber } from '@matxich/app'
import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { DataTable, EmptyState, Page, PageHeader, TextLink } from '@matxich/ui'
import { Mail } from '@matxich/ui/icons'
import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireLocalRequest } from '../mailbox/require-local-request.server.ts'
import { page } from '../page.server.ts'
import { pageTitle } from '../parts/page-title.ts'

export const loader = page(async ({ api, request, url }) => {
  requireLocalRequest(request)
  return { mails: await api.mail.mailbox({ page: readPageNumber(url.searchParams) }) }
})

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [
    { title: pageTitle(translator(language, 'mail')('mailbox.title'), language) },
    { name: 'robots', content: 'noindex' },
  ]
}

/** Every mail of a development machine, newest first. */
export default function MailboxPage() {
  const { mails } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('mail')
  const format = useFormat()
  return (
    <Page>
      <PageHeader title={t('mailbox.title')} description={t('mailbox.description')} />
      <DataTable
        caption={t('mailbox.caption')}
        hideCaption
        rows={mails.rows}
        rowKey={(mail) => mail.id}
        empty={
          <EmptyState icon={<Mail aria-hidden />} title={t('mailbox.empty')}>
            {t('mailbox.emptyText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'subject',
            header: t('mailbox.subject'),
            primary: true,
            cell: (mail) => <TextLink href={localePath(language, `/mailbox/${mail.id}`)}>{mail.subject}</TextLink>,
          },
          {
            key: 'recipient',
            header: t('mailbox.recipient'),
            className: 'break-all',
            cell: (mail) => mail.recipient,
          },
          { key: 'state', header: t('mailbox.state'), cell: (mail) => t(`state.${mail.state}`) },
          {
            key: 'created',
            header: t('mailbox.created'),
            numeric: true,
            className: 'whitespace-nowrap',
            cell: (mail) => format.dateTime(mail.createdAt),
          },
        ]}
      />
      <div className="mt-6">
        <ListPages {...mails} />
      </div>
    </Page>
  )
}
