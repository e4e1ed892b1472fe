import { errorsOf, FailureAlert, failureOf } from '@matxich/app'
import { PasswordField } from '@matxich/app/account'
import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Button, Disclosure, LinkButton, Page, Panel, TextField } from '@matxich/ui'
import { Download } from '@matxich/ui/icons'
import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { formAction, page } from '../page.server.ts'
import { AccountHeader } from '../parts/account-tabs.tsx'
import { pageTitle } from '../parts/page-title.ts'

export const loader = page(async ({ api, viewer }) => ({
  plan: await api.account.erasure(),
  name: viewer?.name ?? '',
}))

export const action = formAction(async ({ api, form, lang, context }) => {
  const text = (name: string) => String(form.get(name) ?? '')
  await api.account.erase({ password: text('password'), confirmation: text('confirmation') })
  const headers = await context.session.signOut()
  throw redirect(localePath(lang, '/sign-in?done=erased'), { headers })
})

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [{ title: pageTitle(translator(language, 'account')('data.title'), language) }]
}

/** What is kept about a person: to take along, and to erase. */
export default function OwnData() {
  const { plan, name } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('account')
  const format = useFormat()
  const answer = failureOf(useActionData<typeof action>())
  const names = (firms: { name: string }[]) => format.list(firms.map((firm) => firm.name))
  return (
    <Page width="narrow">
      <AccountHeader current="data" />
      <div className="grid gap-10">
        <Panel title={t('data.exportTitle')}>
          <p className="mb-4 max-w-reading text-ink-soft">{t('data.exportText')}</p>
          <LinkButton href={localePath(language, '/account/export')} icon={<Download aria-hidden />} reloadDocument>
            {t('data.export')}
          </LinkButton>
        </Panel>
        <Panel title={t('data.eraseTitle')}>
          <div className="grid gap-4">
            <p className="max-w-reading text-ink-soft">{t('data.eraseText')}</p>
            {plan.handOverFirst.length > 0 ? (
              <Alert
                tone="gap"
                actions={<LinkButton href={localePath(language, '/members')}>{t('data.members')}</LinkButton>}
              >
                {t('data.handOver', { names: names(plan.handOverFirst) })}
              </Alert>
            ) : (
              <>
                {plan.leftAlone.length > 0 ? (
                  <Alert tone="gap">{t('data.leftAlone', { names: names(plan.leftAlone) })}</Alert>
                ) : null}
                <Disclosure summary={t('data.erase')} open={answer ? true : undefined}>
                  <FailureAlert answer={answer} />
                  <Form method="post" noValidate className="grid max-w-md gap-5">
                    <TextField
                      name="confirmation"
                      label={t('data.typeName', { name })}
                      autoComplete="off"
                      required
                      defaultValue={answer?.typed.confirmation}
                      error={errorsOf(answer, 'confirmation', language)}
                    />
                    <PasswordField
                      name="password"
                      label={t('field.currentPassword')}
                      autoComplete="current-password"
                      error={errorsOf(answer, 'password', language)}
                    />
                    <div>
                      <Button look="danger" wide>
                        {t('data.erase')}
                      </Button>
                    </div>
                  </Form>
                </Disclosure>
              </>
            )}
          </div>
        </Panel>
      </div>
    </Page>
  )
}
