import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { LinkButton, TextLink } from '@matxich/ui'
import { Bell } from '@matxich/ui/icons'
import { type SearchState, searchParams } from './search-state.ts'

/** Leads to keeping this search, through signing in where that is needed, and to those kept. */
export function SaveSearch({ state }: { state: SearchState }) {
  const language = useLanguage()
  const t = useTranslations('savedSearch')
  const isAsked = state.text !== '' || Object.keys(state.facets).length > 0
  const params = searchParams({ ...state, page: 1, pageSize: 20, sort: 'relevance', compare: [] })
  return (
    <p className="no-print flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      <TextLink href={localePath(language, '/saved-searches')} rel="nofollow" className="touch:py-2.5">
        {t('title')}
      </TextLink>
      {isAsked ? (
        <LinkButton
          href={localePath(language, `/saved-searches/new?${params}`)}
          rel="nofollow"
          size="small"
          icon={<Bell aria-hidden />}
        >
          {t('save')}
        </LinkButton>
      ) : null}
    </p>
  )
}
