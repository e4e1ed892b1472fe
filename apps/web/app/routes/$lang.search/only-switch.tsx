import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { classNames, Link } from '@matxich/ui'
import { type SearchState, searchHref } from './search-state.ts'

/** What was asked ranks by default; this leaves out everyone who does not meet all of it. */
export function OnlySwitch({ state }: { state: SearchState }) {
  const language = useLanguage()
  const t = useTranslations('search')
  return (
    <Link
      href={searchHref(language, state, { only: !state.only })}
      preventScrollReset
      rel="nofollow"
      className="flex items-center gap-2.5 rounded-sm text-sm font-semibold hover:text-action touch:min-h-11"
    >
      <span
        aria-hidden
        className={classNames(
          'flex h-5 w-9 shrink-0 items-center rounded-full border p-0.5 transition-colors',
          state.only ? 'justify-end border-action bg-action' : 'border-line-strong bg-sunken',
        )}
      >
        <span className={classNames('size-3.5 rounded-full', state.only ? 'bg-on-action' : 'bg-line-strong')} />
      </span>
      {t('only')}
      {state.only ? <span className="sr-only">, {t('selected')}</span> : null}
    </Link>
  )
}
