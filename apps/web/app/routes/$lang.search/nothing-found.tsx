import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { EmptyState, LinkButton } from '@matxich/ui'
import { SearchX } from 'lucide-react'
import { type SearchState, searchHref } from './search-state.ts'

/** An empty answer says which knob to turn: the switch, the filters, or the words. */
export function NothingFound({ state, hasFilters }: { state: SearchState; hasFilters: boolean }) {
  const language = useLanguage()
  const t = useTranslations('search')
  const common = useTranslations('common')
  const hint = state.only ? t('empty.only', { only: t('only') }) : hasFilters ? t('empty.facets') : t('empty.text')
  return (
    <EmptyState
      icon={<SearchX aria-hidden />}
      title={t('empty.title')}
      actions={
        <>
          {state.only ? (
            <LinkButton href={searchHref(language, state, { only: false })} look="primary">
              {common('action.viewAll')}
            </LinkButton>
          ) : hasFilters ? (
            <LinkButton href={searchHref(language, state, { facets: {} })} look="primary">
              {t('clear')}
            </LinkButton>
          ) : null}
          <LinkButton href={localePath(language, '/needs/new')}>{t('empty.need')}</LinkButton>
        </>
      }
    >
      {hint}
    </EmptyState>
  )
}
