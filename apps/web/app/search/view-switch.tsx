import { useTranslations } from '@matxich/i18n/react'
import { classNames, Link } from '@matxich/ui'
import { List, MapIcon } from '@matxich/ui/icons'
import type { ReactNode } from 'react'

/** The results as a list or as a map; the one without an address is where the reader is. */
export function ViewSwitch({ listHref, mapHref }: { listHref: string | null; mapHref: string | null }) {
  const t = useTranslations('search')
  return (
    <nav aria-label={t('map.view')} className="no-print inline-flex rounded-md border border-line-strong text-sm">
      <View href={listHref} icon={<List aria-hidden className="size-4" />} label={t('map.list')} />
      <View href={mapHref} icon={<MapIcon aria-hidden className="size-4" />} label={t('map.map')} />
    </nav>
  )
}

function View({ href, icon, label }: { href: string | null; icon: ReactNode; label: string }) {
  const shape = 'inline-flex min-h-8 items-center gap-1.5 px-3 touch:min-h-11 first:rounded-s-md last:rounded-e-md'
  if (!href)
    return (
      <span aria-current="page" className={classNames(shape, 'bg-sunken font-semibold')}>
        {icon}
        {label}
      </span>
    )
  return (
    <Link href={href} rel="nofollow" className={classNames(shape, 'text-action hover:bg-surface')}>
      {icon}
      {label}
    </Link>
  )
}
