import { localePath, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Breadcrumbs, Button, DataTable, LinkButton, Page, PageHeader, Panel } from '@matxich/ui'
import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { Download } from 'lucide-react'
import { page, staffAction } from '../page.server.ts'
import { FileField } from '../parts/file-field.tsx'
import { importLimits } from '../parts/import-limits.ts'
import { languageOf, pageTitle } from '../parts/page-title.ts'
import { tellIssue } from '../parts/tell-issue.ts'
import { uploadedFile } from '../parts/uploaded-file.server.ts'

export const loader = page(async ({ api, lang }) => ({ columns: await api.import.columns({ lang }) }))

export const action = staffAction(async ({ api, form, lang }) => {
  const file = await uploadedFile(form)
  if (!file) return data({ isMissing: true as const }, { status: 422 })
  const { id } = await api.import.create(file)
  throw redirect(localePath(lang, `/imports/${id}`))
})

export const meta: MetaFunction = ({ params }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(translator(language, 'import')('upload.title'), language) }]
}

/** Sending a file, which changes nothing yet. */
export default function NewImport() {
  const { columns } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('import')
  const common = useTranslations('common')
  const { state } = useNavigation()
  const answer = useActionData<typeof action>()
  const errors = !answer
    ? []
    : 'isMissing' in answer
      ? [t('upload.choose')]
      : answer.failure.issues.map((issue) => tellIssue(issue, language))
  return (
    <Page>
      <Breadcrumbs
        label={common('site.breadcrumbs')}
        items={[{ label: t('title'), href: localePath(language, '/imports') }, { label: t('upload.title') }]}
      />
      <PageHeader title={t('upload.title')} description={t('upload.nothingYet')} />
      <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <Form
          method="post"
          encType="multipart/form-data"
          className="grid gap-5 rounded-md border border-line p-4 sm:p-5"
        >
          <FileField label={t('upload.file')} hint={t('upload.hint', importLimits)} error={errors} />
          <div className="flex flex-wrap gap-3">
            <Button look="primary" wide busyLabel={state === 'submitting' ? t('upload.busy') : ''}>
              {t('upload.submit')}
            </Button>
            <LinkButton href={localePath(language, '/imports/template')} reloadDocument icon={<Download aria-hidden />}>
              {t('template')}
            </LinkButton>
          </div>
        </Form>
        <Panel title={t('upload.columns')} description={t('upload.columnsText')}>
          <DataTable
            caption={t('upload.columns')}
            hideCaption
            rows={columns}
            rowKey={(column) => column.key}
            columns={[
              { key: 'label', header: t('upload.columnName'), primary: true, cell: (column) => column.label },
              { key: 'example', header: t('upload.columnExample'), cell: (column) => column.example || '—' },
            ]}
          />
        </Panel>
      </div>
    </Page>
  )
}
