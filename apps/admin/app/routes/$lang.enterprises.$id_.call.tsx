import { safeNext } from '@matxich/app'
import { localePath, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Breadcrumbs, Page, PageHeader, Panel } from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { page, staffAction } from '../page.server.ts'
import { CallForm } from '../parts/call-form.tsx'
import { fieldErrors } from '../parts/field-errors.ts'
import { languageOf, pageTitle } from '../parts/page-title.ts'
import { Contacts } from './$lang.enterprises.$id/dossier.tsx'

export const loader = page(async ({ api, params }) => {
  const id = params.id ?? ''
  const { contacts } = await api.enterprise.dossier({ id })
  const { name } = await api.enterprise.get({ id })
  return { id, name: name.vi, contacts }
})

export const action = staffAction(async ({ api, form, lang, params }) => {
  await api.enterprise.noteCall({
    id: params.id ?? '',
    result: form.get('result') as 'stillRight',
    person: String(form.get('person') ?? ''),
    note: String(form.get('note') ?? ''),
  })
  throw redirect(localePath(lang, safeNext(form.get('next')) ?? `/enterprises/${params.id}?called=1`))
})

export const meta: MetaFunction<typeof loader> = ({ params, data }) => {
  const language = languageOf(params.lang)
  const title = translator(language, 'desk')('call.title', { enterprise: data?.name ?? '' })
  return [{ title: pageTitle(title, language) }]
}

/** A call to one enterprise: whom to reach, and how it went. */
export default function CallPage() {
  const { id, name, contacts } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const language = useLanguage()
  const t = useTranslations('desk')
  const admin = useTranslations('admin')
  const common = useTranslations('common')
  const errors = answer ? fieldErrors(answer.failure.issues, language) : {}
  return (
    <Page width="narrow">
      <Breadcrumbs
        label={common('site.breadcrumbs')}
        items={[
          { label: admin('enterprises.title'), href: localePath(language, '/enterprises') },
          { label: name, href: localePath(language, `/enterprises/${id}`) },
        ]}
      />
      <PageHeader title={t('call.title', { enterprise: name })} />
      <div className="grid gap-8">
        <Contacts contacts={contacts} />
        <Panel title={t('calls.note')} description={t('call.panelText')}>
          {errors.result ? (
            <Alert tone="error" role="alert" className="mb-4">
              {errors.result}
            </Alert>
          ) : null}
          <CallForm
            enterpriseId={id}
            next={answer?.typed.next ?? `/enterprises/${id}?called=1`}
            typed={answer?.typed}
            errors={errors}
          />
        </Panel>
      </div>
    </Page>
  )
}
