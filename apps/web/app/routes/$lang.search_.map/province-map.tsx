import { useTranslations } from '@matxich/i18n/react'
import { Link } from '@matxich/ui'
import type { MapPlace } from './load-map.server.ts'

/** Fills from none to the most. */
export const shades = [
  'fill-sunken',
  'fill-score-1',
  'fill-score-2',
  'fill-score-3',
  'fill-score-4',
  'fill-score-5',
] as const

/** The drawing of each former unit, by its code; see the file for where it comes from. */
const drawing = '/vietnam.svg'
const islands = [
  { id: 'u48-islands', name: 'hoangSa', x: 592, y: 420 },
  { id: 'u56-islands', name: 'truongSa', x: 640, y: 785 },
] as const

/** The provinces by how many of the found suppliers are there; each with some leads to them. The table beside it says the same. */
export function ProvinceMap({ places }: { places: MapPlace[] }) {
  const t = useTranslations('search')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with links in it is no fieldset
    <svg viewBox="-8 -8 820 888" role="group" aria-label={t('map.title')} className="w-full">
      {places.map((place) =>
        place.count === 0 ? (
          <g key={place.id} aria-hidden>
            <Shapes place={place} />
          </g>
        ) : (
          <Link
            key={place.id}
            href={place.href}
            rel="nofollow"
            aria-label={t('map.shape', { place: place.label, count: place.count })}
            className="group outline-none"
          >
            <title>{t('map.shape', { place: place.label, count: place.count })}</title>
            <Shapes place={place} isLink />
          </Link>
        ),
      )}
      <g aria-hidden>
        {islands.map(({ id, name, x, y }) => (
          <g key={id}>
            <use href={`${drawing}#${id}`} className="fill-ink-soft stroke-ink-soft" strokeWidth={1.5} />
            <text x={x} y={y} textAnchor="middle" className="fill-ink-soft text-[1.375rem]">
              {t(`map.${name}`)}
            </text>
          </g>
        ))}
      </g>
    </svg>
  )
}

/** A unit of today is drawn of several: their outlines first, then their insides above them, so that it shows no borders within. */
function Shapes({ place, isLink = false }: { place: MapPlace; isLink?: boolean }) {
  const hrefs = place.formerIds.map((id) => `${drawing}#u${id}`)
  const fill = shades[place.level]
  const outline = isLink
    ? 'stroke-paper transition-colors group-hover:stroke-ink group-focus-visible:stroke-ink group-focus-visible:[stroke-width:5]'
    : 'stroke-line-strong'
  const width = (hrefs.length > 1 ? 2 : 1) * (isLink ? 1.25 : 0.75)
  return (
    <>
      {hrefs.map((href) => (
        <use key={href} href={href} className={`${fill} ${outline}`} strokeWidth={width} />
      ))}
      {hrefs.length > 1 ? hrefs.map((href) => <use key={href} href={href} className={fill} />) : null}
    </>
  )
}
