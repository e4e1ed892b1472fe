import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { LinkButton, LinkCard } from '@matxich/ui'
import { useConceptLabel } from '../../parts/concept-labels.tsx'
import { sectionPath } from '../../profile/sections.ts'
import { StepEnd, StepFrame } from '../../profile/step-frame.tsx'
import type { PartProps } from './part-props.ts'

/** Everything the firm makes, each leading to its figures. */
export function Numbers({ data, sent }: PartProps) {
  const language = useLanguage()
  const t = useTranslations('profile')
  const label = useConceptLabel()
  const { capabilities } = data.values
  return (
    <StepFrame {...data} title={t('numbers.title')} description={t('numbers.hint')} sent={sent}>
      {capabilities.length === 0 ? (
        <div className="grid justify-items-start gap-4">
          <p className="text-ink-soft">{t('numbers.empty')}</p>
          <LinkButton href={localePath(language, sectionPath('make'))} look="primary">
            {t('choose.goMake')}
          </LinkButton>
        </div>
      ) : (
        <ul className="grid gap-3">
          {capabilities.map((stated) => {
            const { id, category, text, toleranceMm, annualCapacity, moq, leadTimeDays, details } = stated
            const count =
              [toleranceMm, annualCapacity, moq, leadTimeDays].filter((one) => one !== null).length +
              Object.keys(details).length
            return (
              <li key={id}>
                <LinkCard
                  href={localePath(language, `/profile/capability/${id}`)}
                  title={category ? label(`category:${category}`) : text}
                  aside={t('numbers.stated', { count })}
                />
              </li>
            )
          })}
        </ul>
      )}
      <StepEnd section="numbers" isStart={false} isDone />
    </StepFrame>
  )
}
