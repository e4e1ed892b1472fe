import type { Exposure } from '@matxich/api'
import { useFormat, useTranslations } from '@matxich/i18n/react'
import { type Column, DataTable, Panel } from '@matxich/ui'
import { RatioChart } from './ratio-chart.tsx'

type Dimension = Exposure['dimensions'][number]
type Group = Dimension['groups'][number]

const measures = ['search', 'match', 'invited', 'awarded'] as const

/** One way to divide the firms: as a picture, and as a table with every count. */
export function DimensionPanel({ dimension }: { dimension: Dimension }) {
  const t = useTranslations('exposure')
  const columns = useColumns(dimension)
  const charted = (['search', 'match'] as const).filter((measure) =>
    dimension.groups.some((group) => group.figures[measure].ratio !== null),
  )
  return (
    <Panel title={t(`dimension.${dimension.name}`)}>
      {charted.length > 0 ? (
        <div className="mb-6 grid gap-x-12 gap-y-6 lg:grid-cols-2">
          {charted.map((measure) => (
            <RatioChart
              key={measure}
              title={t(`measure.${measure}`)}
              label={t('chart', { what: t(`measure.${measure}`) })}
              rows={dimension.groups.map((group) => ({ label: group.label, ratio: group.figures[measure].ratio }))}
            />
          ))}
        </div>
      ) : null}
      <DataTable
        caption={t(`dimension.${dimension.name}`)}
        hideCaption
        rows={dimension.groups}
        rowKey={(group) => `${group.isTogether} ${group.value}`}
        columns={columns}
        empty={<p className="text-ink-soft">{t('tooFewGroups')}</p>}
      />
    </Panel>
  )
}

/** What happened to nobody has no column: the figures above the panels say that it did not happen. */
function useColumns({ groups }: Dimension): Column<Group>[] {
  const t = useTranslations('exposure')
  const format = useFormat()
  const figure = (count: number, share: number | null) =>
    share === null ? format.number(count) : t('figure', { count: format.number(count), share: format.percent(share) })
  return [
    { key: 'group', header: t('group'), primary: true, className: 'sm:min-w-48', cell: (group) => group.label },
    {
      key: 'firms',
      header: t('firms'),
      numeric: true,
      className: 'whitespace-nowrap',
      cell: ({ firms }) => figure(firms.count, firms.share),
    },
    ...measures
      .filter((measure) => groups.some(({ figures }) => figures[measure].count > 0))
      .map((measure) => ({
        key: measure,
        header: t(`measure.${measure}`),
        numeric: true,
        className: 'whitespace-nowrap',
        cell: ({ figures }: Group) => {
          const { count, share, ratio } = figures[measure]
          return (
            <span className="inline-grid justify-items-end">
              <span>{figure(count, share)}</span>
              <span className="text-ink-soft">
                {ratio === null ? t('tooFew') : t('times', { ratio: format.number(Math.round(ratio * 100) / 100) })}
              </span>
            </span>
          )
        },
      })),
  ]
}
