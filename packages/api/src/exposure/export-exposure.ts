import { translator } from '@matxich/i18n'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { csvLine, csvStart } from '../import/csv-text.ts'
import { exposureMeasures } from './exposure-groups.ts'
import { type exposureSchema, getExposure } from './get-exposure.ts'

/** The report as a CSV file: one line per group, shares and ratios as plain numbers. @throws AppError signedOut | notAllowed */
export async function exportExposure(context: Context, given: z.infer<typeof exposureSchema>) {
  const report = await getExposure(context, given)
  const t = translator(given.lang, 'exposure')
  const headings = [
    t('dimensionLabel'),
    t('group'),
    t('firms'),
    t('shareOf', { what: t('firms') }),
    ...exposureMeasures.flatMap((measure) => [
      t(`measure.${measure}`),
      t('shareOf', { what: t(`measure.${measure}`) }),
      t('ratioOf', { what: t(`measure.${measure}`) }),
    ]),
  ]
  const lines = report.dimensions.flatMap(({ name, groups }) =>
    groups.map((group) =>
      csvLine([
        t(`dimension.${name}`),
        group.label,
        group.firms.count,
        rounded(group.firms.share),
        ...exposureMeasures.flatMap((measure) => {
          const { count, share, ratio } = group.figures[measure]
          return [count, rounded(share), rounded(ratio)]
        }),
      ]),
    ),
  )
  return {
    fileName: `matxich-exposure-${report.from}-${report.days}.csv`,
    contentType: 'text/csv; charset=utf-8',
    text: `${csvStart}${csvLine(headings)}${lines.join('')}`,
  }
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000
}
