import type { CertificateFile, EnterpriseDetail, Photo } from '@matxich/api'
import { useFormat, useTranslations } from '@matxich/i18n/react'
import { Panel } from '@matxich/ui'
import { FileText } from 'lucide-react'
import { useConceptLabel } from '../../parts/concept-labels.tsx'

export interface FilesProps {
  enterprise: EnterpriseDetail
  photos: Photo[]
  files: CertificateFile[]
}

/** Photos and copies of certificates, as the enterprise gave them. */
export function Files({ enterprise, photos, files }: FilesProps) {
  const t = useTranslations('file')
  const format = useFormat()
  const conceptLabel = useConceptLabel()
  const typeOf = (id: string) => enterprise.certificates.find((certificate) => certificate.id === id)?.type
  if (photos.length + files.length === 0) return null
  return (
    <Panel title={t('files.title')}>
      {files.length > 0 ? (
        <ul className="mb-4 divide-y divide-line">
          {files.map(({ certificateId, fileId, fileName, size }) => {
            const type = typeOf(certificateId)
            return (
              <li key={fileId} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2 text-sm">
                <span className="font-semibold">{type ? conceptLabel(`certification:${type}`) : null}</span>
                <a
                  href={`/files/${fileId}`}
                  className="inline-flex min-w-0 items-center gap-1.5 text-action underline underline-offset-4 touch:min-h-11"
                >
                  <FileText aria-hidden className="size-4 shrink-0" />
                  <span className="break-all">{fileName}</span>
                </a>
                <span className="text-ink-soft">{format.fileSize(size)}</span>
              </li>
            )
          })}
        </ul>
      ) : null}
      <ul className="grid grid-cols-3 gap-3 sm:grid-cols-5">
        {photos.map(({ id, fileId, caption, width, height }, at) => {
          const name = caption ?? t('gallery.alt', { place: at + 1, name: enterprise.name.vi })
          return (
            <li key={id}>
              <a href={`/files/${fileId}`} aria-label={t('gallery.open', { caption: name })}>
                <img
                  src={`/files/${fileId}?size=small`}
                  alt={name}
                  width={width}
                  height={height}
                  loading="lazy"
                  className="aspect-[4/3] w-full rounded-md bg-sunken object-cover"
                />
              </a>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
