import { localePath, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Breadcrumbs, Button, FormActions, LinkButton, Page, PageHeader, TextArea, TextField } from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { page, staffAction } from '../page.server.ts'
import { cellName, correctedValues } from '../parts/corrected-values.ts'
import { languageOf, pageTitle } from '../parts/page-title.ts'
import { tellIssue } from '../parts/tell-issue.ts'

export const loader = page(async ({ api, params, viewer }) => {
  const id = params.id ?? ''
  const found = await api.import.get({ id })
  const row = await api.import.row({ id, line: Number(params.line) })
  const isOpen =
    viewer?.agency?.role !== 'viewer' && !row.appliedAt && ['previewed', 'applied', 'failed'].includes(found.state)
  return { id, fileName: found.fileName, row, isOpen }
})

export const action = staffAction(async ({ api, form, lang, params }) => {
  const id = params.id ?? ''
  const line = Number(params.line)
  await api.import.correct({ id, line, values: correctedValues(form) })
  const row = await api.import.row({ id, line })
  // Still wrong: stay here, where the cells are.
  if (row.action === 'error') throw redirect(localePath(lang, `/imports/${id}/rows/${line}?again`))
  throw redirect(localePath(lang, `/imports/${id}?line=${line}#rows`))
})

export const meta: MetaFunction<typeof loader> = ({ params, data }) => {
  const language = languageOf(params.lang)
  const title = translator(language, 'import')('rows.rowTitle', { line: data?.row.line ?? 0 })
  return [{ title: pageTitle(title, language) }]
}

/** One row with all its cells. */
export default function ImportRowPage() {
  const { id, fileName, row, isOpen } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('import')
  const common = useTranslations('common')
  const error = useTranslations('error')
  const { state } = useNavigation()
  const answer = useActionData<typeof action>()
  const back = localePath(language, `/imports/${id}`)
  const inFields = new Set(row.fields.flatMap((field) => field.issues))
  const paths = new Set([...inFields].map((issue) => issue.path))
  const elsewhere = row.issues.filter((issue) => !paths.has(issue.path))
  return (
    <Page width="narrow">
      <Breadcrumbs
        label={common('site.breadcrumbs')}
        items={[
          { label: t('title'), href: localePath(language, '/imports') },
          { label: fileName, href: back },
          { label: t('rows.rowTitle', { line: row.line }) },
        ]}
      />
      <PageHeader
        title={row.name ?? t('rows.unnamed')}
        eyebrow={t('rows.rowTitle', { line: row.line })}
        description={isOpen ? t('rows.rowText') : undefined}
      />
      {answer ? (
        <Alert tone="error" role="alert" className="mb-6" title={error(`code.${answer.failure.code}.title`)}>
          {error(`code.${answer.failure.code === 'conflict' ? 'conflict' : 'invalid'}.text`)}
        </Alert>
      ) : null}
      {isOpen ? null : (
        <Alert tone="neutral" className="mb-6">
          {t('rows.closed')}
        </Alert>
      )}
      {elsewhere.length > 0 ? (
        <Alert tone="error" className="mb-6" title={t('rows.otherIssues')}>
          <ul className="grid gap-1">
            {elsewhere.map((issue) => (
              <li key={`${issue.path}${issue.rule}`}>
                {issue.heading ? `${issue.heading}: ` : null}
                {tellIssue(issue, language)}
              </li>
            ))}
          </ul>
        </Alert>
      ) : null}
      <Form method="post" className="grid gap-5">
        {row.fields.map((field) => {
          const isText = field.value.length > 80 || field.key === 'text'
          const Control = isText ? TextArea : TextField
          return (
            <Control
              key={field.key}
              name={cellName(field.key)}
              label={field.key === 'text' && !row.isTable ? t('rows.json') : field.key}
              defaultValue={answer?.typed[cellName(field.key)] ?? field.value}
              error={field.issues.map((issue) => tellIssue(issue, language))}
              readOnly={!isOpen}
              autoFocus={false}
              autoComplete="off"
            />
          )
        })}
        <FormActions>
          {isOpen ? (
            <Button look="primary" busyLabel={state === 'submitting' ? t('rows.fixBusy') : ''}>
              {t('rows.fix')}
            </Button>
          ) : null}
          <LinkButton href={back}>{t('rows.back')}</LinkButton>
        </FormActions>
      </Form>
    </Page>
  )
}
