import { errorsOf, FailureAlert, failureOf } from '@matxich/app'
import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Button, LinkButton, Page, PageHeader, TextField } from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useNavigation, useSearchParams } from '@remix-run/react'
import { formAction } from '../page.server.ts'
import { pageTitle } from '../parts/page-title.ts'

export const action = formAction(async ({ api, form, lang }) => {
  await api.account.requestPasswordReset({ login: String(form.get('login') ?? '') })
  throw redirect(localePath(lang, '/forgot-password?sent'))
})

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [
    { title: pageTitle(translator(language, 'account')('forgot.title'), language) },
    { name: 'robots', content: 'noindex' },
  ]
}

/** Asks for a link to choose a new password; says the same whether there is such an account or not. */
export default function ForgotPassword() {
  const language = useLanguage()
  const t = useTranslations('account')
  const [searchParams] = useSearchParams()
  const { state } = useNavigation()
  const answer = failureOf(useActionData<typeof action>())
  if (searchParams.has('sent'))
    return (
      <Page width="narrow" className="sm:py-16">
        <div className="mx-auto max-w-md">
          <PageHeader title={t('forgot.sentTitle')} description={t('forgot.sentText')} />
          <LinkButton href={localePath(language, '/sign-in')}>{t('signIn.title')}</LinkButton>
          <p className="mt-8 border-t border-line pt-4 text-sm text-ink-soft">{t('forgot.phone')}</p>
        </div>
      </Page>
    )
  return (
    <Page width="narrow" className="sm:py-16">
      <div className="mx-auto max-w-md">
        <PageHeader title={t('forgot.title')} description={t('forgot.description')} />
        <FailureAlert answer={answer} />
        <Form method="post" noValidate className="grid gap-5">
          <TextField
            name="login"
            label={t('field.email')}
            inputMode="email"
            autoComplete="username"
            autoCapitalize="off"
            spellCheck={false}
            required
            defaultValue={answer?.typed.login}
            error={errorsOf(answer, 'login', language)}
          />
          <div>
            <Button look="primary" wide busyLabel={state === 'submitting' ? t('signIn.busy') : ''}>
              {t('forgot.submit')}
            </Button>
          </div>
        </Form>
        <Alert className="mt-8">{t('forgot.phone')}</Alert>
      </div>
    </Page>
  )
}
