import { randomUUID } from 'node:crypto'
import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Breadcrumbs, Button, FormActions, LinkButton, Page, PageHeader, TextField } from '@matxich/ui'
import { Download } from '@matxich/ui/icons'
import type { MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { FormFailureNote } from '../../needs/form-failure.tsx'
import { requireWriter } from '../../needs/require-writer.server.ts'
import { useUnsavedGuard } from '../../needs/unsaved-guard.ts'
import { formAction, page } from '../../page.server.ts'
import { ConceptLabelProvider } from '../../parts/concept-labels.tsx'
import { fieldErrors } from '../../parts/field-errors.ts'
import { pageTitle } from '../../parts/page-title.ts'
import { PartsPreview } from './parts-preview.tsx'
import { actOnParts } from './read-parts.server.ts'

export const loader = page(async ({ api, viewer, lang }) => {
  requireWriter(viewer)
  return { key: randomUUID(), provinces: await api.concept.list({ kinds: ['former-province'], lang }) }
})

export const action = formAction((given) => actOnParts(given))

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [{ title: pageTitle(translator(language, 'package')('new.title'), language) }]
}

/** A parts list is uploaded, looked at row by row, and becomes drafts of one package. */
export default function NewPackage() {
  const { provinces } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const language = useLanguage()
  const t = useTranslations('package')
  const common = useTranslations('common')
  const preview = sent && 'preview' in sent ? sent.preview : null
  const guard = useUnsavedGuard(common('form.leaveUnsaved'), preview !== null)
  return (
    <Page width={preview ? 'wide' : 'narrow'}>
      <Breadcrumbs
        label={common('site.breadcrumbs')}
        items={[{ label: t('title'), href: localePath(language, '/packages') }]}
      />
      <PageHeader title={t('new.title')} description={t('new.description')} />
      {preview ? (
        <ConceptLabelProvider labels={preview.labels}>
          <PartsPreview preview={preview} provinces={provinces} guard={guard} />
        </ConceptLabelProvider>
      ) : (
        <Upload />
      )}
    </Page>
  )
}

function Upload() {
  const { key } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const language = useLanguage()
  const t = useTranslations('package')
  const isSending = useNavigation().formMethod === 'POST'
  const failed = sent && 'failure' in sent ? sent : null
  const errors = fieldErrors(failed?.failure.issues ?? [], language)
  return (
    <Form method="post" encType="multipart/form-data" noValidate className="grid gap-6">
      {failed ? (
        <FormFailureNote
          failure={failed.failure}
          labels={{ file: t('new.file'), title: t('new.name') }}
          conflict={{ title: t('new.errors'), text: t('new.errorsHint') }}
        />
      ) : null}
      <input type="hidden" name="intent" value="read" />
      <input type="hidden" name="key" value={key} />
      <TextField
        id="file"
        name="file"
        type="file"
        accept=".xlsx,.csv,.tsv,.txt"
        label={t('new.file')}
        hint={t('new.fileHint')}
        error={errors.file}
        required
      />
      <TextField
        id="title"
        name="title"
        label={t('new.name')}
        hint={t('new.nameHint')}
        maxLength={200}
        defaultValue={failed?.typed.title ?? ''}
        error={errors.title}
      />
      <FormActions>
        <Button look="primary" size="large" wide busyLabel={isSending ? t('new.reading') : null}>
          {t('new.read')}
        </Button>
        <LinkButton
          href={localePath(language, '/packages/template')}
          size="large"
          wide
          icon={<Download aria-hidden />}
          reloadDocument
        >
          {t('new.template')}
        </LinkButton>
      </FormActions>
    </Form>
  )
}
