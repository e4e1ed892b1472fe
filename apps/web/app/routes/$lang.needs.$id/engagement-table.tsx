import type { NeedEngagement } from '@matxich/api'
import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Link, Panel } from '@matxich/ui'
import { EngagementActs, StageBadge } from '../../needs/engagement-act.tsx'
import { useConceptLabel } from '../../parts/concept-labels.tsx'
import { placeText } from '../../parts/place-text.ts'

export interface EngagementTableProps {
  needId: string
  engagements: NeedEngagement[]
  mayWrite: boolean
}

/** Everybody who was asked or has answered, with the next step. */
export function EngagementTable({ needId, engagements, mayWrite }: EngagementTableProps) {
  const language = useLanguage()
  const t = useTranslations('need')
  const engagement = useTranslations('engagement')
  const format = useFormat()
  const conceptLabel = useConceptLabel()
  return (
    <Panel id="taking-part" title={t('page.takingPart')} description={t('page.takingPartHint')}>
      <ul className="divide-y divide-line">
        {engagements.map(({ supplier, stage, updatedAt, note, nextStages }) => (
          <li key={supplier.id} className="grid gap-2 py-3 first:pt-0">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <Link
                href={localePath(language, `/suppliers/${supplier.id}`)}
                className="font-semibold hover:text-action hover:underline"
              >
                <span lang="vi">{supplier.name.vi}</span>
              </Link>
              <StageBadge stage={stage} />
              <span className="text-sm text-ink-soft">
                {[placeText(supplier.location, conceptLabel), format.dateTime(updatedAt)].filter(Boolean).join(' · ')}
              </span>
            </p>
            {note ? (
              <p className="text-sm">
                <span className="text-ink-soft">{format.labelled(engagement('noteReceived'), '')}</span>
                <q>{note}</q>
              </p>
            ) : null}
            {mayWrite ? (
              <EngagementActs
                needId={needId}
                enterpriseId={supplier.id}
                name={supplier.name.vi}
                stage={stage}
                nextStages={nextStages}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
