import { localePath, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Breadcrumbs, Button, FormActions, LinkButton, Page, PageHeader, SelectField } from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { page, staffAction } from '../page.server.ts'
import { cellName, correctedValues } from '../parts/corrected-values.ts'
import { languageOf, pageTitle } from '../parts/page-title.ts'
import { tellIssue } from '../parts/tell-issue.ts'

export const loader = page(async ({ api, lang, params, viewer }) => {
  const id = params.id ?? ''
  const found = await api.import.get({ id })
  const first = found.headings.length > 0 ? await api.import.row({ id, line: 1 }) : null
  return {
    found,
    examples: Object.fromEntries(first?.fields.map((field) => [field.key, field.value]) ?? []),
    columns: await api.import.columns({ lang }),
    isOpen: viewer?.agency?.role !== 'viewer' && ['previewed', 'applied', 'failed'].includes(found.state),
  }
})

export const action = staffAction(async ({ api, form, lang, params }) => {
  const id = params.id ?? ''
  await api.import.map({ id, mapping: correctedValues(form) })
  throw redirect(localePath(lang, `/imports/${id}`))
})

export const meta: MetaFunction = ({ params }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(translator(language, 'import')('mapping.title'), language) }]
}

/** Which column of the file is read as what. */
export default function ImportColumnsPage() {
  const { found, examples, columns, isOpen } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('import')
  const common = useTranslations('common')
  const error = useTranslations('error')
  const { state } = useNavigation()
  const answer = useActionData<typeof action>()
  const back = localePath(language, `/imports/${found.id}`)
  const issues = answer?.failure.issues ?? []
  return (
    <Page width="narrow">
      <Breadcrumbs
        label={common('site.breadcrumbs')}
        items={[
          { label: t('title'), href: localePath(language, '/imports') },
          { label: found.fileName, href: back },
          { label: t('mapping.title') },
        ]}
      />
      <PageHeader title={t('mapping.title')} description={t('mapping.text')} />
      {answer && issues.length === 0 ? (
        <Alert tone="error" role="alert" className="mb-6" title={error(`code.${answer.failure.code}.title`)}>
          {error(`code.${answer.failure.code === 'conflict' ? 'conflict' : 'invalid'}.text`)}
        </Alert>
      ) : null}
      <Form method="post" className="grid gap-5">
        <fieldset disabled={!isOpen} className="grid gap-4">
          <legend className="sr-only">{t('mapping.title')}</legend>
          {found.headings.map((heading) => (
            <SelectField
              key={heading}
              name={cellName(heading)}
              label={heading}
              hint={examples[heading] ? `${t('mapping.example')}: ${examples[heading].slice(0, 80)}` : undefined}
              placeholder={t('mapping.skip')}
              options={columns.map((column) => ({ value: column.key, label: column.label }))}
              defaultValue={answer?.typed[cellName(heading)] ?? found.mapping[heading] ?? ''}
              error={issues
                .filter((issue) => issue.path === `mapping.${heading}`)
                .map((issue) => tellIssue(issue, language))}
            />
          ))}
        </fieldset>
        <FormActions>
          {isOpen ? (
            <Button look="primary" busyLabel={state === 'submitting' ? t('mapping.busy') : ''}>
              {t('mapping.submit')}
            </Button>
          ) : null}
          <LinkButton href={back}>{t('rows.back')}</LinkButton>
        </FormActions>
      </Form>
    </Page>
  )
}
