import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Badge, Breadcrumbs, Disclosure, Page, PageHeader } from '@matxich/ui'
import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireOwn } from '../../needs/require-writer.server.ts'
import { RequirementOverview } from '../../needs/requirement-overview.tsx'
import { page } from '../../page.server.ts'
import { ConceptLabelProvider } from '../../parts/concept-labels.tsx'
import { keysOfRequirements, uniqueKeys } from '../../parts/labels.ts'
import { pageTitle } from '../../parts/page-title.ts'
import { RevisionChanges } from './revision-changes.tsx'

export const loader = page(async ({ api, lang, params }) => {
  const id = params.id ?? ''
  const need = await api.need.get({ id })
  requireOwn(need)
  const revisions = await api.need.revisions({ id })
  const keys = uniqueKeys(...revisions.map(({ requirements }) => keysOfRequirements(requirements)))
  return { need, revisions, labels: await api.concept.labels({ keys, lang }) }
})

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [
    { title: pageTitle(translator(language, 'need')('revisions.title'), language) },
    { name: 'robots', content: 'noindex' },
  ]
}

/** What a need said at each time, and what changed; its buyer's people read it. */
export default function NeedRevisions() {
  const { need, revisions, labels } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('need')
  const common = useTranslations('common')
  const format = useFormat()
  return (
    <ConceptLabelProvider labels={labels}>
      <Page width="narrow">
        <Breadcrumbs
          label={common('site.breadcrumbs')}
          items={[
            { label: t('own.title'), href: localePath(language, '/my-needs') },
            { label: need.title ?? '', href: localePath(language, `/needs/${need.id}`) },
          ]}
        />
        <PageHeader title={t('revisions.title')} description={t('revisions.description')} />
        <ol className="grid gap-6">
          {revisions.map((one) => (
            <li key={one.revision} className="grid gap-2 border-t border-line pt-4">
              <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-lg font-semibold">
                {t('page.revision', { revision: one.revision })}
                {one.revision === need.revision ? <Badge tone="action">{t('revisions.current')}</Badge> : null}
              </h2>
              <p className="text-sm text-ink-soft">
                {one.writtenBy
                  ? t('revisions.by', { date: format.dateTime(one.createdAt), person: one.writtenBy })
                  : format.dateTime(one.createdAt)}
              </p>
              {one.changes ? <RevisionChanges changes={one.changes} /> : <p>{t('revisions.first')}</p>}
              <Disclosure summary={t('revisions.show')}>
                <div className="grid gap-4 rounded-md border border-line p-4">
                  <p lang={one.lang} className="font-semibold">
                    {one.title}
                  </p>
                  <RequirementOverview requirements={one.requirements} />
                  <p lang={one.lang} className="text-sm break-words whitespace-pre-wrap">
                    {one.text}
                  </p>
                </div>
              </Disclosure>
            </li>
          ))}
        </ol>
      </Page>
    </ConceptLabelProvider>
  )
}
