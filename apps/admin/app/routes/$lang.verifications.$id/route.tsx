import { describeError } from '@matxich/api/errors'
import { localePath, translator } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Breadcrumbs, Flash, LinkButton, Page, PageHeader } from '@matxich/ui'
import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { page, staffAction } from '../../page.server.ts'
import { languageOf, pageTitle } from '../../parts/page-title.ts'
import { uploadedFile } from '../../parts/uploaded-file.server.ts'
import type { CheckAct } from './check-answer.ts'
import { CheckForm } from './check-form.tsx'
import { CheckHistory } from './check-history.tsx'
import { RefuseForm } from './refuse-form.tsx'

const dones = ['verified', 'refused', 'revoked'] as const

export const loader = page(async ({ api, params, viewer, url }) => ({
  desk: await api.verification.desk({ enterpriseId: params.id ?? '' }),
  mayWrite: viewer?.agency?.role !== 'viewer',
  done: dones.find((one) => one === url.searchParams.get('done')) ?? null,
}))

export const action = staffAction(async ({ api, form, lang, params }) => {
  const enterpriseId = params.id ?? ''
  const act = form.get('act')
  const reason = String(form.get('reason') ?? '')
  const to = (done: (typeof dones)[number]) => redirect(localePath(lang, `/verifications/${enterpriseId}?done=${done}`))
  try {
    if (act === 'refuse') {
      await api.verification.refuse({ requestId: String(form.get('requestId')), reason })
      return to('refused')
    }
    if (act === 'revoke') {
      await api.verification.revoke({ id: String(form.get('id')), reason })
      return to('revoked')
    }
    await api.verification.verify({
      enterpriseId,
      method: form.get('method') as 'document',
      fieldGroups: form.getAll('fieldGroups') as ['identity'],
      note: String(form.get('note') ?? ''),
      validUntil: String(form.get('validUntil') ?? '') || null,
      seenAt: new Date(String(form.get('seenAt') ?? '')),
      file: form.has('file') ? await uploadedFile(form) : null,
    })
    return to('verified')
  } catch (error) {
    const described = describeError(error)
    if (described?.code !== 'invalid' && described?.code !== 'conflict') throw error
    const text = (name: string) => String(form.get(name) ?? '')
    return data(
      {
        act: (act === 'refuse' || act === 'revoke' ? act : 'verify') as CheckAct,
        failure: described,
        typed: {
          id: text('id'),
          method: text('method'),
          fieldGroups: form.getAll('fieldGroups').map(String),
          note: text('note'),
          validUntil: text('validUntil'),
          reason,
        },
      },
      { status: described.status },
    )
  }
})

export const meta: MetaFunction<typeof loader> = ({ params, data: loaded }) => {
  const language = languageOf(params.lang)
  const title = translator(language, 'desk')('check.title', { enterprise: loaded?.desk.enterprise.nameVi ?? '' })
  return [{ title: pageTitle(title, language) }]
}

/** One enterprise before the person who checks it: what was asked, what was checked before, and the form. */
export default function VerificationPage() {
  const { desk, mayWrite, done } = useLoaderData<typeof loader>()
  const given = useActionData<typeof action>()
  const answer = given && 'act' in given ? given : null
  const language = useLanguage()
  const t = useTranslations('desk')
  const common = useTranslations('common')
  return (
    <Page>
      <Breadcrumbs
        label={common('site.breadcrumbs')}
        items={[
          { label: t('verifications.title'), href: localePath(language, '/verifications') },
          { label: desk.enterprise.nameVi },
        ]}
      />
      <PageHeader
        title={t('check.title', { enterprise: desk.enterprise.nameVi })}
        actions={
          <LinkButton href={localePath(language, `/enterprises/${desk.enterprise.id}`)}>
            {t('check.openProfile')}
          </LinkButton>
        }
      />
      <div className="mb-8 grid gap-4">
        {done && !answer ? <Flash>{t(`check.${done}`)}</Flash> : null}
        {answer?.failure.code === 'conflict' ? (
          <Alert tone="error" role="alert">
            {t('check.changedMeanwhile')}
          </Alert>
        ) : null}
        <Request />
      </div>
      <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
        {mayWrite ? (
          <div className="grid gap-10">
            <CheckForm desk={desk} answer={answer} />
            {desk.request ? <RefuseForm requestId={desk.request.id} answer={answer} /> : null}
          </div>
        ) : null}
        <CheckHistory desk={desk} mayWrite={mayWrite} answer={answer} />
      </div>
    </Page>
  )
}

function Request() {
  const { desk } = useLoaderData<typeof loader>()
  const t = useTranslations('desk')
  const enterprise = useTranslations('enterprise')
  const format = useFormat()
  const { request } = desk
  if (!request) return <p className="text-ink-soft">{t('check.noRequest')}</p>
  return (
    <Alert tone="action" title={t('check.request')}>
      <p>{format.list(request.fieldGroups.map((group) => enterprise(`fieldGroup.${group}`)))}</p>
      {request.note ? <p className="mt-1 whitespace-pre-line">“{request.note}”</p> : null}
      <p className="mt-1 text-ink-soft">
        {t('check.requestBy', { person: request.requestedBy ?? '—', date: format.dateTime(request.createdAt) })}
      </p>
    </Alert>
  )
}
