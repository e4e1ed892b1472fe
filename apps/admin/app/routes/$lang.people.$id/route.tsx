import { FailureAlert, failureOf } from '@matxich/app'
import { readMemberAct, runMemberAct } from '@matxich/app/member'
import { localePath, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Breadcrumbs, Page, PageHeader } from '@matxich/ui'
import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { page, staffAction } from '../../page.server.ts'
import { listProvinces } from '../../parts/list-provinces.server.ts'
import { languageOf, pageTitle } from '../../parts/page-title.ts'
import { AccessForm } from './access-form.tsx'
import { PersonActs } from './person-acts.tsx'

export const loader = page(async ({ api, lang, params }) => {
  const [list, provinces] = await Promise.all([api.member.list({ of: 'agency' }), listProvinces(api, lang)])
  const person = list.mayManage ? list.members.find(({ userId }) => userId === params.id) : undefined
  if (!person) throw data({ code: 'notFound' }, { status: 404 })
  return { person, provinces, organisation: list.organisation }
})

export const action = staffAction(async ({ api, form, lang, params }) => {
  const act = readMemberAct(form)
  if (!act || act === 'invite' || act === 'revoke') throw data({ code: 'notFound' }, { status: 404 })
  form.set('userId', params.id ?? '')
  const done = await runMemberAct(act, { api, form, of: 'agency' })
  throw redirect(localePath(lang, done === 'left' ? '/' : `/people?done=${done}`))
})

export const meta: MetaFunction<typeof loader> = ({ params, data: loaded }) => {
  const language = languageOf(params.lang)
  const name = loaded?.person.name ?? ''
  return [{ title: pageTitle(translator(language, 'member')('person', { name }), language) }]
}

/** One colleague's right and provinces, and what to do when they go or lost their second factor. */
export default function Person() {
  const { person, provinces, organisation } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('member')
  const common = useTranslations('common')
  const answer = failureOf(useActionData<typeof action>())
  return (
    <Page width="narrow">
      <Breadcrumbs
        label={common('site.breadcrumbs')}
        items={[{ label: t('back'), href: localePath(language, '/people') }, { label: person.name }]}
      />
      <PageHeader title={t('person', { name: person.name })} description={person.email ?? person.phone} />
      <FailureAlert answer={answer} />
      <div className="grid gap-10">
        <AccessForm person={person} provinces={provinces} />
        <PersonActs person={person} organisation={organisation} />
      </div>
    </Page>
  )
}
