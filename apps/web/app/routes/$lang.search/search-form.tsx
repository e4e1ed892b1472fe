import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { SupplierSearchBox } from '../../parts/supplier-search-box.tsx'
import { type SearchState, searchHref, searchParams } from './search-state.ts'

/** The search box; filters, order and size stay when the words change, the page and what was left out do not. */
export function SearchForm({ state }: { state: SearchState }) {
  const language = useLanguage()
  const t = useTranslations('search')
  const kept = searchParams({ ...state, text: '', dropped: [], page: 1, saved: null })
  return (
    <SupplierSearchBox
      label={t('language')}
      placeholder={t('box')}
      text={state.text}
      hrefOf={(text) => searchHref(language, state, { text, dropped: [] })}
    >
      {[...kept].map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
    </SupplierSearchBox>
  )
}
