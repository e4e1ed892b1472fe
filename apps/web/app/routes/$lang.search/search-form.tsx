import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { SearchBox } from '@matxich/ui'
import { type SearchState, searchParams } from './search-state.ts'

/** The search box; filters, order and size stay when the words change, the page and what was left out do not. */
export function SearchForm({ state }: { state: SearchState }) {
  const language = useLanguage()
  const t = useTranslations('search')
  const common = useTranslations('common')
  const kept = searchParams({ ...state, text: '', dropped: [], page: 1 })
  return (
    <SearchBox
      key={state.text}
      action={localePath(language, '/search')}
      label={t('language')}
      buttonLabel={common('action.search')}
      placeholder={t('box')}
      defaultValue={state.text}
      size="large"
    >
      {[...kept].map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
    </SearchBox>
  )
}
