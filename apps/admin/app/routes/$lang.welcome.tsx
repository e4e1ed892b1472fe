import { localePath, ruleMessage, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Button, LinkButton, Page, PageHeader, TextField } from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { formAction, page } from '../page.server.ts'
import { languageOf, pageTitle } from '../parts/page-title.ts'

export const loader = page(async ({ api, url }) => {
  const token = url.searchParams.get('token') ?? ''
  const invitation = token === '' || token.length > 100 ? null : await api.account.invitation({ token })
  return { token, organisation: invitation?.organisation ?? null }
})

export const action = formAction(async ({ api, form, lang, context }) => {
  const text = (name: string) => String(form.get(name) ?? '')
  const given = { name: text('name'), email: text('email').trim(), password: text('password') }
  await api.account.acceptInvitation({ ...given, token: text('token'), language: lang })
  const { headers } = await context.session.signIn({ login: given.email, password: given.password })
  throw redirect(localePath(lang), { headers })
})

export const meta: MetaFunction = ({ params }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(translator(language, 'admin')('welcome.title'), language) }]
}

/** Where the one-time link of a fresh installation leads: whoever opens it first becomes its administrator. */
export default function Welcome() {
  const { token, organisation } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('admin')
  const common = useTranslations('common')
  const { state } = useNavigation()
  const answer = useActionData<typeof action>()
  if (!organisation)
    return (
      <Page width="narrow" className="sm:py-16">
        <PageHeader title={t('welcome.closedTitle')} description={t('welcome.closedText')} />
        <LinkButton href={localePath(language, '/sign-in')} look="primary">
          {common('action.signIn')}
        </LinkButton>
      </Page>
    )
  const issues = answer?.failure.issues ?? []
  const errorOf = (path: string) =>
    issues.filter((issue) => issue.path === path).map((issue) => ruleMessage(issue, language))
  return (
    <Page width="narrow" className="sm:py-16">
      <div className="mx-auto max-w-md">
        <PageHeader title={t('welcome.title')} description={t('welcome.text', { organisation })} />
        {answer?.failure.code === 'conflict' ? (
          <Alert tone="error" role="alert" className="mb-5">
            {t('welcome.known')}
          </Alert>
        ) : null}
        <Form method="post" className="grid gap-5">
          <input type="hidden" name="token" value={token} />
          <TextField
            name="name"
            label={t('welcome.name')}
            autoComplete="name"
            required
            maxLength={120}
            defaultValue={answer?.typed.name}
            error={errorOf('name')}
          />
          <TextField
            name="email"
            type="email"
            label={t('welcome.email')}
            autoComplete="username"
            required
            maxLength={200}
            defaultValue={answer?.typed.email}
            error={errorOf('email')}
          />
          <TextField
            name="password"
            type="password"
            label={t('welcome.password')}
            hint={t('welcome.passwordHint')}
            autoComplete="new-password"
            required
            minLength={10}
            maxLength={200}
            error={errorOf('password')}
          />
          <Button look="primary" wide busyLabel={state === 'submitting' ? t('welcome.busy') : ''}>
            {t('welcome.submit')}
          </Button>
        </Form>
      </div>
    </Page>
  )
}
