import type { Suggestions } from '@matxich/api'
import { type Language, localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { type BoxSuggestion, SuggestBox } from '@matxich/ui'
import { Factory, MapPin, Search } from '@matxich/ui/icons'
import { useNavigate } from '@remix-run/react'
import type { ReactNode } from 'react'
import { liveClient } from './live-client.ts'

export interface SupplierSearchBoxProps {
  label: string
  placeholder: string
  text?: string
  /** Address of a search by other words, with whatever else the page keeps. */
  hrefOf: (text: string) => string
  /** Hidden inputs that keep filters. */
  children?: ReactNode
  className?: string
}

/** The box that finds suppliers: by words in any of five languages, completed while typing, or by name. */
export function SupplierSearchBox({ text = '', hrefOf, ...box }: SupplierSearchBoxProps) {
  const language = useLanguage()
  const t = useTranslations('search')
  const common = useTranslations('common')
  const navigate = useNavigate()
  const kindOf = (kind: Suggestions['concepts'][number]['kind'] | 'supplier') => t(`suggest.kind.${kind}`)
  const suggest = async (typed: string, signal: AbortSignal): Promise<BoxSuggestion[]> => {
    const client = await liveClient()
    const found = await client.search.suggest.query({ text: typed, lang: language }, { signal })
    return [
      ...found.concepts.map(({ concept, kind, label, alias, from }) => ({
        key: concept,
        label,
        alias,
        kind: kindOf(kind),
        icon: places.has(kind) ? <MapPin /> : <Search />,
        href: hrefOf(`${typed.slice(0, from)}${label}`),
      })),
      ...found.suppliers.map(({ id, name }) => supplier(language, id, name, kindOf('supplier'))),
    ]
  }
  return (
    <SuggestBox
      key={text}
      action={localePath(language, '/search')}
      buttonLabel={common('action.search')}
      defaultValue={text}
      size="large"
      suggest={suggest}
      onChoose={({ href }) => navigate(href)}
      listLabel={t('suggest.list')}
      countLabel={(count) => t('suggest.count', { count })}
      {...box}
    />
  )
}

const places = new Set<string>(['province', 'former-province', 'park'])

function supplier(language: Language, id: string, name: string, kind: string): BoxSuggestion {
  return { key: id, label: name, kind, lang: 'vi', icon: <Factory />, href: localePath(language, `/suppliers/${id}`) }
}
