import { ListPages, readPageNumber } from '@matxich/app'
import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, EmptyState, Flash, LinkButton, Page, PageHeader, Tabs } from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ClarityPanel } from '../../clarity/clarity-panel.tsx'
import { planFromForm } from '../../clarity/plan-from-form.server.ts'
import { EngagementConflict } from '../../needs/engagement-act.tsx'
import { moveFromForm } from '../../needs/move-engagement.server.ts'
import { revalidateAfterConflict } from '../../needs/revalidate-after-conflict.ts'
import { formAction, page } from '../../page.server.ts'
import { ConceptLabelProvider } from '../../parts/concept-labels.tsx'
import { keysOfRequirements, keysOfVerdicts, uniqueKeys } from '../../parts/labels.ts'
import { pageTitle } from '../../parts/page-title.ts'
import { FittingNeed } from './fitting-need.tsx'
import { NothingFits } from './nothing-fits.tsx'
import { findProfileGaps } from './profile-gaps.ts'

const sorts = ['fit', 'newest'] as const

export const loader = page(async ({ api, viewer, lang, url }) => {
  const sort = sorts.find((one) => one === url.searchParams.get('sort')) ?? 'fit'
  const pageNumber = readPageNumber(url.searchParams)
  const [needs, clarity, questions] = await Promise.all([
    api.match.needs({ page: pageNumber, pageSize: 20, sort }),
    pageNumber === 1 ? api.clarity.get() : null,
    api.question.own({ page: 1, pageSize: 20, lang, show: 'open' }),
  ])
  const enterprise = viewer!.enterprise!
  const profile = needs.total === 0 ? await api.enterprise.get({ id: enterprise.id }) : null
  const keys = uniqueKeys(
    (clarity?.rows ?? []).flatMap((row) => (row.concept === null ? [] : row.key)),
    ...needs.rows.map((row) => [...keysOfRequirements(row.need.requirements), ...keysOfVerdicts(row.verdicts)]),
  )
  return {
    needs,
    clarity,
    questions: questions.open,
    isPlanned: url.searchParams.has('planned'),
    sort,
    enterprise,
    gaps: profile ? findProfileGaps(profile) : [],
    labels: await api.concept.labels({ keys, lang }),
  }
})

export const action = formAction(async ({ api, form, lang, url }) => {
  if (form.get('intent') === 'plan') {
    await planFromForm(api, form)
    throw redirect(localePath(lang, '/fits?planned=1'))
  }
  const needId = String(form.get('needId'))
  await moveFromForm(api, needId, form)
  throw redirect(`${localePath(lang, '/fits')}${url.search}#need-${needId}`)
})

export const shouldRevalidate = revalidateAfterConflict

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [
    { title: pageTitle(translator(language, 'match')('fits.title'), language) },
    { name: 'robots', content: 'noindex' },
  ]
}

/** A supplier's page: open needs it could take on, with what stands between. */
export default function Fits() {
  const { needs, clarity, questions, isPlanned, sort, enterprise, gaps, labels } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const language = useLanguage()
  const t = useTranslations('match')
  const need = useTranslations('need')
  const plans = useTranslations('clarity')
  const asked = useTranslations('question')
  const path = localePath(language, '/fits')
  return (
    <ConceptLabelProvider labels={labels}>
      <Page>
        <PageHeader
          title={t('fits.title')}
          description={t('fits.description', { enterprise: enterprise.name })}
          facts={needs.total > 0 ? <span>{t('fits.count', { count: needs.total })}</span> : null}
        />
        {sent?.failure.code === 'conflict' ? <EngagementConflict /> : null}
        {isPlanned && !sent ? (
          <div className="mb-6">
            <Flash>{plans('planned')}</Flash>
          </div>
        ) : null}
        {questions > 0 ? (
          <Alert
            tone="action"
            className="mb-8"
            title={asked('waiting', { count: questions })}
            actions={<LinkButton href={localePath(language, '/questions')}>{asked('answerNow')}</LinkButton>}
          />
        ) : null}
        {clarity ? <ClarityPanel clarity={clarity} mayWrite={enterprise.role !== 'viewer'} className="mb-8" /> : null}
        {needs.total === 0 ? (
          <NothingFits gaps={gaps} enterpriseId={enterprise.id} />
        ) : (
          <>
            <Tabs
              label={t('fits.sort')}
              className="mb-6"
              items={[
                { href: path, label: t('fits.sortFit'), current: sort === 'fit' },
                { href: `${path}?sort=newest`, label: t('fits.sortNewest'), current: sort === 'newest' },
              ]}
            />
            {needs.rows.length === 0 ? (
              <EmptyState
                title={need('list.outOfRange')}
                actions={<LinkButton href={path}>{need('list.firstPage')}</LinkButton>}
              />
            ) : null}
            <ol className="grid gap-4">
              {needs.rows.map((row) => (
                <li key={row.need.id} id={`need-${row.need.id}`} className="scroll-mt-4">
                  <FittingNeed fit={row} enterprise={enterprise} />
                </li>
              ))}
            </ol>
            <div className="mt-6">
              <ListPages {...needs} />
            </div>
          </>
        )}
      </Page>
    </ConceptLabelProvider>
  )
}
