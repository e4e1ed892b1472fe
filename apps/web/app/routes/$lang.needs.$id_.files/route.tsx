import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Breadcrumbs, Button, Disclosure, Flash, Page, PageHeader, Panel } from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { DrawingList } from '../../needs/drawing-list.tsx'
import { requireOwn, requireWriter } from '../../needs/require-writer.server.ts'
import { revalidateAfterConflict } from '../../needs/revalidate-after-conflict.ts'
import { formAction, page } from '../../page.server.ts'
import { fieldErrors } from '../../parts/field-errors.ts'
import { pageTitle } from '../../parts/page-title.ts'
import { documentFiles, UploadField } from '../../parts/upload-field.tsx'

export const loader = page(async ({ api, viewer, lang, params, url }) => {
  requireWriter(viewer)
  const id = params.id ?? ''
  const need = await api.need.get({ id })
  requireOwn(need)
  if (need.state === 'closed') throw redirect(localePath(lang, `/needs/${id}`))
  return { need, files: await api.need.files({ id }), done: url.searchParams.get('done') }
})

export const action = formAction(async ({ api, form, lang, params }) => {
  const id = params.id ?? ''
  const done = (act: string) => redirect(localePath(lang, `/needs/${id}/files?done=${act}`))
  if (form.get('intent') === 'remove') {
    await api.need.removeFile({ id, fileId: String(form.get('fileId')) })
    throw done('removed')
  }
  const file = form.get('file')
  const fileName = file instanceof File && file.name ? file.name.slice(0, 255) : 'empty'
  const bytes = new Uint8Array(file instanceof File ? await file.arrayBuffer() : [])
  await api.need.attachFile({ id, fileName, bytes })
  throw done('added')
})

export const shouldRevalidate = revalidateAfterConflict

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [
    { title: pageTitle(translator(language, 'need')('files.title'), language) },
    { name: 'robots', content: 'noindex' },
  ]
}

/** The drawings of one's own need. */
export default function FilesOfNeed() {
  const { need, files, done } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const language = useLanguage()
  const t = useTranslations('need')
  const common = useTranslations('common')
  const error = useTranslations('error')
  const isSending = useNavigation().formMethod === 'POST'
  const errors = fieldErrors(sent?.failure.issues ?? [], language)
  const path = localePath(language, need.state === 'draft' ? `/needs/${need.id}/edit` : `/needs/${need.id}`)
  return (
    <Page width="narrow">
      <Breadcrumbs
        label={common('site.breadcrumbs')}
        items={[
          { label: t('own.title'), href: localePath(language, '/my-needs') },
          { label: need.title ?? '', href: path },
        ]}
      />
      <PageHeader title={t('files.title')} description={t('files.description')} />
      {sent && !errors.file ? (
        <Alert tone="error" role="alert" title={error(`code.${sent.failure.code}.title`)} className="mb-6">
          {error(`code.${sent.failure.code}.text`, { reference: '' })}
        </Alert>
      ) : !sent && (done === 'added' || done === 'removed') ? (
        <div className="mb-6">
          <Flash>{t(`files.${done}`)}</Flash>
        </div>
      ) : null}
      {files.length === 0 ? (
        <p className="mb-8 text-ink-soft">{t('files.none')}</p>
      ) : (
        <div className="mb-8">
          <DrawingList files={files} actsOf={(file) => <RemoveFile {...file} />} />
        </div>
      )}
      <Panel title={t('files.add')}>
        <Form method="post" encType="multipart/form-data" className="grid gap-5">
          <UploadField label={t('files.field')} hint={t('files.hint')} error={errors.file} accept={documentFiles} />
          <div>
            <Button look="primary" busyLabel={isSending ? t('files.sending') : null}>
              {t('files.submit')}
            </Button>
          </div>
        </Form>
      </Panel>
    </Page>
  )
}

function RemoveFile({ fileId, fileName }: { fileId: string; fileName: string }) {
  const t = useTranslations('need')
  return (
    <Disclosure summary={t('files.remove')}>
      <Form method="post" className="flex flex-wrap items-center gap-3">
        <input type="hidden" name="intent" value="remove" />
        <input type="hidden" name="fileId" value={fileId} />
        <span className="text-sm break-words">{t('files.removeConfirm', { name: fileName })}</span>
        <Button look="danger" size="small" aria-label={t('files.removeName', { name: fileName })}>
          {t('files.remove')}
        </Button>
      </Form>
    </Disclosure>
  )
}
