import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { EmptyState, LinkButton, Page, PageHeader, Panel, TextLink } from '@matxich/ui'
import { MapPin } from '@matxich/ui/icons'
import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { page } from '../../page.server.ts'
import { pageTitle } from '../../parts/page-title.ts'
import { AskedLine } from '../../search/asked-line.tsx'
import { ViewSwitch } from '../../search/view-switch.tsx'
import { loadMap } from './load-map.server.ts'
import { PlaceTable } from './place-table.tsx'
import { ProvinceMap, shades } from './province-map.tsx'
import { UnitSwitch } from './unit-switch.tsx'

export const loader = page(({ api, lang, url }) => loadMap({ api, lang, url }))

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [
    { title: pageTitle(translator(language, 'search')('map.title'), language) },
    { name: 'robots', content: 'noindex, follow' },
  ]
}

/** The suppliers of a search by place: a map, the same as a table, and the parks. Each leads to the results there. */
export default function SearchMap() {
  const { asked, total, unknown, isFormer, places, most, parks, listHref, unitHrefs } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('search')
  const common = useTranslations('common')
  return (
    <Page>
      <PageHeader
        title={t('map.title')}
        facts={<span>{common('list.enterprises', { count: total })}</span>}
        actions={<ViewSwitch listHref={listHref} mapHref={null} />}
        className="mb-4"
      />
      <AskedLine {...asked} />
      {total === 0 ? (
        <EmptyState
          icon={<MapPin aria-hidden />}
          title={t('empty.title')}
          actions={<LinkButton href={localePath(language, '/search')}>{t('clear')}</LinkButton>}
        >
          {t('empty.text')}
        </EmptyState>
      ) : (
        <div className="mt-4 grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,30rem)_minmax(0,1fr)]">
          <div className="grid gap-3">
            <UnitSwitch isFormer={isFormer} hrefs={unitHrefs} />
            <TextLink href="#places" className="sr-only justify-self-start focus:not-sr-only">
              {t('map.toTable')}
            </TextLink>
            <ProvinceMap places={places} />
            <Legend most={most} />
            <p className="text-xs text-ink-soft">
              {t('map.credit')} <TextLink href="https://github.com/VictorCazanave/svg-maps">svg-maps</TextLink>,{' '}
              <TextLink href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</TextLink>
            </p>
          </div>
          <div className="grid gap-8">
            <div id="places" className="scroll-mt-4">
              <PlaceTable places={places} unknown={unknown} />
            </div>
            {parks.length > 0 ? (
              <Panel title={t('facet.park')}>
                <ul className="gap-x-8 text-sm sm:columns-2">
                  {parks.map((park) => (
                    <li key={park.id} className="flex break-inside-avoid items-baseline justify-between gap-4 py-1">
                      <TextLink href={park.href} rel="nofollow" className="touch:py-2">
                        {park.label}
                      </TextLink>
                      <span className="tabular-nums">{park.countText}</span>
                    </li>
                  ))}
                </ul>
              </Panel>
            ) : null}
          </div>
        </div>
      )}
    </Page>
  )
}

function Legend({ most }: { most: string }) {
  const t = useTranslations('search')
  return (
    <p className="flex items-center gap-2 text-xs text-ink-soft">
      {t('map.count')}
      <span className="tabular-nums">1</span>
      <svg aria-hidden viewBox="0 0 100 12" className="h-3 w-24">
        {shades.slice(1).map((shade, position) => (
          <rect key={shade} x={position * 20} width={20} height={12} className={shade} />
        ))}
      </svg>
      <span className="tabular-nums">{most}</span>
    </p>
  )
}
