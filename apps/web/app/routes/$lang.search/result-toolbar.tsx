import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { classNames, Link } from '@matxich/ui'
import { ViewSwitch } from '../../search/view-switch.tsx'
import { type SearchState, searchHref, searchParams, sorts } from './search-state.ts'

const sortLabels = { relevance: 'list.relevance', newest: 'list.newest', name: 'list.nameAscending' } as const

export interface ResultToolbarProps {
  state: SearchState
  total: number
  /** Of `total`, those whose profile was confirmed this year. */
  confirmedThisYear: number
}

/** How many were found, how many of them spoke up this year, and in which order they stand. */
export function ResultToolbar({ state, total, confirmedThisYear }: ResultToolbarProps) {
  const language = useLanguage()
  const t = useTranslations('common')
  const onMap = searchParams({ ...state, page: 1, whole: null, saved: null })
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-ink pb-2">
      <div role="status">
        <h2 className="font-semibold">
          {t('list.enterprises', { count: total })}
          {total > 0 ? (
            <span className="font-normal text-ink-soft">
              {' · '}
              {t('list.confirmedThisYear', { count: confirmedThisYear })}
            </span>
          ) : null}
        </h2>
      </div>
      {total > 0 ? <ViewSwitch listHref={null} mapHref={localePath(language, `/search/map?${onMap}`)} /> : null}
      {total > 1 ? <Sorts state={state} /> : null}
    </div>
  )
}

function Sorts({ state }: { state: SearchState }) {
  const language = useLanguage()
  const t = useTranslations('common')
  return (
    <nav aria-label={t('list.sort')}>
      <ul className="flex flex-wrap items-baseline gap-x-4 text-sm">
        {sorts.map((sort) => (
          <li key={sort}>
            <Link
              href={searchHref(language, state, { sort })}
              aria-current={state.sort === sort ? 'true' : undefined}
              preventScrollReset
              rel="nofollow"
              className={classNames(
                'inline-flex items-center touch:min-h-11',
                state.sort === sort ? 'font-semibold text-ink' : 'text-action hover:underline',
              )}
            >
              {t(sortLabels[sort])}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
