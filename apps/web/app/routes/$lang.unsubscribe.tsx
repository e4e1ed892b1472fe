import { defaultLanguage, parseLanguage, translator } from '@matxich/i18n'
import { useTranslations } from '@matxich/i18n/react'
import { Alert, Button, Page, PageHeader } from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formAction, page } from '../page.server.ts'
import { pageTitle } from '../parts/page-title.ts'

const choices = ['never', 'daily', 'instant'] as const

export const loader = page(async ({ api, url }) => {
  const token = url.searchParams.get('token') ?? ''
  return { ...(await api.notice.mailChoice({ token })), isDone: url.searchParams.has('done') }
})

export const action = formAction(async ({ api, form, url }) => {
  const token = url.searchParams.get('token') ?? ''
  const frequency = choices.find((one) => one === form.get('frequency')) ?? 'never'
  await api.notice.setMailChoice({ token, frequency })
  throw redirect(`${url.pathname}?token=${encodeURIComponent(token)}&done=1`)
})

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [
    { title: pageTitle(translator(language, 'notice')('stop.title'), language) },
    { name: 'robots', content: 'noindex' },
  ]
}

/** Where the link in a mail leads: one button stops the mails, and others bring them back. No account is needed. */
export default function UnsubscribePage() {
  const { address, frequency, isDone } = useLoaderData<typeof loader>()
  const t = useTranslations('notice')
  const isStopped = frequency === 'never'
  return (
    <Page width="narrow">
      <PageHeader title={t('stop.title')} description={isStopped ? undefined : t('stop.text', { address })} />
      <div className="grid gap-6">
        {isDone || isStopped ? (
          <Alert
            tone="met"
            role={isDone ? 'status' : undefined}
            title={isStopped ? t('stop.stopped', { address }) : t('stop.changed', { address })}
          >
            {isStopped ? t('stop.again') : t(`stop.now.${frequency}`)}
          </Alert>
        ) : (
          <p className="text-ink-soft">{t(`stop.now.${frequency}`)}</p>
        )}
        <form method="post" className="flex flex-wrap gap-3">
          {choices
            .filter((choice) => choice !== frequency)
            .map((choice) => (
              <Button key={choice} name="frequency" value={choice} look={choice === 'never' ? 'primary' : 'secondary'}>
                {choice === 'never' ? t('stop.button') : t(`stop.${choice}`)}
              </Button>
            ))}
        </form>
      </div>
    </Page>
  )
}
