import { FailureAlert, failureOf } from '@matxich/app'
import { InvitePanel, readMemberAct, runMemberAct } from '@matxich/app/member'
import { localePath, translator } from '@matxich/i18n'
import { useTranslations } from '@matxich/i18n/react'
import { Disclosure, Flash, Page, PageHeader } from '@matxich/ui'
import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { page, staffAction } from '../../page.server.ts'
import { listProvinces } from '../../parts/list-provinces.server.ts'
import { languageOf, pageTitle } from '../../parts/page-title.ts'
import { ScopeField, useScopeText } from '../../parts/scope-field.tsx'
import { PeopleTable } from './people-table.tsx'

export const loader = page(async ({ api, lang }) => {
  const [list, provinces] = await Promise.all([api.member.list({ of: 'agency' }), listProvinces(api, lang)])
  return { list, provinces }
})

export const action = staffAction(async ({ api, form, lang }) => {
  const act = readMemberAct(form)
  if (act !== 'invite' && act !== 'revoke') throw data({ code: 'notFound' }, { status: 404 })
  const done = await runMemberAct(act, { api, form, of: 'agency' })
  throw redirect(localePath(lang, `/people?done=${done}`))
})

export const meta: MetaFunction = ({ params }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(translator(language, 'member')('back'), language) }]
}

const outcomes = ['invited', 'revoked', 'changed', 'removed', 'reset'] as const

/** Who works for the center, with what right and for which provinces. */
export default function People() {
  const { list, provinces } = useLoaderData<typeof loader>()
  const t = useTranslations('member')
  const scopeText = useScopeText()
  const [searchParams] = useSearchParams()
  const answer = failureOf(useActionData<typeof action>())
  const done = outcomes.find((outcome) => outcome === searchParams.get('done'))
  const isInviting = answer?.typed.act === 'invite'
  return (
    <Page>
      <PageHeader title={t('back')} description={t('description', { organisation: list.organisation })} />
      {done && !answer ? (
        <div className="mb-6">
          <Flash>{t(`done.${done}`)}</Flash>
        </div>
      ) : null}
      <FailureAlert answer={isInviting ? null : answer} />
      <div className="grid gap-10">
        <PeopleTable members={list.members} mayManage={list.mayManage} provinces={provinces} />
        {list.mayManage ? (
          <InvitePanel
            invited={list.invited}
            hintOf={(role) => t(`staffHint.${role}`)}
            scope={
              <Disclosure summary={t('scope.choose')}>
                <ScopeField provinces={provinces} chosen={[]} />
              </Disclosure>
            }
            scopeOf={(one) => scopeText(one.provinces, provinces)}
            answer={isInviting ? answer : null}
          />
        ) : null}
      </div>
    </Page>
  )
}
