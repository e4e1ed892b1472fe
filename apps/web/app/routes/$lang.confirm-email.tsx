import { FailureAlert, failureOf } from '@matxich/app'
import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, LinkButton, Page, PageHeader } from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { formAction, page } from '../page.server.ts'
import { pageTitle } from '../parts/page-title.ts'

export const loader = page(async ({ api, viewer, url }) => {
  const token = url.searchParams.get('token') ?? ''
  const link = token === '' || token.length > 200 ? null : await api.account.emailLink({ token })
  const next = viewer === null ? '/sign-in' : viewer.enterprise || viewer.agency ? '/' : '/claim'
  return { token, email: link?.email ?? null, isDone: url.searchParams.has('done'), next }
})

export const action = formAction(async ({ api, form, lang }) => {
  await api.account.confirmEmail({ token: String(form.get('token') ?? '') })
  throw redirect(localePath(lang, '/confirm-email?done'))
})

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [
    { title: pageTitle(translator(language, 'account')('confirm.title'), language) },
    { name: 'robots', content: 'noindex' },
    { name: 'referrer', content: 'same-origin' },
  ]
}

/** Where the link in a confirmation mail leads: opening it changes nothing, its button does. */
export default function ConfirmEmail() {
  const { token, email, isDone, next } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('account')
  const answer = failureOf(useActionData<typeof action>())
  if (!email) {
    const key = isDone ? 'done' : 'closed'
    return (
      <Page width="narrow" className="sm:py-16">
        <PageHeader title={t(`confirm.${key}Title`)} description={t(`confirm.${key}Text`)} />
        <LinkButton href={localePath(language, isDone ? next : '/account')} look="primary">
          {isDone ? t('confirm.go') : t('title')}
        </LinkButton>
      </Page>
    )
  }
  return (
    <Page width="narrow" className="sm:py-16">
      <PageHeader title={t('confirm.title')} description={t('confirm.text', { email })} />
      <FailureAlert answer={answer} />
      <Form method="post">
        <input type="hidden" name="token" value={token} />
        <Button look="primary" wide className="break-all">
          {t('confirm.submit', { email })}
        </Button>
      </Form>
    </Page>
  )
}
