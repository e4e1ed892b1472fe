import { failureOf, safeNext } from '@matxich/app'
import { CodeForm } from '@matxich/app/account'
import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useTranslations } from '@matxich/i18n/react'
import { Page, PageHeader } from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { formAction, page } from '../page.server.ts'
import { pageTitle } from '../parts/page-title.ts'

export const loader = page(async ({ viewer, lang, url }) => {
  if (viewer) throw redirect(safeNext(url.searchParams.get('next')) ?? localePath(lang))
  return null
})

export const action = formAction(async ({ form, lang, context }) => {
  const headers = await context.session.finishSignIn(String(form.get('code') ?? ''))
  throw redirect(safeNext(form.get('next')) ?? localePath(lang), { headers })
})

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [
    { title: pageTitle(translator(language, 'account')('code.title'), language) },
    { name: 'robots', content: 'noindex' },
  ]
}

/** The second step of signing in, for those who have a second factor. */
export default function SignInCode() {
  const t = useTranslations('account')
  return (
    <Page width="narrow" className="sm:py-16">
      <div className="mx-auto max-w-md">
        <PageHeader title={t('code.title')} description={t('code.description')} />
        <CodeForm answer={failureOf(useActionData<typeof action>())} />
      </div>
    </Page>
  )
}
