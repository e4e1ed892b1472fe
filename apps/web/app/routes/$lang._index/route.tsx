import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Page, TextLink } from '@matxich/ui'
import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { page } from '../../page.server.ts'
import { ConceptLabelProvider } from '../../parts/concept-labels.tsx'
import { keysOfRequirements, uniqueKeys } from '../../parts/labels.ts'
import { pageTitle } from '../../parts/page-title.ts'
import { SupplierSearchBox } from '../../parts/supplier-search-box.tsx'
import { BranchTiles } from './branch-tiles.tsx'
import { Doors } from './doors.tsx'
import { NewestNeeds } from './newest-needs.tsx'
import { NextFairs } from './next-fairs.tsx'
import { SectorFigures } from './sector-figures.tsx'

/** What people type here, one example per language: a press of it shows what the search understands. */
const examples = [
  { lang: 'vi', text: 'khuôn ép nhựa SKD61 Bình Dương' },
  { lang: 'en', text: 'CNC turned shaft SUS304 ±0.01' },
  { lang: 'ja', text: 'プレス金型 SKD11 IATF16949' },
  { lang: 'ko', text: '와이어 하네스 자동차' },
  { lang: 'zh', text: '不锈钢螺丝 M6' },
]

export const loader = page(async ({ api, lang }) => {
  const [overview, needs, fairs] = await Promise.all([
    api.search.overview(),
    api.need.findPublic({ page: 1, pageSize: 20 }),
    api.fair.find({ when: 'upcoming' }),
  ])
  const newest = needs.rows.slice(0, 5)
  const keys = uniqueKeys(
    overview.branches.map(({ branch }) => `category:${branch}`),
    ...newest.map((need) => keysOfRequirements(need.requirements)),
  )
  const other = lang === 'vi' ? 'en' : 'vi'
  return {
    overview,
    newest,
    fairs: fairs.rows.slice(0, 3),
    labels: await api.concept.labels({ keys, lang }),
    // A browser holds the messages of one language, so the question in the other one comes from here.
    beside: { lang: other, title: translator(other, 'home')('title') },
  }
})

export const meta: MetaFunction<typeof loader> = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [
    { title: pageTitle(translator(language, 'home')('title'), language) },
    { name: 'description', content: translator(language, 'common')('site.tagline') },
  ]
}

/** One search box, the branches, what buyers look for now, and the two doors. */
export default function Home() {
  const { overview, newest, fairs, labels, beside } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('home')
  return (
    <ConceptLabelProvider labels={labels}>
      <div className="squared border-b border-line">
        <Page className="py-10 sm:py-16">
          <h1 className="text-2xl font-semibold">
            {t('title')}
            <span lang={beside.lang} className="ms-3 text-lg font-normal text-ink-soft max-sm:ms-0 max-sm:block">
              {beside.title}
            </span>
          </h1>
          <p className="mt-2 max-w-reading text-ink-soft">{t('description')}</p>
          <SupplierSearchBox
            label={t('title')}
            placeholder={t('placeholder')}
            hrefOf={(text) => localePath(language, `/search?${new URLSearchParams({ q: text })}`)}
            className="mt-6 max-w-4xl"
          />
          <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-soft">
            {t('tryLabel')}
            {examples.map((example) => (
              <TextLink
                key={example.lang}
                href={localePath(language, `/search?${new URLSearchParams({ q: example.text })}`)}
                lang={example.lang}
                className="touch:inline-flex touch:min-h-11 touch:items-center"
              >
                {example.text}
              </TextLink>
            ))}
          </p>
        </Page>
      </div>
      <Page className="grid gap-12">
        <BranchTiles overview={overview} />
        <Doors />
        <div className="grid items-start gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <NewestNeeds needs={newest} total={overview.openNeeds} />
          <div className="grid gap-12">
            <NextFairs fairs={fairs} />
            <SectorFigures />
          </div>
        </div>
      </Page>
    </ConceptLabelProvider>
  )
}
