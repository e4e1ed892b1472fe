import { failureOf } from '@matxich/app'
import { DoneFlash, readAccountAct, runAccountAct, SecurityPanels } from '@matxich/app/account'
import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { Page } from '@matxich/ui'
import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { formAction, page } from '../page.server.ts'
import { AccountHeader } from '../parts/account-tabs.tsx'
import { pageTitle } from '../parts/page-title.ts'

export const loader = page(async ({ api, viewer }) => {
  const sessions = await api.account.sessions()
  const isStaffWriter = viewer?.agency ? viewer.agency.role !== 'viewer' : false
  return { sessions, hasSecondFactor: viewer?.hasSecondFactor ?? false, mayStop: !isStaffWriter }
})

export const action = formAction(async ({ api, form, lang }) => {
  const act = readAccountAct(form)
  if (!act) throw data({ code: 'notFound' }, { status: 404 })
  await runAccountAct(act, { api, form })
  throw redirect(localePath(lang, act === 'all' ? '/sign-in' : `/account/security?done=${act}`))
})

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [{ title: pageTitle(translator(language, 'account')('tab.security'), language) }]
}

export default function Security() {
  const answer = failureOf(useActionData<typeof action>())
  return (
    <Page width="narrow">
      <AccountHeader current="security" />
      <DoneFlash />
      <SecurityPanels {...useLoaderData<typeof loader>()} answer={answer} />
    </Page>
  )
}
