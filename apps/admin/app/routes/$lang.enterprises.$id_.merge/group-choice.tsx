import type { MergeComparison, MergeSide } from '@matxich/api'
import { useFormat, useTranslations } from '@matxich/i18n/react'
import { useStatedWords } from './stated-words.ts'

export interface GroupChoiceProps {
  group: MergeComparison['rowGroups'][number]
  /** Lists of both sides can stand together. */
  canJoin: boolean
  target: MergeSide
  source: MergeSide
}

/** One group of facts of both sides, and which of them stays; where only one side says anything, that one is chosen. */
export function GroupChoice({ group, canJoin, target, source }: GroupChoiceProps) {
  const t = useTranslations('access')
  const enterprise = useTranslations('enterprise')
  const [ours, theirs] = [target.stated[group], source.stated[group]]
  if (!ours && !theirs) return null
  const chosen = ours ? 'target' : 'source'
  return (
    <fieldset className="rounded-md border border-line p-4">
      <legend className="px-1 font-semibold">{enterprise(`fieldGroup.${group}`)}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        <Side name={group} value="target" label={t('merge.keepTarget')} side={target} isChosen={chosen === 'target'} />
        <Side name={group} value="source" label={t('merge.takeSource')} side={source} isChosen={chosen === 'source'} />
      </div>
      {canJoin && ours && theirs ? (
        <label className="mt-3 flex items-center gap-2.5 touch:min-h-11">
          <input type="radio" name={group} value="both" className="size-4 shrink-0 touch:size-5" />
          {t('merge.both')}
        </label>
      ) : null}
    </fieldset>
  )
}

function Side({
  name,
  value,
  label,
  side,
  isChosen,
}: {
  name: GroupChoiceProps['group']
  value: string
  label: string
  side: MergeSide
  isChosen: boolean
}) {
  const t = useTranslations('access')
  const enterprise = useTranslations('enterprise')
  const format = useFormat()
  const words = useStatedWords()
  const lines = side.stated[name]
  const fact = side.facts[name]
  return (
    <label className="flex items-start gap-2.5 rounded-md has-checked:bg-action-soft sm:p-2">
      <input
        type="radio"
        name={name}
        value={value}
        defaultChecked={isChosen}
        className="mt-1 size-4 shrink-0 touch:size-5"
      />
      <span className="grid min-w-0 gap-1">
        <span className="text-sm text-ink-soft">
          {label} · {side.name}
        </span>
        {lines ? (
          <span className="grid gap-0.5">
            {lines.slice(0, 12).map((line) => (
              <span key={`${line.column}${line.values}`} className="break-words">
                {words(line)}
              </span>
            ))}
          </span>
        ) : (
          <span className="text-ink-soft">{t('merge.empty')}</span>
        )}
        {fact ? (
          <span className="text-xs text-ink-soft">
            {t('merge.stated', { source: enterprise(`source.${fact.source}`), date: format.date(fact.asOf) })}
          </span>
        ) : null}
      </span>
    </label>
  )
}
