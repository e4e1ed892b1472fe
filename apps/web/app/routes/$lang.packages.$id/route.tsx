import { randomUUID } from 'node:crypto'
import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Breadcrumbs, Flash, Page, PageHeader, Panel } from '@matxich/ui'
import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { explainChoice, zoneOf } from '../../needs/publish-choice.server.ts'
import { type PublishChoice, readPublishChoice } from '../../needs/publish-choice.ts'
import { revalidateAfterConflict } from '../../needs/revalidate-after-conflict.ts'
import { formAction, page } from '../../page.server.ts'
import { todayInVietnam } from '../../parts/certificate-standing.ts'
import { ConceptLabelProvider } from '../../parts/concept-labels.tsx'
import { fieldErrors } from '../../parts/field-errors.ts'
import { keysOfSupplier, uniqueKeys } from '../../parts/labels.ts'
import { pageTitle } from '../../parts/page-title.ts'
import { actOnPackage } from './act-on-package.server.ts'
import { Makers } from './makers.tsx'
import { PackageActs } from './package-acts.tsx'
import { PartsTable } from './parts-table.tsx'
import { PublishParts } from './publish-parts.tsx'

export const loader = page(async ({ api, viewer, lang, params, url }) => {
  const found = await api.package.get({ id: params.id ?? '' })
  const { searchParams } = url
  const choice: PublishChoice = readPublishChoice(searchParams)
  const isAsked = searchParams.has('visibility') && searchParams.has('review')
  const { deadline, issues } = isAsked ? await explainChoice(api, choice) : { deadline: null, issues: [] }
  const keys = uniqueKeys(...found.firms.map(({ supplier }) => keysOfSupplier(supplier)))
  return {
    found,
    choice,
    issues,
    review: isAsked && issues.length === 0 ? { deadline } : null,
    isConfirmed: viewer?.enterprise?.isConfirmed ?? false,
    mayWrite: viewer?.enterprise?.role !== 'viewer',
    ownZone: zoneOf(viewer),
    today: todayInVietnam(),
    labels: await api.concept.labels({ keys, lang }),
    copyKey: randomUUID(),
    done: {
      act: searchParams.get('done'),
      count: countIn(searchParams.get('n')),
      left: countIn(searchParams.get('left')),
    },
  }
})

/** A count as the address says it, for a sentence. */
function countIn(given: string | null): number {
  const count = Number(given)
  return Number.isInteger(count) && count >= 0 && count <= 200 ? count : 0
}

export const action = formAction((given) => actOnPackage(given))

export const shouldRevalidate = revalidateAfterConflict

export const meta: MetaFunction<typeof loader> = ({ params, data }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  const title = data?.found.title ?? translator(language, 'package')('title')
  return [{ title: pageTitle(title, language) }, { name: 'robots', content: 'noindex' }]
}

/** One package: its parts, who makes most of them, and what is done with all at once. */
export default function PackagePage() {
  const { found, labels, mayWrite, copyKey, ...publish } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('package')
  const common = useTranslations('common')
  const format = useFormat()
  const drafts = found.parts.filter((part) => part.state === 'draft')
  const ready = drafts.filter((part) => part.requirements > 0).length
  const count = (state: string) => found.parts.filter((part) => part.state === state).length
  return (
    <ConceptLabelProvider labels={labels}>
      <Page>
        <Breadcrumbs
          label={common('site.breadcrumbs')}
          items={[{ label: t('title'), href: localePath(language, '/packages') }]}
        />
        <PageHeader
          title={found.title}
          facts={
            <>
              <span>{t('parts', { count: found.parts.length })}</span>
              <span>{t('states', { draft: count('draft'), open: count('open'), closed: count('closed') })}</span>
              <span>{t('created', { date: format.date(found.createdAt) })}</span>
            </>
          }
        />
        <Told />
        <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="grid gap-8">
            <Panel title={t('page.parts')}>
              <PartsTable parts={found.parts} />
            </Panel>
            {mayWrite && drafts.length > 0 ? <PublishParts count={ready} {...publish} /> : null}
          </div>
          <div className="grid gap-6">
            <Makers firms={found.firms} parts={found.parts} mayWrite={mayWrite} />
            {mayWrite ? <PackageActs found={found} copyKey={copyKey} /> : null}
          </div>
        </div>
      </Page>
    </ConceptLabelProvider>
  )
}

/** What the last step has done, or why it could not be. */
function Told() {
  const { done } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const language = useLanguage()
  const t = useTranslations('package')
  const error = useTranslations('error')
  if (sent) {
    const { code, issues } = sent.failure
    const messages = Object.values(fieldErrors(issues, language)).flat()
    return (
      <Alert tone="error" role="alert" title={error(`code.${code}.title`)} className="mb-6">
        {messages.length > 0 ? messages.join(' ') : error(`code.${code}.text`, { reference: '' })}
      </Alert>
    )
  }
  const messages: Record<string, string> = {
    created: t('page.created', { count: done.count }),
    published: t('page.published', { count: done.count }),
    closed: t('page.closed', { count: done.count }),
    invited: t('page.invited', { count: done.count }),
    copied: t('page.copied'),
  }
  const message = done.act && Object.hasOwn(messages, done.act) ? messages[done.act] : null
  if (!message) return null
  return (
    <div className="mb-6 grid gap-3">
      <Flash>{message}</Flash>
      {done.left > 0 ? <Alert tone="gap">{t('page.publishedLeft', { count: done.left })}</Alert> : null}
    </div>
  )
}
