import type { EnterpriseDetail } from '@matxich/api'
import { useTranslations } from '@matxich/i18n/react'
import { Panel } from '@matxich/ui'
import { SourceNote } from './source-note.tsx'

/** How the firm describes itself, in its own language. */
export function OwnWords({ supplier }: { supplier: EnterpriseDetail }) {
  const t = useTranslations('enterprise')
  if (!supplier.description) return null
  return (
    <Panel title={t('detail.about')} aside={<SourceNote supplier={supplier} fieldGroup="description" />}>
      <p lang={supplier.description.lang} className="max-w-reading whitespace-pre-line">
        {supplier.description.text}
      </p>
    </Panel>
  )
}
