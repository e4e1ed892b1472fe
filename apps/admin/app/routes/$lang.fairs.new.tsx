import { localePath, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Breadcrumbs, Button, ErrorSummary, FormActions, Page, PageHeader } from '@matxich/ui'
import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { failedFair } from '../fairs/failed-fair.server.ts'
import { FairFields } from '../fairs/fair-fields.tsx'
import { findProvinceOptions } from '../fairs/province-options.server.ts'
import { readFairForm, valuesOfTyped } from '../fairs/read-fair-form.ts'
import { page, staffAction } from '../page.server.ts'
import { fieldErrors } from '../parts/field-errors.ts'
import { languageOf, pageTitle } from '../parts/page-title.ts'

export const loader = page(async ({ api, lang }) => {
  // Who may not see the desk's fairs is told so before a form is shown.
  await api.fair.findForDesk({})
  return { provinces: await findProvinceOptions(api, lang) }
})

export const action = staffAction(async ({ api, form, lang }) => {
  try {
    const { id } = await api.fair.create(readFairForm(form))
    return redirect(localePath(lang, `/fairs/${id}?done=saved`))
  } catch (error) {
    const failed = failedFair(error, form)
    return data(failed, { status: failed.failure.status })
  }
})

export const meta: MetaFunction = ({ params }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(translator(language, 'fair')('desk.new'), language) }]
}

/** A fair that nobody has listed yet; it starts as a draft. */
export default function NewFair() {
  const { provinces } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()
  const language = useLanguage()
  const t = useTranslations('fair')
  const common = useTranslations('common')
  const errors = failed ? fieldErrors(failed.failure.issues, language) : {}
  const messages = Object.entries(errors).flatMap(([fieldId, texts]) => texts.map((message) => ({ fieldId, message })))
  return (
    <Page width="narrow">
      <Breadcrumbs
        label={common('site.breadcrumbs')}
        items={[{ label: t('desk.title'), href: localePath(language, '/fairs') }, { label: t('desk.new') }]}
      />
      <PageHeader title={t('desk.new')} />
      <Form method="post" className="grid gap-8">
        <ErrorSummary title={t('desk.errors', { count: messages.length })} errors={messages} />
        <FairFields values={valuesOfTyped(failed?.typed ?? {})} errors={errors} provinces={provinces} />
        <FormActions>
          <Button look="primary">{t('desk.create')}</Button>
        </FormActions>
      </Form>
    </Page>
  )
}
