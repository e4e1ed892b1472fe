import { localePath, translator } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Disclosure, EmptyState, Figure, LinkButton, Page, PageHeader, Tabs } from '@matxich/ui'
import { Download, Eye } from '@matxich/ui/icons'
import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { page } from '../../page.server.ts'
import { languageOf, pageTitle } from '../../parts/page-title.ts'
import { DimensionPanel } from './dimension-panel.tsx'
import { periods, readPeriod } from './period.ts'

export const loader = page(async ({ api, lang, url }) => ({
  report: await api.exposure.get({ days: readPeriod(url.searchParams), lang }),
}))

export const meta: MetaFunction = ({ params }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(translator(language, 'exposure')('title'), language) }]
}

const measures = ['search', 'match', 'invited', 'awarded'] as const

/** Which groups of firms are seen, invited and chosen, against how many they are. */
export default function ExposurePage() {
  const { report } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('exposure')
  const format = useFormat()
  const path = localePath(language, '/exposure')
  const { totals, dimensions } = report
  return (
    <Page>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          totals ? (
            <LinkButton href={`${path}/export?days=${report.days}`} reloadDocument icon={<Download aria-hidden />}>
              {t('export')}
            </LinkButton>
          ) : undefined
        }
      />
      <Tabs
        label={t('period')}
        className="mb-6"
        items={periods.map((days) => ({
          href: `${path}?days=${days}`,
          label: t('days', { days }),
          current: days === report.days,
        }))}
      />
      {totals === null ? (
        <EmptyState icon={<Eye aria-hidden />} title={t('tooFewFirms')}>
          {t('tooFewFirmsText')}
        </EmptyState>
      ) : (
        <div className="grid grid-cols-1 gap-10">
          <section className="grid gap-4">
            <p className="text-ink-soft">{t('counted', { firms: totals.firms, from: format.date(report.from) })}</p>
            <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
              {measures.map((measure) => (
                <Figure key={measure} value={format.number(totals[measure])} label={t(`measure.${measure}`)} />
              ))}
            </div>
            <Disclosure summary={t('how')}>
              <p className="max-w-reading">{t('howText')}</p>
            </Disclosure>
          </section>
          {dimensions.map((dimension) => (
            <DimensionPanel key={dimension.name} dimension={dimension} />
          ))}
        </div>
      )}
    </Page>
  )
}
