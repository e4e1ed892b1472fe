import { errorsOf, FailureAlert, failureOf } from '@matxich/app'
import { PasswordField, TimeZoneGuess } from '@matxich/app/account'
import { localePath, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Button, LinkButton, Page, PageHeader, TextField } from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { formAction, page } from '../page.server.ts'
import { languageOf, pageTitle } from '../parts/page-title.ts'

export const loader = page(async ({ api, viewer, url }) => {
  const token = url.searchParams.get('token') ?? ''
  const found = token === '' || token.length > 100 ? null : await api.account.invitation({ token })
  // A firm's people join in the marketplace.
  return { token, invitation: found?.kind === 'agency' ? found : null, viewer: viewer && { name: viewer.name } }
})

export const action = formAction(async ({ api, form, lang, viewer, context }) => {
  const text = (name: string) => String(form.get(name) ?? '')
  const token = text('token')
  if (viewer) {
    await api.member.accept({ token })
    throw redirect(localePath(lang))
  }
  const password = text('password')
  const { email } = await api.account.acceptInvitation({
    token,
    name: text('name'),
    email: text('email'),
    password,
    language: lang,
    timeZone: text('timeZone'),
  })
  const { headers } = await context.session.signIn({ login: email, password })
  throw redirect(localePath(lang), { headers })
})

export const meta: MetaFunction = ({ params }) => {
  const language = languageOf(params.lang)
  return [
    { title: pageTitle(translator(language, 'admin')('welcome.title'), language) },
    { name: 'referrer', content: 'same-origin' },
  ]
}

/** Where the one-time link of a fresh installation leads, and that of an invitation to the center. */
export default function Welcome() {
  const { token, invitation, viewer } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('admin')
  const account = useTranslations('account')
  const member = useTranslations('member')
  const common = useTranslations('common')
  const { state } = useNavigation()
  const answer = failureOf(useActionData<typeof action>())
  if (!invitation)
    return (
      <Page width="narrow" className="sm:py-16">
        <PageHeader title={t('welcome.closedTitle')} description={t('welcome.closedText')} />
        <LinkButton href={localePath(language, '/sign-in')} look="primary">
          {common('action.signIn')}
        </LinkButton>
      </Page>
    )
  const { organisation, role, email } = invitation
  const signIn = localePath(
    language,
    `/sign-in?next=${encodeURIComponent(localePath(language, `/welcome?token=${token}`))}`,
  )
  // The first administrator's link was sent to nobody; every other one was.
  const isFirst = email === null
  return (
    <Page width="narrow" className="sm:py-16">
      <div className="mx-auto max-w-md">
        <PageHeader
          title={isFirst ? t('welcome.title') : account('join.title', { organisation })}
          description={
            isFirst ? t('welcome.text', { organisation }) : account('join.text', { role: member(`roles.${role}`) })
          }
        />
        <FailureAlert answer={answer} />
        {viewer ? (
          <Form method="post" className="grid gap-5">
            <input type="hidden" name="token" value={token} />
            <p>{account('join.asYou', { name: viewer.name })}</p>
            <div>
              <Button look="primary" wide>
                {account('join.submit', { name: viewer.name })}
              </Button>
            </div>
            <p className="text-sm text-ink-soft">{account('join.other')}</p>
          </Form>
        ) : invitation.hasAccount ? (
          <Alert
            actions={
              <LinkButton href={signIn} look="primary">
                {common('action.signIn')}
              </LinkButton>
            }
          >
            {account('join.hasAccount', { email: email ?? '' })}
          </Alert>
        ) : (
          <Form method="post" noValidate className="grid gap-5">
            <input type="hidden" name="token" value={token} />
            <TimeZoneGuess />
            {isFirst ? null : <p className="font-medium break-words">{account('join.new', { email })}</p>}
            <TextField
              name="name"
              label={t('welcome.name')}
              autoComplete="name"
              required
              maxLength={120}
              defaultValue={answer?.typed.name}
              error={errorsOf(answer, 'name', language)}
            />
            {isFirst ? (
              <TextField
                name="email"
                type="email"
                label={t('welcome.email')}
                autoComplete="username"
                required
                maxLength={200}
                defaultValue={answer?.typed.email}
                error={errorsOf(answer, 'email', language)}
              />
            ) : null}
            <PasswordField
              name="password"
              label={t('welcome.password')}
              hint={t('welcome.passwordHint')}
              autoComplete="new-password"
              maxLength={200}
              error={errorsOf(answer, 'password', language)}
            />
            <Button look="primary" wide busyLabel={state === 'submitting' ? t('welcome.busy') : ''}>
              {t('welcome.submit')}
            </Button>
          </Form>
        )}
      </div>
    </Page>
  )
}
