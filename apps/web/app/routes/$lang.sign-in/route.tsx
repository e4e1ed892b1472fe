import { failureOf, safeNext } from '@matxich/app'
import { DoneFlash, SignInForm } from '@matxich/app/account'
import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Flash, Page, PageHeader, TextLink } from '@matxich/ui'
import { type MetaFunction, redirect, redirectDocument } from '@remix-run/node'
import { useActionData, useSearchParams } from '@remix-run/react'
import { formAction, page } from '../../page.server.ts'
import { pageTitle } from '../../parts/page-title.ts'

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
  // Nobody asked for a page in a language: theirs.
  // A browser holds the messages of one language: the page is loaded anew.
  throw redirectDocument(next ?? localePath(answer.language), { headers: answer.headers })
})

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [
    { title: pageTitle(translator(language, 'account')('signIn.title'), language) },
    { name: 'robots', content: 'noindex' },
  ]
}

export default function SignIn() {
  const language = useLanguage()
  const t = useTranslations('account')
  const [searchParams] = useSearchParams()
  const next = searchParams.get('next')
  const signUp = localePath(language, `/sign-up${next ? `?next=${encodeURIComponent(next)}` : ''}`)
  return (
    <Page width="narrow" className="sm:py-16">
      <div className="mx-auto max-w-md">
        <PageHeader title={t('signIn.title')} description={t('signIn.description')} />
        <DoneFlash />
        {searchParams.has('reset') ? (
          <div className="mb-6">
            <Flash>{t('signIn.passwordChanged')}</Flash>
          </div>
        ) : null}
        <SignInForm answer={failureOf(useActionData<typeof action>())} />
        <p className="mt-8 border-t border-line pt-4">
          {t('signIn.new')}{' '}
          <TextLink href={signUp} className="inline-block touch:py-2.5">
            {t('signIn.signUp')}
          </TextLink>
        </p>
      </div>
    </Page>
  )
}
