import type { StaffMail } from '@matxich/api'
import { ListPages, readPageNumber } from '@matxich/app'
import { localePath, translator } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import {
  Alert,
  Badge,
  Button,
  type Column,
  DataTable,
  EmptyState,
  Flash,
  Page,
  PageHeader,
  Tabs,
  type Tone,
} from '@matxich/ui'
import { CircleAlert, CircleCheck, CircleHelp, Clock, Mail, Save, Send } from '@matxich/ui/icons'
import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { page, staffAction } from '../page.server.ts'
import { languageOf, pageTitle } from '../parts/page-title.ts'

/** What needs a person comes first. */
const states = ['uncertain', 'failed', 'queued', 'sending', 'sent', 'kept'] as const

export const loader = page(async ({ api, url }) => {
  const state = states.find((one) => one === url.searchParams.get('state'))
  const [mails, counts] = await Promise.all([
    api.mail.find({ state, page: readPageNumber(url.searchParams) }),
    api.mail.count(),
  ])
  return { mails, counts, state: state ?? null, isQueued: url.searchParams.has('done') }
})

export const action = staffAction(async ({ api, form, url }) => {
  await api.mail.sendAgain({ id: String(form.get('id')) })
  const state = states.find((one) => one === url.searchParams.get('state'))
  throw redirect(`${url.pathname}?${state ? `state=${state}&` : ''}done=1`)
})

export const meta: MetaFunction = ({ params }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(translator(language, 'mail')('desk.title'), language) }]
}

const looks: Record<StaffMail['state'], { tone: Tone; icon: typeof Mail }> = {
  queued: { tone: 'action', icon: Clock },
  sending: { tone: 'action', icon: Send },
  sent: { tone: 'met', icon: CircleCheck },
  failed: { tone: 'error', icon: CircleAlert },
  uncertain: { tone: 'gap', icon: CircleHelp },
  kept: { tone: 'neutral', icon: Save },
}

/** Mails that went out, wait, or need a person to decide; never what they say. */
export default function MailsPage() {
  const { mails, counts, state, isQueued } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()
  const language = useLanguage()
  const t = useTranslations('mail')
  const format = useFormat()
  const path = localePath(language, '/mails')
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0)
  const columns = useColumns()
  return (
    <Page>
      <PageHeader title={t('desk.title')} description={t('desk.description')} />
      <div className="grid gap-4">
        {failed ? <Alert tone="error" role="alert" title={t('desk.conflict')} /> : null}
        {isQueued && !failed ? <Flash>{t('desk.queued')}</Flash> : null}
        <Tabs
          label={t('desk.filter')}
          items={[
            { href: path, label: t('desk.all'), count: format.number(all), current: state === null },
            ...states
              .filter((one) => one === state || counts[one])
              .map((one) => ({
                href: `${path}?state=${one}`,
                label: t(`state.${one}`),
                count: format.number(counts[one] ?? 0),
                current: state === one,
              })),
          ]}
        />
        <DataTable
          caption={t('desk.caption')}
          hideCaption
          columns={columns}
          rows={mails.rows}
          rowKey={(mail) => mail.id}
          empty={
            <EmptyState icon={<Mail aria-hidden />} title={t('desk.empty')}>
              {t('desk.emptyText')}
            </EmptyState>
          }
        />
        <ListPages {...mails} />
      </div>
    </Page>
  )
}

function useColumns(): Column<StaffMail>[] {
  const t = useTranslations('mail')
  const format = useFormat()
  return [
    {
      key: 'recipient',
      header: t('desk.recipient'),
      primary: true,
      className: 'break-all',
      cell: (mail) => mail.recipient,
    },
    { key: 'kind', header: t('desk.kind'), cell: (mail) => t(`kind.${mail.kind}`) },
    {
      key: 'state',
      header: t('desk.state'),
      cell: (mail) => {
        const { tone, icon: Icon } = looks[mail.state]
        return (
          <div className="grid justify-items-start gap-1">
            <Badge tone={tone} icon={<Icon aria-hidden />}>
              {t(`state.${mail.state}`)}
            </Badge>
            {mail.failure ? (
              <p className="max-w-80 text-sm break-words text-ink-soft">
                {mail.failure} · {t('desk.attempts', { count: mail.attempts })}
              </p>
            ) : null}
          </div>
        )
      },
    },
    {
      key: 'created',
      header: t('desk.created'),
      numeric: true,
      className: 'whitespace-nowrap',
      cell: (mail) => format.dateTime(mail.createdAt),
    },
    {
      key: 'again',
      header: t('desk.again'),
      cell: (mail) => (mail.maySendAgain ? <SendAgain mail={mail} /> : '–'),
    },
  ]
}

/** Opens first and says what it means: the mail may have arrived already, or be too old to be of use. */
function SendAgain({ mail }: { mail: StaffMail }) {
  const t = useTranslations('mail')
  const { state } = mail
  if (state !== 'uncertain' && state !== 'failed' && state !== 'kept') return null
  return (
    <details name="send-again">
      <summary className="inline-flex min-h-8 items-center rounded-md border border-line-strong px-3 text-sm font-semibold hover:bg-surface touch:min-h-11">
        {t('desk.again')}
      </summary>
      <Form method="post" className="mt-2 grid max-w-72 justify-items-start gap-2">
        <p className="text-sm">{t(`desk.confirm.${state}`, { recipient: mail.recipient })}</p>
        <input type="hidden" name="id" value={mail.id} />
        <Button size="small" look="primary" icon={<Send aria-hidden />}>
          {t('desk.again')}
        </Button>
      </Form>
    </details>
  )
}
