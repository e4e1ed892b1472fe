import { useTranslations } from '@matxich/i18n/react'
import { classNames, Link } from '@matxich/ui'

/** The units of today or those that people still name. */
export function UnitSwitch({ isFormer, hrefs }: { isFormer: boolean; hrefs: { '34': string; '63': string } }) {
  const t = useTranslations('search')
  return (
    <nav aria-label={t('map.units')} className="flex flex-wrap gap-x-5 text-sm">
      {(['63', '34'] as const).map((units) => {
        const isCurrent = (units === '63') === isFormer
        return (
          <Link
            key={units}
            href={hrefs[units]}
            preventScrollReset
            rel="nofollow"
            aria-current={isCurrent ? 'true' : undefined}
            className={classNames(
              'inline-flex min-h-8 items-center touch:min-h-11',
              isCurrent ? 'font-semibold' : 'text-action hover:underline',
            )}
          >
            {t(`map.units${units}`)}
          </Link>
        )
      })}
    </nav>
  )
}
