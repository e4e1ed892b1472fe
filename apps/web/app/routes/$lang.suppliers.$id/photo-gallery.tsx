import type { EnterpriseDetail, Photo } from '@matxich/api'
import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Link, Panel } from '@matxich/ui'

export interface PhotoGalleryProps {
  supplier: EnterpriseDetail
  photos: Photo[]
}

/** The firm's photos in its order; each opens large. */
export function PhotoGallery({ supplier, photos }: PhotoGalleryProps) {
  const language = useLanguage()
  const t = useTranslations('file')
  if (photos.length === 0) return null
  const name = supplier.name.vi
  return (
    <Panel
      title={t('gallery.title')}
      aside={
        supplier.isOwn ? <Link href={localePath(language, '/profile/photos')}>{t('gallery.add')}</Link> : undefined
      }
    >
      <ul className="grid grid-cols-2 gap-x-4 gap-y-5 sm:grid-cols-3">
        {photos.map(({ id, fileId, caption, width, height }, at) => (
          <li key={id}>
            <figure className="grid gap-1.5">
              <a
                href={`/files/${fileId}`}
                aria-label={t('gallery.open', { caption: caption ?? t('gallery.alt', { place: at + 1, name }) })}
                className="block rounded-md"
              >
                <img
                  src={`/files/${fileId}?size=small`}
                  alt={caption ?? t('gallery.alt', { place: at + 1, name })}
                  width={width}
                  height={height}
                  loading="lazy"
                  className="aspect-[4/3] w-full rounded-md bg-sunken object-cover"
                />
              </a>
              {caption ? <figcaption className="text-sm text-ink-soft">{caption}</figcaption> : null}
            </figure>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
