import type { MergeSide } from '@matxich/api'
import { useFormat, useTranslations } from '@matxich/i18n/react'
import { useConceptLabel } from '../../parts/concept-labels.tsx'

type Line = NonNullable<MergeSide['stated'][string]>[number]

const roles: Record<string, 'maker' | 'trader' | 'sourcingAgent'> = {
  maker: 'maker',
  trader: 'trader',
  sourcing_agent: 'sourcingAgent',
}

/** A stated fact in the reader's words, named where its value alone would not say what it is. */
export function useStatedWords(): (line: Line) => string {
  const t = useTranslations('enterprise')
  const profile = useTranslations('profile')
  const access = useTranslations('access')
  const format = useFormat()
  const conceptLabel = useConceptLabel()
  return ({ column, values }) => {
    const [first = ''] = values
    switch (column) {
      case 'taxCode':
        return format.labelled(t('detail.taxCode'), first)
      case 'registrationNumber':
        return format.labelled(access('claim.registration'), first)
      case 'country':
        return format.country(first)
      case 'ownership':
        return t(`ownership.${first as 'domestic'}`)
      case 'founded':
        return format.labelled(t('detail.founded'), first)
      case 'vsic':
        return format.labelled('VSIC', format.series(values))
      case 'roles':
        return format.series(values.map((role) => t(`role.${roles[role] ?? 'maker'}`)))
      case 'employees':
        return t('summary.employees', { count: Number(first) })
      case 'revenueVnd':
        return format.labelled(t('detail.revenue'), format.money(first, 'VND'))
      case 'capitalVnd':
        return format.labelled(access('merge.capital'), format.money(first, 'VND'))
      case 'exports':
        return format.list(values.map(format.country))
      case 'descriptionLang':
      case 'workingLanguages':
        return format.list(values.map((code) => profile(`markets.language.${code as 'vi'}`)))
      default:
        return format.series(values.map(conceptLabel))
    }
  }
}
