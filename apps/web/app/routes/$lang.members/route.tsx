import { FailureAlert, failureOf } from '@matxich/app'
import { InvitePanel, readMemberAct, runMemberAct } from '@matxich/app/member'
import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useTranslations } from '@matxich/i18n/react'
import { Flash, Page } from '@matxich/ui'
import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { formAction, page } from '../../page.server.ts'
import { AccountHeader } from '../../parts/account-tabs.tsx'
import { pageTitle } from '../../parts/page-title.ts'
import { MemberList } from './member-list.tsx'

export const loader = page(({ api }) => api.member.list({ of: 'enterprise' }))

export const action = formAction(async ({ api, form, lang }) => {
  const act = readMemberAct(form)
  if (!act) throw data({ code: 'notFound' }, { status: 404 })
  const done = await runMemberAct(act, { api, form, of: 'enterprise' })
  throw redirect(localePath(lang, done === 'left' ? '/' : `/members?done=${done}`))
})

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [{ title: pageTitle(translator(language, 'member')('title'), language) }]
}

const outcomes = ['invited', 'revoked', 'changed', 'removed'] as const

/** Who works for a firm, and inviting others. */
export default function Members() {
  const list = useLoaderData<typeof loader>()
  const t = useTranslations('member')
  const [searchParams] = useSearchParams()
  const answer = failureOf(useActionData<typeof action>())
  const done = outcomes.find((outcome) => outcome === searchParams.get('done'))
  const isInviting = answer?.typed.act === 'invite'
  return (
    <Page width="narrow">
      <AccountHeader current="members" description={t('description', { organisation: list.organisation })} />
      {done && !answer ? (
        <div className="mb-6">
          <Flash>{t(`done.${done}`)}</Flash>
        </div>
      ) : null}
      <FailureAlert answer={isInviting ? null : answer} />
      <div className="grid gap-10">
        <MemberList {...list} />
        {list.mayManage ? (
          <InvitePanel
            invited={list.invited}
            hintOf={(role) => t(`roleHint.${role}`)}
            answer={isInviting ? answer : null}
          />
        ) : null}
      </div>
    </Page>
  )
}
