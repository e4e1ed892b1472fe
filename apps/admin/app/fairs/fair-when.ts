import { useFormat, useTranslations } from '@matxich/i18n/react'

/** When a fair takes place, in words: its days, or the months it is usually held in. */
export function useFairWhen() {
  const t = useTranslations('fair')
  const format = useFormat()
  return ({
    startsOn,
    endsOn,
    usualMonths,
  }: {
    startsOn: string | null
    endsOn: string | null
    usualMonths: number[]
  }) => {
    if (startsOn && endsOn) return t('days', { from: format.date(startsOn), to: format.date(endsOn) })
    if (usualMonths.length === 0) return '—'
    return t('usually', { months: format.list(usualMonths.map((month) => t('month', { month: String(month) }))) })
  }
}
