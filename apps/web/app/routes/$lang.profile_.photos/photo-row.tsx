import type { Photo } from '@matxich/api'
import { useTranslations } from '@matxich/i18n/react'
import { Button, IconButton, TextField } from '@matxich/ui'
import { Form } from '@remix-run/react'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'

export interface PhotoRowProps {
  photo: Photo
  /** From 1. */
  place: number
  isFirst: boolean
  isLast: boolean
}

/** One photo with what it shows, and its place among the others. */
export function PhotoRow({ photo, place, isFirst, isLast }: PhotoRowProps) {
  const t = useTranslations('file')
  return (
    <li className="grid gap-4 border-b border-line py-5 first:pt-0 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <a href={`/files/${photo.fileId}`} className="block">
        <img
          src={`/files/${photo.fileId}?size=small`}
          alt={photo.caption ?? t('photos.caption', { place })}
          width={photo.width}
          height={photo.height}
          loading="lazy"
          className="aspect-[4/3] w-full rounded-md bg-sunken object-cover"
        />
      </a>
      <div className="grid content-start gap-3">
        <Form method="post" preventScrollReset className="grid gap-3">
          <input type="hidden" name="id" value={photo.id} />
          <TextField
            name="caption"
            label={t('photos.caption', { place })}
            hint={place === 1 ? t('photos.captionHint') : undefined}
            defaultValue={photo.caption ?? ''}
            maxLength={200}
            autoComplete="off"
          />
          <div>
            <Button name="intent" value="caption" size="small">
              {t('photos.captionSave')}
            </Button>
          </div>
        </Form>
        <Form method="post" preventScrollReset className="flex items-center gap-1">
          <input type="hidden" name="id" value={photo.id} />
          <IconButton
            type="submit"
            name="intent"
            value="up"
            disabled={isFirst}
            icon={<ArrowUp />}
            label={t('photos.up', { place })}
            className="disabled:opacity-30"
          />
          <IconButton
            type="submit"
            name="intent"
            value="down"
            disabled={isLast}
            icon={<ArrowDown />}
            label={t('photos.down', { place })}
            className="disabled:opacity-30"
          />
          <Button
            name="intent"
            value="remove"
            look="quiet"
            size="small"
            icon={<Trash2 aria-hidden />}
            aria-label={t('photos.remove', { place })}
          >
            {t('photos.removeShort')}
          </Button>
        </Form>
      </div>
    </li>
  )
}
