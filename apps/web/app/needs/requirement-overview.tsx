import { useTranslations } from '@matxich/i18n/react'
import { Badge, classNames } from '@matxich/ui'
import type { ShownRequirement } from '../parts/labels.ts'
import { useRequirementLabel } from '../parts/requirement-label.ts'
import { groupRequirements } from './requirement-groups.ts'
import { useRequirementWords } from './requirement-words.ts'

type LeveledRequirement = ShownRequirement & { level: 'must' | 'nice' }

/** What a need asks, grouped, for reading: musts in ink, wishes named as such. */
export function RequirementOverview({ requirements }: { requirements: LeveledRequirement[] }) {
  const t = useTranslations('need')
  const words = useRequirementLabel()
  return (
    <dl className="divide-y divide-line text-sm">
      {groupRequirements(requirements)
        .filter(({ requirements: asked }) => asked.length > 0)
        .map(({ group, requirements: asked }) => (
          <div key={group} className="grid gap-x-6 gap-y-1 py-2.5 sm:grid-cols-[8rem_minmax(0,1fr)]">
            <dt className="text-ink-soft">{t(`edit.groups.${group}`)}</dt>
            <dd className="grid gap-1.5">
              {asked.map((one) => {
                const { kind, value } = words(one)
                return (
                  <p key={one.key} className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
                    {group === 'numbers' ? <span className="text-ink-soft">{kind}</span> : null}
                    <span className="font-semibold">{value}</span>
                    {one.level === 'nice' ? <Badge>{t('level.nice')}</Badge> : null}
                  </p>
                )
              })}
            </dd>
          </div>
        ))}
    </dl>
  )
}

/** How many requirements a list row names before it only counts them. */
const shownInRow = 8

/** The same in one breath, for a row of a list: musts first. */
export function RequirementBadges({ requirements }: { requirements: LeveledRequirement[] }) {
  const t = useTranslations('need')
  const common = useTranslations('common')
  const label = useRequirementLabel()
  const words = useRequirementWords()
  const sorted = [...requirements].sort((a, b) => (a.level === b.level ? 0 : a.level === 'must' ? -1 : 1))
  return (
    <ul aria-label={t('list.requirements')} className="flex flex-wrap gap-1.5">
      {sorted.slice(0, shownInRow).map((asked) => {
        const { kind } = label(asked)
        return (
          <li key={asked.key} title={`${kind} · ${t(`level.${asked.level}`)}`}>
            <Badge
              tone={asked.level === 'must' ? 'action' : 'neutral'}
              className={classNames(asked.level === 'nice' && 'border-dashed')}
            >
              <span className="sr-only">{kind}: </span>
              {words(asked)}
              {asked.level === 'nice' ? <span className="sr-only">, {t('level.nice')}</span> : null}
            </Badge>
          </li>
        )
      })}
      {sorted.length > shownInRow ? (
        <li className="self-center text-sm text-ink-soft">
          {common('list.more', { count: sorted.length - shownInRow })}
        </li>
      ) : null}
    </ul>
  )
}
