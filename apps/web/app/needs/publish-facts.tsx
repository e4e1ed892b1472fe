import { useFormat, useTranslations } from '@matxich/i18n/react'
import { useDeadlineMoment } from './deadline-text.ts'
import type { PublishChoice } from './publish-choice.ts'

export interface PublishFactsProps {
  choice: PublishChoice
  deadline: {
    deadline: string
    deadlineAt: Date
    deadlineTimeZone: string
    workingDays: number
    holidays: { day: string; country: string }[]
  } | null
  /** Firms kept out by name. */
  excludedFirms: number
}

/** Of what is about to be published: who is kept out, and until when answers count. Items of a list. */
export function PublishFacts({ choice, deadline, excludedFirms }: PublishFactsProps) {
  const t = useTranslations('need')
  const format = useFormat()
  const momentOf = useDeadlineMoment()
  const out = [
    ...choice.excludedGroups.map((group) => t(`group.${group}`)),
    ...(excludedFirms > 0 ? [t('publish.keepsOutFirms', { count: excludedFirms })] : []),
  ]
  const holidays = deadline?.holidays ?? []
  return (
    <>
      <li>{out.length > 0 ? t('publish.keepsOut', { groups: format.list(out) }) : t('publish.noneKeptOut')}</li>
      <li>
        {deadline
          ? t('deadline.explained', { moment: momentOf(deadline) ?? '', count: deadline.workingDays })
          : t('publish.noDeadline')}
        {holidays.length > 0 ? (
          <span className="block text-sm text-ink-soft">
            {t('deadline.holidays', {
              days: format.list(
                holidays.map(({ day, country }) =>
                  t('deadline.holiday', { date: format.date(day), country: format.country(country) }),
                ),
              ),
            })}
          </span>
        ) : null}
      </li>
    </>
  )
}
