import { randomUUID } from 'node:crypto'
import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, FormActions, Page, PageHeader, TextLink } from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { FormFailureNote } from '../../needs/form-failure.tsx'
import { NeedTextFields, needTextIssues, useNeedTextLabels } from '../../needs/need-text-fields.tsx'
import { asNeedText, asTypedNeedText } from '../../needs/need-text-form.ts'
import { requireWriter } from '../../needs/require-writer.server.ts'
import { useUnsavedGuard } from '../../needs/unsaved-guard.ts'
import { formAction, page } from '../../page.server.ts'
import { pageTitle } from '../../parts/page-title.ts'

export const loader = page(async ({ api, viewer, lang }) => {
  requireWriter(viewer)
  return { key: randomUUID(), provinces: await api.concept.list({ kinds: ['former-province'], lang }) }
})

export const action = formAction(async ({ api, form, lang }) => {
  const text = asNeedText(asTypedNeedText(Object.fromEntries(form)), lang)
  const { id } = await api.need.create({ ...text, idempotencyKey: String(form.get('key')) })
  const isKept = form.get('intent') === 'keep'
  throw redirect(localePath(lang, isKept ? '/my-needs?state=draft&done=draft' : `/needs/${id}/edit`))
})

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [{ title: pageTitle(translator(language, 'need')('create.title'), language) }]
}

/** Step 1: the buyer's words, in any of five languages. */
export default function NewNeed() {
  const { key, provinces } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const language = useLanguage()
  const t = useTranslations('need')
  const common = useTranslations('common')
  const isSending = useNavigation().formMethod === 'POST'
  const guard = useUnsavedGuard(common('form.leaveUnsaved'), sent !== undefined)
  const issues = needTextIssues(sent?.failure.issues ?? [])
  const fieldLabels = useNeedTextLabels()
  return (
    <Page width="narrow">
      <PageHeader
        title={t('create.title')}
        description={t('create.description')}
        facts={
          <TextLink href={localePath(language, '/packages/new')} className="inline-flex items-center touch:min-h-11">
            {t('create.toPackage')}
          </TextLink>
        }
      />
      <Form method="post" noValidate {...guard} className="grid gap-6">
        {sent ? (
          <FormFailureNote
            failure={{ ...sent.failure, issues }}
            labels={fieldLabels}
            conflict={{ title: t('create.conflictTitle'), text: t('create.conflictText') }}
          />
        ) : null}
        <input type="hidden" name="key" value={sent?.failure.code === 'invalid' ? sent.typed.key : key} />
        <NeedTextFields typed={asTypedNeedText(sent?.typed ?? {})} issues={issues} provinces={provinces} />
        <FormActions>
          <Button look="primary" size="large" wide busyLabel={isSending ? t('create.submitting') : null}>
            {t('create.submit')}
          </Button>
          <Button name="intent" value="keep" size="large" wide>
            {t('create.saveDraft')}
          </Button>
          <p className="text-sm text-ink-soft">{t('create.draftNote')}</p>
        </FormActions>
      </Form>
    </Page>
  )
}
