import type { EnterpriseDetail, ShownProfile } from '@matxich/api'
import { useTranslations } from '@matxich/i18n/react'
import { DescriptionList, Panel } from '@matxich/ui'
import { useConceptLabel } from '../../parts/concept-labels.tsx'
import { useBranchWords } from '../../profile/branch-value.ts'
import { SourceNote } from './source-note.tsx'

/** What only the branch of a product states: thread sizes of bolts, wire gauges of harnesses, cavities of molds. */
export function BranchDetails({ supplier, shown }: { supplier: EnterpriseDetail; shown: ShownProfile }) {
  const t = useTranslations('profile')
  const label = useConceptLabel()
  const words = useBranchWords()
  if (shown.details.length === 0) return null
  return (
    <Panel title={t('shown.branchDetails')} aside={<SourceNote supplier={supplier} fieldGroup="capabilities" />}>
      <div className="grid gap-6">
        {shown.details.map(({ capabilityId, category, fields }) => (
          <section key={capabilityId}>
            {category ? <h3 className="mb-1 font-semibold">{label(`category:${category}`)}</h3> : null}
            <DescriptionList
              items={fields.map(({ key, value }) => ({
                term: words.label(key),
                detail: words.value(key, value),
              }))}
            />
          </section>
        ))}
      </div>
    </Panel>
  )
}
