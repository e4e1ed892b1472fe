import { errorsOf, FailureAlert, failureOf, safeNext } from '@matxich/app'
import { PasswordField, TimeZoneGuess } from '@matxich/app/account'
import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, Page, PageHeader, TextField, TextLink } from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useNavigation, useSearchParams } from '@remix-run/react'
import { formAction, page } from '../page.server.ts'
import { pageTitle } from '../parts/page-title.ts'

export const loader = page(async ({ viewer, lang }) => {
  if (viewer) throw redirect(localePath(lang, viewer.enterprise ? '/' : '/claim'))
  return null
})

export const action = formAction(async ({ api, form, lang, context }) => {
  const text = (name: string) => String(form.get(name) ?? '')
  const given = { login: text('login'), password: text('password') }
  await api.account.signUp({ ...given, name: text('name'), language: lang, timeZone: text('timeZone') })
  const { headers } = await context.session.signIn(given)
  throw redirect(safeNext(form.get('next')) ?? localePath(lang, '/claim'), { headers })
})

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [{ title: pageTitle(translator(language, 'account')('signUp.title'), language) }]
}

/** An account by e-mail address or phone number; the next step is the firm. */
export default function SignUp() {
  const language = useLanguage()
  const t = useTranslations('account')
  const [searchParams] = useSearchParams()
  const { state } = useNavigation()
  const answer = failureOf(useActionData<typeof action>())
  return (
    <Page width="narrow" className="sm:py-12">
      <div className="mx-auto max-w-md">
        <PageHeader title={t('signUp.title')} description={t('signUp.description')} />
        <FailureAlert answer={answer} />
        <Form method="post" noValidate className="grid gap-5">
          <input type="hidden" name="next" value={searchParams.get('next') ?? ''} />
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
          <TextField
            name="login"
            label={t('field.login')}
            hint={t('field.loginHint')}
            autoComplete="username"
            autoCapitalize="off"
            spellCheck={false}
            required
            maxLength={200}
            defaultValue={answer?.typed.login}
            error={errorsOf(answer, 'login', language)}
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
            <Button look="primary" wide busyLabel={state === 'submitting' ? t('signUp.busy') : ''}>
              {t('signUp.submit')}
            </Button>
          </div>
        </Form>
        <p className="mt-8 border-t border-line pt-4">
          {t('signUp.known')}{' '}
          <TextLink href={localePath(language, '/sign-in')} className="inline-block touch:py-2.5">
            {t('signUp.signIn')}
          </TextLink>
        </p>
      </div>
    </Page>
  )
}
