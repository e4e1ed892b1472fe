import { failureOf, safeNext } from '@matxich/app'
import { SignInForm } from '@matxich/app/account'
import { localePath, translator } from '@matxich/i18n'
import { useTranslations } from '@matxich/i18n/react'
import { Page, PageHeader } from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { formAction, page } from '../page.server.ts'
import { languageOf, pageTitle } from '../parts/page-title.ts'

export const loader = page(async ({ viewer, lang, url }) => {
  if (viewer) throw redirect(safeNext(url.searchParams.get('next')) ?? localePath(lang))
  return null
})

export const action = formAction(async ({ form, lang, context }) => {
  const next = safeNext(form.get('next'))
  const answer = await context.session.signIn({
    login: String(form.get('login') ?? ''),
    password: String(form.get('password') ?? ''),
  })
  if (answer.needsSecondFactor) {
    const query = next ? `?next=${encodeURIComponent(next)}` : ''
    throw redirect(localePath(lang, `/sign-in/code${query}`), { headers: answer.headers })
  }
  throw redirect(next ?? localePath(lang), { headers: answer.headers })
})

export const meta: MetaFunction = ({ params }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(translator(language, 'admin')('signIn.title'), language) }]
}

/** Signing in, and back to the page that asked for it. Who is no staff is told so by that page. */
export default function SignIn() {
  const admin = useTranslations('admin')
  return (
    <Page width="narrow" className="sm:py-16">
      <div className="mx-auto max-w-md">
        <PageHeader title={admin('signIn.title')} description={admin('signIn.description')} />
        <SignInForm answer={failureOf(useActionData<typeof action>())} />
        <p className="mt-8 border-t border-line pt-4 text-sm text-ink-soft">{admin('signIn.noAccount')}</p>
      </div>
    </Page>
  )
}
