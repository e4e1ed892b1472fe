import { errorsOf, FailureAlert, failureOf } from '@matxich/app'
import { PasswordField } from '@matxich/app/account'
import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, LinkButton, Page, PageHeader } from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { formAction, page } from '../page.server.ts'
import { pageTitle } from '../parts/page-title.ts'

export const loader = page(async ({ api, url }) => {
  const token = url.searchParams.get('token') ?? ''
  const isUsable = token !== '' && token.length <= 200 && (await api.account.isResetLinkUsable({ token }))
  return { token, isUsable }
})

export const action = formAction(async ({ api, form, lang, context }) => {
  const text = (name: string) => String(form.get(name) ?? '')
  await api.account.resetPassword({ token: text('token'), password: text('password') })
  // Whoever is signed in here, that session is over as well.
  const headers = await context.session.signOut()
  throw redirect(localePath(lang, '/sign-in?reset'), { headers })
})

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [
    { title: pageTitle(translator(language, 'account')('reset.title'), language) },
    { name: 'robots', content: 'noindex' },
    { name: 'referrer', content: 'same-origin' },
  ]
}

/** Where the link in a mail about a forgotten password leads: opening it changes nothing, its form does. */
export default function ResetPassword() {
  const { token, isUsable } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('account')
  const { state } = useNavigation()
  const answer = failureOf(useActionData<typeof action>())
  if (!isUsable)
    return (
      <Page width="narrow" className="sm:py-16">
        <PageHeader title={t('reset.closedTitle')} description={t('reset.closedText')} />
        <LinkButton href={localePath(language, '/forgot-password')} look="primary">
          {t('reset.again')}
        </LinkButton>
      </Page>
    )
  return (
    <Page width="narrow" className="sm:py-16">
      <div className="mx-auto max-w-md">
        <PageHeader title={t('reset.title')} description={t('reset.description')} />
        <FailureAlert answer={answer} />
        <Form method="post" noValidate className="grid gap-5">
          <input type="hidden" name="token" value={token} />
          <PasswordField
            name="password"
            label={t('field.newPassword')}
            hint={t('field.passwordRule')}
            autoComplete="new-password"
            maxLength={200}
            error={errorsOf(answer, 'password', language)}
          />
          <div>
            <Button look="primary" wide busyLabel={state === 'submitting' ? t('signIn.busy') : ''}>
              {t('reset.submit')}
            </Button>
          </div>
        </Form>
      </div>
    </Page>
  )
}
