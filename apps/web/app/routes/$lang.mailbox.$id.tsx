import { defaultLanguage, localePath, parseLanguage } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Page, PageHeader, Panel, TextLink } from '@matxich/ui'
import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireLocalRequest } from '../mailbox/require-local-request.server.ts'
import { page } from '../page.server.ts'
import { pageTitle } from '../parts/page-title.ts'

export const loader = page(async ({ api, request, params }) => {
  requireLocalRequest(request)
  return { mail: await api.mail.mailboxMail({ id: params.id ?? '' }) }
})

export const meta: MetaFunction<typeof loader> = ({ params, data }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [{ title: pageTitle(data?.mail.subject ?? '', language) }, { name: 'robots', content: 'noindex' }]
}

/** One mail: its words with links to click, and how a mail program lays it out. */
export default function MailboxMailPage() {
  const { mail } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('mail')
  const format = useFormat()
  return (
    <Page width="narrow">
      <PageHeader
        title={<span lang={mail.language}>{mail.subject}</span>}
        facts={
          <>
            <span className="break-all">{t('mailbox.to', { recipient: mail.recipient })}</span>
            <span>{t(`state.${mail.state}`)}</span>
            <span>{format.dateTime(mail.createdAt)}</span>
          </>
        }
        actions={<TextLink href={localePath(language, '/mailbox')}>{t('mailbox.back')}</TextLink>}
      />
      <div className="grid gap-8">
        <Panel title={t('mailbox.text')}>
          <div
            lang={mail.language}
            className="rounded-md border border-line bg-surface p-4 break-words whitespace-pre-wrap"
          >
            <LinkedText text={mail.text} />
          </div>
        </Panel>
        <Panel title={t('mailbox.html')}>
          {/* Nothing in it may run or leave the frame; its links work as text above. */}
          <iframe
            title={t('mailbox.html')}
            sandbox=""
            srcDoc={mail.html}
            className="h-[36rem] w-full rounded-md border border-line bg-paper"
          />
        </Panel>
      </div>
    </Page>
  )
}

function LinkedText({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, position) =>
    position % 2 === 1 ? (
      <a key={position} href={part} className="break-all text-action underline">
        {part}
      </a>
    ) : (
      part
    ),
  )
}
