import { defaultLanguage, type Language, localePath, parseLanguage, translator, zodErrorMap } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, Page, PageHeader, TextField, TextLink } from '@matxich/ui'
import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useNavigation, useSearchParams } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { z } from 'zod'
import { formAction, page } from '../../page.server.ts'
import { fieldErrors } from '../../parts/field-errors.ts'
import { pageTitle } from '../../parts/page-title.ts'
import { safeNext } from './safe-next.ts'

const signInSchema = z.object({
  email: z.string().trim().min(1).pipe(z.email()),
  password: z.string().min(1).max(200),
})

export const loader = page(async ({ viewer, lang, url }) => {
  if (viewer) throw redirect(safeNext(url.searchParams.get('next')) ?? localePath(lang))
  return null
})

export const action = formAction(async ({ form, lang, context }) => {
  const parsed = signInSchema.safeParse(Object.fromEntries(form), { error: zodErrorMap(lang) })
  const email = String(form.get('email') ?? '')
  if (!parsed.success) return data({ email, errors: z.flattenError(parsed.error).fieldErrors }, { status: 422 })
  const { headers } = await context.session.signIn({ login: parsed.data.email, password: parsed.data.password })
  throw redirect(safeNext(form.get('next')) ?? localePath(lang), { headers })
})

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [
    { title: pageTitle(translator(language, 'account')('signIn.title'), language) },
    { name: 'robots', content: 'noindex' },
  ]
}

/** Signing in by e-mail and password, and back to the page that asked for it. */
export default function SignIn() {
  const language = useLanguage()
  const t = useTranslations('account')
  const [searchParams] = useSearchParams()
  const { state } = useNavigation()
  const answer = useActionData<typeof action>()
  const { email, errors } = failureOf(answer, language)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (answer) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [answer])
  return (
    <Page width="narrow" className="sm:py-16">
      <div className="mx-auto max-w-md">
        <PageHeader title={t('signIn.title')} description={t('signIn.description')} />
        <Form method="post" ref={form} noValidate className="grid gap-5">
          <input type="hidden" name="next" value={searchParams.get('next') ?? ''} />
          <TextField
            name="email"
            type="email"
            label={t('signIn.email')}
            autoComplete="username"
            autoCapitalize="off"
            spellCheck={false}
            required
            defaultValue={email}
            error={errors.email}
          />
          <TextField
            name="password"
            type="password"
            label={t('signIn.password')}
            autoComplete="current-password"
            required
            error={errors.password}
          />
          <Button look="primary" wide busyLabel={state === 'submitting' ? t('signIn.busy') : ''}>
            {t('signIn.submit')}
          </Button>
        </Form>
        <p className="mt-8 border-t border-line pt-4 text-sm text-ink-soft">
          {t('signIn.noAccount')} <TextLink href={localePath(language, '/search')}>{t('signIn.browse')}</TextLink>
        </p>
      </div>
    </Page>
  )
}

interface Failure {
  email: string
  errors: { email?: string[]; password?: string[] }
}

/** What the last attempt left: the address typed and a sentence per field. */
function failureOf(answer: ReturnType<typeof useActionData<typeof action>>, language: Language): Failure {
  if (!answer) return { email: '', errors: {} }
  if ('failure' in answer)
    return { email: answer.typed.email ?? '', errors: fieldErrors(answer.failure.issues, language) }
  return answer
}
