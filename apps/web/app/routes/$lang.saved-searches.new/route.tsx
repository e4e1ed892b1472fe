import { failureOf } from '@matxich/app'
import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Button, FormActions, LinkButton, Page, PageHeader, RadioGroup, TextField } from '@matxich/ui'
import { Bell } from '@matxich/ui/icons'
import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { formAction, page } from '../../page.server.ts'
import { fieldErrors } from '../../parts/field-errors.ts'
import { pageTitle } from '../../parts/page-title.ts'
import { readAlert, useAlertChoices } from '../../search/alert-choices.ts'
import { AskedLine } from '../../search/asked-line.tsx'
import { nameFilters } from '../../search/facet-names.server.ts'
import { parseSearch, searchHref } from '../$lang.search/search-state.ts'

const longestName = 80

export const loader = page(async ({ api, lang, url }) => {
  // Asks who it is: without an account the way leads to signing in and back here, with the search in the address.
  await api.savedSearch.own()
  const state = parseSearch(url.searchParams)
  const [filters = []] = await nameFilters(api, lang, [state])
  const name = [state.text, ...filters].filter(Boolean).join(' · ')
  return { state, filters, name: name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name }
})

export const action = formAction(async ({ api, lang, url, form }) => {
  const { text, dropped, facets, only } = parseSearch(url.searchParams)
  await api.savedSearch.save({
    text,
    dropped,
    facets,
    only,
    lang,
    name: String(form.get('name') ?? ''),
    alert: readAlert(form.get('alert')),
  })
  throw redirect(localePath(lang, '/saved-searches?done=saved'))
})

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [
    { title: pageTitle(translator(language, 'savedSearch')('new'), language) },
    { name: 'robots', content: 'noindex' },
  ]
}

/** Keeps the search of the address under a name; the names of firms that it finds now are known already. */
export default function NewSavedSearch() {
  const { state, filters, name } = useLoaderData<typeof loader>()
  const answer = failureOf(useActionData<typeof action>())
  const language = useLanguage()
  const t = useTranslations('savedSearch')
  const common = useTranslations('common')
  const isSending = useNavigation().state === 'submitting'
  const errors = answer ? fieldErrors(answer.failure.issues, language) : {}
  return (
    <Page width="narrow">
      <PageHeader title={t('new')} description={t('newText')} />
      <Form method="post" className="grid gap-6">
        {errors[''] ? (
          <Alert tone="error" role="alert">
            {errors['']}
          </Alert>
        ) : null}
        <div className="grid gap-1.5">
          <p className="font-semibold">{t('asked')}</p>
          <AskedLine text={state.text} filters={filters} only={state.only} />
        </div>
        <TextField
          name="name"
          label={t('name')}
          required
          maxLength={longestName}
          defaultValue={answer?.typed.name ?? name}
          error={errors.name}
        />
        <RadioGroup
          name="alert"
          label={t('alert.label')}
          hint={t('alert.hint')}
          choices={useAlertChoices()}
          defaultValue={answer?.typed.alert ?? 'daily'}
        />
        <FormActions>
          <Button look="primary" icon={<Bell aria-hidden />} busyLabel={isSending ? common('action.saving') : null}>
            {common('action.save')}
          </Button>
          <LinkButton href={searchHref(language, state, {})}>{common('action.cancel')}</LinkButton>
        </FormActions>
      </Form>
    </Page>
  )
}
