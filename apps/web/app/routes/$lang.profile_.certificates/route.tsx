import { AppError } from '@matxich/api/errors'
import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Breadcrumbs, Button, EmptyState, Flash, LinkButton, Page, PageHeader } from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { FileText, Undo2 } from 'lucide-react'
import { requireWriter } from '../../needs/require-writer.server.ts'
import { page } from '../../page.server.ts'
import { todayInVietnam } from '../../parts/certificate-standing.ts'
import { ConceptLabelProvider } from '../../parts/concept-labels.tsx'
import { uniqueKeys } from '../../parts/labels.ts'
import { pageTitle } from '../../parts/page-title.ts'
import { uploadAction, uploadedFiles } from '../../upload-action.server.ts'
import { CertificateRow } from './certificate-row.tsx'

export const loader = page(async ({ api, viewer, lang, url }) => {
  requireWriter(viewer)
  const id = viewer?.enterprise?.id ?? ''
  const [{ certificates }, files] = await Promise.all([
    api.enterprise.get({ id }),
    api.file.ofCertificates({ enterpriseId: id }),
  ])
  const keys = uniqueKeys(certificates.map(({ type }) => `certification:${type}`))
  const { searchParams } = url
  return {
    certificates,
    files,
    labels: await api.concept.labels({ keys, lang }),
    today: todayInVietnam(),
    isAttached: searchParams.has('attached'),
    removed: { certificateId: searchParams.get('of'), fileId: searchParams.get('removed') },
  }
})

export const action = uploadAction(async ({ api, form, lang }) => {
  const certificateId = String(form.get('certificateId'))
  const fileId = String(form.get('fileId'))
  const back = (outcome: Record<string, string>) =>
    redirect(localePath(lang, `/profile/certificates?${new URLSearchParams(outcome)}`))
  switch (form.get('intent')) {
    case 'attach': {
      const [file] = await uploadedFiles(form, 'file')
      if (!file) throw new AppError('invalid', 'no file', [{ path: 'file', rule: 'required' }])
      await api.file.attachToCertificate({ certificateId, ...file })
      throw back({ attached: certificateId })
    }
    case 'remove':
      await api.file.removeFromCertificate({ certificateId })
      throw back({ removed: fileId, of: certificateId })
    case 'restore':
      await api.file.restoreToCertificate({ certificateId, fileId })
      throw back({})
    default:
      throw new AppError('invalid', 'unknown intent', [{ path: 'intent', rule: 'chooseOne' }])
  }
})

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [{ title: pageTitle(translator(language, 'file')('certificates.title'), language) }]
}

/** The paper of each certificate that the profile names. */
export default function CertificateFiles() {
  const { labels } = useLoaderData<typeof loader>()
  return (
    <ConceptLabelProvider labels={labels}>
      <Matter />
    </ConceptLabelProvider>
  )
}

function Matter() {
  const { certificates, files, today } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const language = useLanguage()
  const t = useTranslations('file')
  const common = useTranslations('common')
  return (
    <Page width="narrow">
      <Breadcrumbs
        label={common('site.breadcrumbs')}
        items={[{ label: t('backToProfile'), href: localePath(language, '/profile') }]}
      />
      <PageHeader title={t('certificates.title')} description={t('certificates.description')} />
      <Outcome />
      {certificates.length === 0 ? (
        <EmptyState
          icon={<FileText aria-hidden />}
          title={t('certificates.emptyTitle')}
          actions={
            <LinkButton href={localePath(language, '/profile')} look="primary">
              {t('backToProfile')}
            </LinkButton>
          }
        >
          {t('certificates.emptyText')}
        </EmptyState>
      ) : (
        <ul className="border-t border-ink">
          {certificates.map((certificate) => (
            <CertificateRow
              key={certificate.id}
              certificate={certificate}
              file={files.find((file) => file.certificateId === certificate.id) ?? null}
              today={today}
              issues={sent?.typed.certificateId === certificate.id ? sent.failure.issues : []}
            />
          ))}
        </ul>
      )}
    </Page>
  )
}

/** What the last act did, with the way back. */
function Outcome() {
  const { isAttached, removed } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTranslations('file')
  const common = useTranslations('common')
  if (sent)
    return sent.typed.certificateId ? null : (
      <div className="mb-6">
        <Flash tone="error">{t('certificates.tooLarge')}</Flash>
      </div>
    )
  if (removed.fileId && removed.certificateId)
    return (
      <div className="mb-6">
        <Flash
          actions={
            <Form method="post">
              <input type="hidden" name="certificateId" value={removed.certificateId} />
              <input type="hidden" name="fileId" value={removed.fileId} />
              <Button name="intent" value="restore" size="small" icon={<Undo2 aria-hidden />}>
                {common('action.undo')}
              </Button>
            </Form>
          }
        >
          {t('certificates.removed')}
        </Flash>
      </div>
    )
  if (!isAttached) return null
  return (
    <div className="mb-6">
      <Flash>{t('certificates.attached')}</Flash>
    </div>
  )
}
