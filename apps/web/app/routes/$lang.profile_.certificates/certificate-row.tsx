import type { CertificateFile, EnterpriseDetail } from '@matxich/api'
import type { BrokenRule } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button } from '@matxich/ui'
import { Form, useNavigation } from '@remix-run/react'
import { FileText, Trash2 } from 'lucide-react'
import { certificateStanding } from '../../parts/certificate-standing.ts'
import { useConceptLabel } from '../../parts/concept-labels.tsx'
import { fieldErrors } from '../../parts/field-errors.ts'
import { documentFiles, UploadField } from '../../parts/upload-field.tsx'

export interface CertificateRowProps {
  certificate: EnterpriseDetail['certificates'][number]
  file: CertificateFile | null
  /** ISO date: decides what has expired. */
  today: string
  /** What was wrong with the file just sent. */
  issues: (BrokenRule & { path: string })[]
}

/** One certificate: its paper, and the form to send one. */
export function CertificateRow({ certificate, file, today, issues }: CertificateRowProps) {
  const language = useLanguage()
  const t = useTranslations('file')
  const enterprise = useTranslations('enterprise')
  const format = useFormat()
  const conceptLabel = useConceptLabel()
  const { formData } = useNavigation()
  const isSending = formData?.get('intent') === 'attach' && formData.get('certificateId') === certificate.id
  const name = conceptLabel(`certification:${certificate.type}`)
  const standing = enterprise(`certificateState.${certificateStanding(certificate, today)}`)
  return (
    <li className="grid gap-4 border-b border-line py-5">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 className="font-semibold">{name}</h2>
        <span className="text-sm text-ink-soft">
          {certificate.validTo ? enterprise('detail.validTo', { date: format.date(certificate.validTo) }) : standing}
        </span>
      </div>
      {file ? (
        <Form method="post" preventScrollReset className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <input type="hidden" name="certificateId" value={certificate.id} />
          <input type="hidden" name="fileId" value={file.fileId} />
          <a
            href={`/files/${file.fileId}`}
            className="inline-flex min-w-0 items-center gap-2 font-medium text-action underline underline-offset-4 touch:min-h-11"
          >
            <FileText aria-hidden className="size-4 shrink-0" />
            <span className="break-all">{file.fileName}</span>
          </a>
          <span className="text-sm text-ink-soft">{format.fileSize(file.size)}</span>
          <Button
            name="intent"
            value="remove"
            look="quiet"
            size="small"
            icon={<Trash2 aria-hidden />}
            aria-label={t('certificates.removeOf', { name })}
          >
            {t('certificates.remove')}
          </Button>
        </Form>
      ) : null}
      <Form
        key={file?.fileId ?? 'none'}
        method="post"
        encType="multipart/form-data"
        preventScrollReset
        className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]"
      >
        <input type="hidden" name="certificateId" value={certificate.id} />
        <UploadField
          label={t('certificates.choose', { name })}
          hint={t('certificates.hint')}
          error={fieldErrors(issues, language).file}
          accept={documentFiles}
        />
        <Button name="intent" value="attach" wide busyLabel={isSending ? t('certificates.uploading') : null}>
          {file ? t('certificates.replace') : t('certificates.attach')}
        </Button>
      </Form>
    </li>
  )
}
