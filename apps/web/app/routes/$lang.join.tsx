import { errorsOf, FailureAlert, failureOf } from '@matxich/app'
import { PasswordField, TimeZoneGuess } from '@matxich/app/account'
import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Button, LinkButton, Page, PageHeader, TextField, TextLink } from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { formAction, page } from '../page.server.ts'
import { pageTitle } from '../parts/page-title.ts'

export const loader = page(async ({ api, viewer, url }) => {
  const token = url.searchParams.get('token') ?? ''
  const invitation = token === '' || token.length > 100 ? null : await api.account.invitation({ token })
  // The center's people join at the desk.
  return {
    token,
    invitation: invitation?.kind === 'agency' ? null : invitation,
    viewer: viewer && { name: viewer.name },
  }
})

export const action = formAction(async ({ api, form, lang, viewer, context }) => {
  const text = (name: string) => String(form.get(name) ?? '')
  const token = text('token')
  if (viewer) {
    await api.member.accept({ token })
    throw redirect(localePath(lang, '/members'))
  }
  const password = text('password')
  const { email } = await api.account.acceptInvitation({
    token,
    name: text('name'),
    password,
    language: lang,
    timeZone: text('timeZone'),
  })
  const { headers } = await context.session.signIn({ login: email, password })
  throw redirect(localePath(lang, '/members'), { headers })
})

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [
    { title: pageTitle(translator(language, 'member')('title'), language) },
    { name: 'robots', content: 'noindex' },
    { name: 'referrer', content: 'same-origin' },
  ]
}

/** Where the link of an invitation leads: joins as who is signed in, or makes an account. */
export default function Join() {
  const { token, invitation, viewer } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('account')
  const member = useTranslations('member')
  const answer = failureOf(useActionData<typeof action>())
  if (!invitation)
    return (
      <Page width="narrow" className="sm:py-16">
        <PageHeader title={t('join.closedTitle')} description={t('join.closedText')} />
        <LinkButton href={localePath(language)}>{t('confirm.go')}</LinkButton>
      </Page>
    )
  const signIn = `/sign-in?next=${encodeURIComponent(localePath(language, `/join?token=${token}`))}`
  const email = invitation.email ?? ''
  return (
    <Page width="narrow" className="sm:py-16">
      <div className="mx-auto max-w-md">
        <PageHeader
          title={t('join.title', { organisation: invitation.organisation })}
          description={t('join.text', { role: member(`roles.${invitation.role}`) })}
        />
        <FailureAlert answer={answer} />
        {viewer ? (
          <Form method="post" className="grid gap-5">
            <input type="hidden" name="token" value={token} />
            <p>{t('join.asYou', { name: viewer.name })}</p>
            <div>
              <Button look="primary" wide>
                {t('join.submit', { name: viewer.name })}
              </Button>
            </div>
            <p className="text-sm text-ink-soft">{t('join.other')}</p>
          </Form>
        ) : invitation.hasAccount ? (
          <Alert
            actions={
              <LinkButton href={localePath(language, signIn)} look="primary">
                {t('signIn.title')}
              </LinkButton>
            }
          >
            {t('join.hasAccount', { email })}
          </Alert>
        ) : (
          <>
            <p className="mb-5 font-medium break-words">{t('join.new', { email })}</p>
            <Form method="post" noValidate className="grid gap-5">
              <input type="hidden" name="token" value={token} />
              <TimeZoneGuess />
              <TextField
                name="name"
                label={t('field.name')}
                autoComplete="name"
                required
                maxLength={120}
                defaultValue={answer?.typed.name}
                error={errorsOf(answer, 'name', language)}
              />
              <PasswordField
                name="password"
                label={t('field.password')}
                hint={t('field.passwordRule')}
                autoComplete="new-password"
                maxLength={200}
                error={errorsOf(answer, 'password', language)}
              />
              <div>
                <Button look="primary" wide>
                  {t('join.create')}
                </Button>
              </div>
            </Form>
            <p className="mt-8 border-t border-line pt-4">
              <TextLink href={localePath(language, signIn)} className="inline-block touch:py-2.5">
                {t('join.haveOther')}
              </TextLink>
            </p>
          </>
        )}
      </div>
    </Page>
  )
}
