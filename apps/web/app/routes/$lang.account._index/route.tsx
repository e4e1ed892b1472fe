import { failureOf } from '@matxich/app'
import { DoneFlash, readAccountAct, runAccountAct } from '@matxich/app/account'
import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { Page } from '@matxich/ui'
import { data, type MetaFunction, redirectDocument } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { formAction, page } from '../../page.server.ts'
import { AccountHeader } from '../../parts/account-tabs.tsx'
import { pageTitle } from '../../parts/page-title.ts'
import { EmailPanel } from './email-panel.tsx'
import { PhonePanel } from './phone-panel.tsx'
import { ProfileForm } from './profile-form.tsx'

export const loader = page(({ api }) => api.account.own())

export const action = formAction(async ({ api, form, lang }) => {
  const act = readAccountAct(form)
  if (!act) throw data({ code: 'notFound' }, { status: 404 })
  await runAccountAct(act, { api, form })
  const language = act === 'profile' ? (parseLanguage(String(form.get('language'))) ?? lang) : lang
  // A browser holds the messages of one language: the page is loaded anew.
  throw redirectDocument(localePath(language, `/account?done=${act}`))
})

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [{ title: pageTitle(translator(language, 'account')('title'), language) }]
}

/** Who one is here: name, language, time zone, mails; the address and the number one signs in by. */
export default function Account() {
  const own = useLoaderData<typeof loader>()
  const answer = failureOf(useActionData<typeof action>())
  const act = answer?.typed.act
  return (
    <Page width="narrow">
      <AccountHeader current="profile" />
      <DoneFlash />
      <div className="grid gap-10">
        <ProfileForm own={own} answer={act === 'profile' ? answer : null} />
        <EmailPanel own={own} answer={act === 'email' || act === 'resend' ? answer : null} />
        <PhonePanel phone={own.phone} answer={act === 'phone' ? answer : null} />
      </div>
    </Page>
  )
}
