import { useTranslations } from '@matxich/i18n/react'
import { useNavigation } from '@remix-run/react'

export interface MustCountProps {
  count: number
  /** Of them, those whose profile was confirmed this year. */
  confirmedThisYear: number
  isAtLeast: boolean
  /** How many musts there are; without any, the count is of all who are ranked. */
  musts: number
}

/** "12 suppliers meet every must", counted anew after each change. */
export function MustCount({ count, confirmedThisYear, isAtLeast, musts }: MustCountProps) {
  const t = useTranslations('need')
  const common = useTranslations('common')
  const isCounting = useNavigation().formMethod === 'POST'
  const sentence =
    musts === 0
      ? t('edit.countNoMusts', { count })
      : isAtLeast
        ? t('edit.countAtLeast', { count })
        : t('edit.count', { count })
  return (
    <div
      role="status"
      className="sticky bottom-0 z-10 grid gap-0.5 border-y border-ink bg-paper py-3 max-sm:-mx-4 max-sm:px-4"
    >
      <p className="text-lg font-semibold tabular-nums">{isCounting ? t('edit.counting') : sentence}</p>
      {!isCounting && count > 0 ? (
        <p className="text-sm text-ink-soft tabular-nums">
          {common('list.confirmedThisYear', { count: confirmedThisYear })}
        </p>
      ) : null}
      {!isCounting && count === 0 && musts > 0 ? (
        <p className="text-sm text-ink-soft">{t('edit.countZeroHint')}</p>
      ) : null}
    </div>
  )
}
