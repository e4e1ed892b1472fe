import { useTranslations } from '@matxich/i18n/react'
import { TextField } from '@matxich/ui'
import type { ChangeEvent } from 'react'
import { importLimits } from './import-limits.ts'

export interface FileFieldProps {
  label: string
  hint: string
  error: string[]
}

/** A file of enterprises; one that is too large is told before it is sent. */
export function FileField({ label, hint, error }: FileFieldProps) {
  const t = useTranslations('import')
  const check = (event: ChangeEvent<HTMLInputElement>) => {
    const size = event.target.files?.[0]?.size ?? 0
    const isTooLarge = size > importLimits.megabytes * 1024 * 1024
    event.target.setCustomValidity(isTooLarge ? t('upload.tooLarge', { megabytes: importLimits.megabytes }) : '')
    event.target.reportValidity()
  }
  return (
    <TextField
      type="file"
      name="file"
      label={label}
      hint={hint}
      error={error}
      required
      accept=".xlsx,.csv,.jsonl,.txt,.tsv"
      onChange={check}
    />
  )
}
