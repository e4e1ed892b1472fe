import type { EnterpriseDetail } from '@matxich/api'
import { useFormat, useTranslations } from '@matxich/i18n/react'

export interface SourceNoteProps {
  supplier: EnterpriseDetail
  fieldGroup: EnterpriseDetail['facts'][number]['fieldGroup']
}

/** Who said this part of the profile, and as of when; nothing when nobody noted it. */
export function SourceNote({ supplier, fieldGroup }: SourceNoteProps) {
  const t = useTranslations('enterprise')
  const common = useTranslations('common')
  const format = useFormat()
  const fact = supplier.facts.find((stated) => stated.fieldGroup === fieldGroup)
  if (!fact) return null
  return <span>{common('time.source', { source: t(`source.${fact.source}`), date: format.date(fact.asOf) })}</span>
}
