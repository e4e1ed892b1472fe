import { useFormat, useTranslations } from '@matxich/i18n/react'
import { classNames, TextLink } from '@matxich/ui'
import type { MapPlace } from './load-map.server.ts'

/** Backgrounds as the fills of the map. */
const shades = ['bg-sunken', 'bg-score-1', 'bg-score-2', 'bg-score-3', 'bg-score-4', 'bg-score-5'] as const

export interface PlaceTableProps {
  places: MapPlace[]
  /** How many say nothing of where they are. */
  unknown: number
}

/** The provinces with suppliers, most first: what the map shows, in words and numbers. */
export function PlaceTable({ places, unknown }: PlaceTableProps) {
  const t = useTranslations('search')
  const format = useFormat()
  const found = places.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{t('map.title')}</caption>
      <thead>
        <tr className="border-b border-ink text-xs text-ink-soft">
          <th scope="col" className="py-2 text-start font-semibold">
            {t('map.place')}
          </th>
          <th scope="col" className="py-2 text-end font-semibold">
            {t('map.count')}
          </th>
        </tr>
      </thead>
      <tbody>
        {found.map((place) => (
          <tr key={place.id} className="border-b border-line">
            <th scope="row" className="text-start font-medium">
              <span className="flex items-center gap-2.5">
                <span aria-hidden className={classNames('size-3 shrink-0 rounded-sm', shades[place.level])} />
                <TextLink href={place.href} rel="nofollow" className="py-1.5 touch:py-3">
                  {place.label}
                </TextLink>
              </span>
            </th>
            <td className="text-end tabular-nums">{place.countText}</td>
          </tr>
        ))}
        {unknown > 0 ? (
          <tr className="border-b border-line text-ink-soft">
            <th scope="row" className="py-1.5 ps-5.5 text-start font-normal">
              {t('map.unknown')}
            </th>
            <td className="text-end tabular-nums">{format.number(unknown)}</td>
          </tr>
        ) : null}
      </tbody>
    </table>
  )
}
