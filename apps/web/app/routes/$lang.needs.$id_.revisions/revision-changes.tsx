import { useFormat, useTranslations } from '@matxich/i18n/react'
import type { ReactNode } from 'react'
import { useRequirementWords } from '../../needs/requirement-words.ts'
import type { ShownRequirement } from '../../parts/labels.ts'

type Asked = ShownRequirement & { level: 'must' | 'nice' }

export interface RevisionChangesProps {
  changes: {
    isTitleChanged: boolean
    isTextChanged: boolean
    added: Asked[]
    removed: Asked[]
    changed: { before: Asked; after: Asked }[]
  }
}

/** What one revision did to the one before, a line per kind of change. */
export function RevisionChanges({ changes }: RevisionChangesProps) {
  const t = useTranslations('need')
  const words = useRequirementWords()
  const format = useFormat()
  const { added, removed, changed } = changes
  const withLevel = (asked: Asked) => `${words(asked)}${format.aside(t(`level.${asked.level}`))}`
  const isSame = added.length + removed.length + changed.length === 0
  return (
    <dl className="grid gap-1 text-sm">
      {changes.isTitleChanged ? <Line name={t('revisions.titleChanged')} /> : null}
      {changes.isTextChanged ? <Line name={t('revisions.textChanged')} /> : null}
      {added.length > 0 ? <Line name={t('revisions.added')}>{added.map(withLevel).join(' · ')}</Line> : null}
      {removed.length > 0 ? <Line name={t('revisions.removed')}>{removed.map(withLevel).join(' · ')}</Line> : null}
      {changed.map(({ before, after }) => (
        <Line key={after.key} name={t('revisions.changed')}>
          {t('revisions.fromTo', { before: withLevel(before), after: withLevel(after) })}
        </Line>
      ))}
      {isSame ? <Line name={t('revisions.nothing')} /> : null}
    </dl>
  )
}

function Line({ name, children }: { name: string; children?: ReactNode }) {
  return (
    <div className="flex flex-wrap gap-x-3">
      <dt className="min-w-16 text-ink-soft">{name}</dt>
      {children ? <dd className="min-w-0 font-medium">{children}</dd> : null}
    </div>
  )
}
