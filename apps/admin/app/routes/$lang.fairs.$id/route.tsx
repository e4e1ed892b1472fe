import { localePath, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Breadcrumbs, Button, ErrorSummary, Flash, FormActions, Page, PageHeader } from '@matxich/ui'
import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { failedFair } from '../../fairs/failed-fair.server.ts'
import { FairFields } from '../../fairs/fair-fields.tsx'
import { FairState } from '../../fairs/fair-state.tsx'
import { findProvinceOptions } from '../../fairs/province-options.server.ts'
import { readFairForm, valuesOfTyped } from '../../fairs/read-fair-form.ts'
import { page, staffAction } from '../../page.server.ts'
import { fieldErrors } from '../../parts/field-errors.ts'
import { languageOf, pageTitle } from '../../parts/page-title.ts'
import { FairActs } from './fair-acts.tsx'

const dones = ['saved', 'published', 'cancelled', 'copied'] as const

export const loader = page(async ({ api, lang, params, url }) => {
  await api.fair.findForDesk({})
  const [fair, provinces] = await Promise.all([api.fair.get({ id: params.id ?? '' }), findProvinceOptions(api, lang)])
  return { fair, provinces, done: dones.find((done) => done === url.searchParams.get('done')) ?? null }
})

export const action = staffAction(async ({ api, form, lang, params }) => {
  const id = params.id ?? ''
  const intent = form.get('intent')
  const to = (done: (typeof dones)[number], fairId = id) => redirect(localePath(lang, `/fairs/${fairId}?done=${done}`))
  try {
    if (intent === 'publish') {
      await api.fair.publish({ id })
      return to('published')
    }
    if (intent === 'cancel') {
      await api.fair.cancel({ id, reason: String(form.get('reason') ?? '') })
      return to('cancelled')
    }
    if (intent === 'copy') return to('copied', (await api.fair.copy({ id })).id)
    await api.fair.change({ id, version: Number(form.get('version')), fair: readFairForm(form) })
    return to('saved')
  } catch (error) {
    const failed = failedFair(error, form)
    return data(failed, { status: failed.failure.status })
  }
})

export const meta: MetaFunction<typeof loader> = ({ data: loaded, params }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(loaded?.fair.nameVi ?? translator(language, 'fair')('desk.title'), language) }]
}

/** One fair as staff keep it: what it says, and whether it is shown. */
export default function FairPage() {
  const { fair, provinces, done } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()
  const language = useLanguage()
  const t = useTranslations('fair')
  const common = useTranslations('common')
  const errors = failed ? fieldErrors(failed.failure.issues, language) : {}
  const messages = Object.entries(errors).flatMap(([fieldId, texts]) => texts.map((message) => ({ fieldId, message })))
  const values =
    failed?.typed.intent === 'change'
      ? valuesOfTyped(failed.typed)
      : { ...fair, usualMonths: fair.usualMonths.map(String) }
  return (
    <Page>
      <Breadcrumbs
        label={common('site.breadcrumbs')}
        items={[{ label: t('desk.title'), href: localePath(language, '/fairs') }, { label: fair.nameVi }]}
      />
      <PageHeader
        title={fair.nameVi}
        description={fair.nameEn}
        facts={
          <>
            <FairState state={fair.state} />
            {fair.isKnownEvent ? <span>{t('desk.known')}</span> : null}
          </>
        }
      />
      {done ? <Flash>{t(`desk.${done}`)}</Flash> : null}
      {failed?.failure.code === 'conflict' ? <Alert tone="gap">{t('desk.conflict')}</Alert> : null}
      <div className="mt-4 grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Form method="post" className="grid gap-8" key={fair.version}>
          <ErrorSummary title={t('desk.errors', { count: messages.length })} errors={messages} />
          <input type="hidden" name="version" value={fair.version} />
          <FairFields values={values} errors={errors} provinces={provinces} />
          <FormActions>
            <Button look={fair.state === 'published' ? 'primary' : 'secondary'} name="intent" value="change">
              {common('action.saveChanges')}
            </Button>
          </FormActions>
        </Form>
        <FairActs fair={fair} reasonErrors={errors.reason} />
      </div>
    </Page>
  )
}
