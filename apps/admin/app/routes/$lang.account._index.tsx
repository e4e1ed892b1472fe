import { failureOf } from '@matxich/app'
import { DoneFlash, readAccountAct, runAccountAct, SecurityPanels } from '@matxich/app/account'
import { localePath, translator } from '@matxich/i18n'
import { useTranslations } from '@matxich/i18n/react'
import { Page, PageHeader } from '@matxich/ui'
import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { formAction, page } from '../page.server.ts'
import { languageOf, pageTitle } from '../parts/page-title.ts'

export const loader = page(async ({ api, viewer, context }) => {
  const sessions = await api.account.sessions()
  const isReader = viewer?.agency ? viewer.agency.role === 'viewer' : !context.mustAddSecondFactor
  return {
    name: viewer?.name ?? '',
    security: { sessions, hasSecondFactor: viewer?.hasSecondFactor ?? false, mayStop: isReader },
  }
})

export const action = formAction(async ({ api, form, lang }) => {
  const act = readAccountAct(form)
  if (!act) throw data({ code: 'notFound' }, { status: 404 })
  await runAccountAct(act, { api, form })
  throw redirect(localePath(lang, act === 'all' ? '/sign-in' : `/account?done=${act}`))
})

export const meta: MetaFunction = ({ params }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(translator(language, 'account')('title'), language) }]
}

/** The security of one's own account; all else about it stands in the marketplace. */
export default function Account() {
  const { name, security } = useLoaderData<typeof loader>()
  const t = useTranslations('account')
  const answer = failureOf(useActionData<typeof action>())
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} description={name} />
      <DoneFlash />
      <SecurityPanels {...security} answer={answer} />
    </Page>
  )
}
