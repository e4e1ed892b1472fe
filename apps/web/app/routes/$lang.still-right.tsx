import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Button, LinkButton, Page, PageHeader } from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { formAction, page } from '../page.server.ts'
import { pageTitle } from '../parts/page-title.ts'

const tokenOf = (url: URL) => url.searchParams.get('token') ?? ''

export const loader = page(({ api, url }) => api.profile.stillRight({ token: tokenOf(url) }))

export const action = formAction(async ({ api, url }) => {
  const token = tokenOf(url)
  await api.profile.confirmByLink({ token })
  throw redirect(`${url.pathname}?token=${encodeURIComponent(token)}`)
})

export const meta: MetaFunction<typeof loader> = ({ params, data }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  const title = translator(language, 'profile')('stillRight.title', { enterprise: data?.enterprise.name ?? '' })
  return [{ title: pageTitle(title, language) }, { name: 'robots', content: 'noindex' }]
}

/** Where the reminder of an old profile leads: one press says that it is still right. No account is needed. */
export default function StillRightPage() {
  const { enterprise, confirmedAt, isDone } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('profile')
  const format = useFormat()
  const isBusy = useNavigation().formData !== undefined
  const date = format.date(confirmedAt)
  return (
    <Page width="narrow">
      <PageHeader
        title={t('stillRight.title', { enterprise: enterprise.name })}
        description={isDone ? undefined : t('stillRight.confirmed', { date })}
      />
      <div className="grid gap-6">
        {isDone ? (
          <Alert tone="met" role="status">
            {t('stillRight.done', { enterprise: enterprise.name, date })}
          </Alert>
        ) : (
          <p>{t('stillRight.text')}</p>
        )}
        <div className="flex flex-wrap gap-3">
          {isDone ? null : (
            <Form method="post">
              <Button look="primary" size="large" busyLabel={isBusy ? t('step.saving') : null}>
                {t('stillRight.button')}
              </Button>
            </Form>
          )}
          <LinkButton href={localePath(language, `/suppliers/${enterprise.id}`)} size="large">
            {t('stillRight.page')}
          </LinkButton>
          <LinkButton href={localePath(language, '/profile')} look="quiet" size="large">
            {t('stillRight.edit')}
          </LinkButton>
        </div>
      </div>
    </Page>
  )
}
