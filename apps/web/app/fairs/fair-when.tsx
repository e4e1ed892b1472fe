import { useFormat, useTranslations } from '@matxich/i18n/react'

export interface DatedFair {
  startsOn: string | null
  endsOn: string | null
  usualMonths: number[]
}

/** When a fair takes place: its days, or the months it is usually held in while none are announced. */
export function FairWhen({ fair }: { fair: DatedFair }) {
  const t = useTranslations('fair')
  const format = useFormat()
  if (fair.startsOn && fair.endsOn)
    return fair.startsOn === fair.endsOn
      ? format.date(fair.startsOn)
      : t('days', { from: format.date(fair.startsOn), to: format.date(fair.endsOn) })
  const months = [...fair.usualMonths].sort((a, b) => a - b).map((month) => t('month', { month: String(month) }))
  return t('usually', { months: format.list(months) })
}
