import { useFormat, useTranslations } from '@matxich/i18n/react'
import { TextField } from '@matxich/ui'
import type { ChangeEvent } from 'react'

const megabyte = 1024 * 1024
const largest = 10 * megabyte

export const pictureFiles = 'image/jpeg,image/png,image/webp'
export const documentFiles = `application/pdf,${pictureFiles}`

export interface UploadFieldProps {
  label: string
  hint: string
  error?: string[] | undefined
  accept: string
  isMultiple?: boolean
}

/** Files to send, under the name `file`; one that is too large is told before it is sent. */
export function UploadField({ label, hint, error, accept, isMultiple = false }: UploadFieldProps) {
  const t = useTranslations('file')
  const format = useFormat()
  const check = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const tooLarge = [...(target.files ?? [])].find((file) => file.size > largest)
    target.setCustomValidity(
      tooLarge ? t('tooLargeOne', { name: tooLarge.name, maximum: format.fileSize(largest) }) : '',
    )
    target.reportValidity()
  }
  return (
    <TextField
      type="file"
      name="file"
      label={label}
      hint={hint}
      error={error}
      accept={accept}
      multiple={isMultiple}
      required
      onChange={check}
    />
  )
}
