import type { Api } from '@matxich/api'
import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import {
  Alert,
  Breadcrumbs,
  Button,
  EmptyState,
  Flash,
  LinkButton,
  Page,
  PageHeader,
  Panel,
  TextField,
} from '@matxich/ui'
import { Search } from '@matxich/ui/icons'
import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { EngagementConflict } from '../../needs/engagement-act.tsx'
import { moveFromForm } from '../../needs/move-engagement.server.ts'
import { requireOwn, requireWriter } from '../../needs/require-writer.server.ts'
import { revalidateAfterConflict } from '../../needs/revalidate-after-conflict.ts'
import { formAction, page } from '../../page.server.ts'
import { ConceptLabelProvider } from '../../parts/concept-labels.tsx'
import { keysOfSupplier, uniqueKeys } from '../../parts/labels.ts'
import { pageTitle } from '../../parts/page-title.ts'
import { FirmRow } from './firm-row.tsx'

/** A name this short finds everybody. */
const shortest = 2
const shownFirms = 20

export const loader = page(async ({ api, viewer, lang, params, url }) => {
  requireWriter(viewer)
  const id = params.id ?? ''
  const need = await api.need.get({ id })
  requireOwn(need)
  if (need.state === 'closed') throw redirect(localePath(lang, `/needs/${id}`))
  const text = (url.searchParams.get('q') ?? '').trim().slice(0, 120)
  const [found, keptOut, planned] = await Promise.all([
    text.length >= shortest ? api.need.firms({ id, text }) : null,
    api.need.keptOut({ id }),
    need.state === 'draft' ? api.need.plannedFirms({ id }) : [],
  ])
  const keys = uniqueKeys(...[...(found ?? []), ...keptOut, ...planned].map(({ supplier }) => keysOfSupplier(supplier)))
  const changed = url.searchParams.get('firm')
  return {
    need,
    text,
    found,
    keptOut,
    planned,
    labels: await api.concept.labels({ keys, lang }),
    done: url.searchParams.get('done'),
    changed: changed ? await nameOf(api, changed) : null,
  }
})

/** The firm that the last step was about; an address that names none says nothing. */
async function nameOf(api: Api, id: string): Promise<{ id: string; name: string } | null> {
  return api.enterprise.get({ id }).then(
    ({ name }) => ({ id, name: name.vi }),
    () => null,
  )
}

export const action = formAction(async ({ api, form, lang, params, url }) => {
  const id = params.id ?? ''
  const enterpriseId = String(form.get('enterpriseId'))
  const act = form.get('intent')
  const query = new URLSearchParams({ firm: enterpriseId })
  const text = url.searchParams.get('q')
  if (text) query.set('q', text)
  if (act === 'keepOut') {
    await api.need.keepOut({ id, enterpriseId })
    query.set('done', 'out')
  } else if (act === 'letIn') {
    await api.need.letIn({ id, enterpriseId })
    query.set('done', 'in')
  } else if (act === 'plan' || act === 'drop') {
    await api.need.planInvitation({ id, enterpriseId, isPlanned: act === 'plan' })
    query.set('done', act)
  } else query.set('done', await moveFromForm(api, id, form))
  throw redirect(localePath(lang, `/needs/${id}/firms?${query}`))
})

export const shouldRevalidate = revalidateAfterConflict

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [
    { title: pageTitle(translator(language, 'need')('firms.title'), language) },
    { name: 'robots', content: 'noindex' },
  ]
}

/** Firms by name: whom the buyer asks, and whom it keeps out. */
export default function FirmsOfNeed() {
  const { need, text, found, keptOut, planned, labels } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const language = useLanguage()
  const t = useTranslations('need')
  const common = useTranslations('common')
  const isDraft = need.state === 'draft'
  const path = localePath(language, isDraft ? `/needs/${need.id}/edit` : `/needs/${need.id}`)
  return (
    <ConceptLabelProvider labels={labels}>
      <Page>
        <Breadcrumbs
          label={common('site.breadcrumbs')}
          items={[
            { label: t('own.title'), href: localePath(language, '/my-needs') },
            { label: need.title ?? '', href: path },
          ]}
        />
        <PageHeader
          title={t('firms.title')}
          description={t('firms.description')}
          actions={isDraft ? null : <LinkButton href={`${path}#matches`}>{t('firms.ranked')}</LinkButton>}
        />
        {sent?.failure.code === 'conflict' ? <EngagementConflict /> : <Done />}
        {isDraft ? (
          <Alert tone="neutral" className="mb-6">
            {t('firms.draftHint')}
          </Alert>
        ) : null}
        <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="grid gap-6">
            <Form method="get" className="flex flex-wrap items-end gap-3">
              <TextField
                type="search"
                name="q"
                label={t('firms.search')}
                hint={t('firms.searchHint')}
                minLength={shortest}
                defaultValue={text}
                className="min-w-0 flex-1 basis-64"
              />
              <Button look="primary" icon={<Search aria-hidden />}>
                {t('firms.searchSubmit')}
              </Button>
            </Form>
            {found?.length === 0 ? (
              <EmptyState icon={<Search aria-hidden />} title={t('firms.none')}>
                {t('firms.noneHint')}
              </EmptyState>
            ) : found ? (
              <Panel title={t('firms.found')} description={found.length === shownFirms ? t('firms.foundMany') : null}>
                <ul className="divide-y divide-line">
                  {found.map((firm) => (
                    <FirmRow key={firm.supplier.id} needId={need.id} firm={firm} isDraft={isDraft} />
                  ))}
                </ul>
              </Panel>
            ) : null}
          </div>
          <div className="grid gap-8">
            {isDraft ? (
              <Panel id="planned" title={t('firms.plannedTitle')}>
                {planned.length === 0 ? (
                  <p className="text-ink-soft">{t('firms.plannedNone')}</p>
                ) : (
                  <ul className="divide-y divide-line">
                    {planned.map((firm) => (
                      <FirmRow key={firm.supplier.id} needId={need.id} firm={firm} isDraft />
                    ))}
                  </ul>
                )}
              </Panel>
            ) : null}
            <Panel id="kept-out" title={t('firms.keptOutTitle')}>
              {keptOut.length === 0 ? (
                <p className="text-ink-soft">{t('firms.keptOutNone')}</p>
              ) : (
                <ul className="divide-y divide-line">
                  {keptOut.map((firm) => (
                    <FirmRow key={firm.supplier.id} needId={need.id} firm={firm} isDraft={isDraft} />
                  ))}
                </ul>
              )}
            </Panel>
          </div>
        </div>
      </Page>
    </ConceptLabelProvider>
  )
}

/** The act that takes another back. */
const undoOf: Record<string, string> = { out: 'letIn', in: 'keepOut', plan: 'drop', drop: 'plan' }

/** What the last step has done, with the way back where there is one. */
function Done() {
  const { done, changed } = useLoaderData<typeof loader>()
  const t = useTranslations('need')
  const engagement = useTranslations('engagement')
  const format = useFormat()
  const stage = `state.${done}` as 'state.invited'
  if (done === 'published')
    return (
      <div className="mb-6">
        <Flash>{t('page.published')}</Flash>
      </div>
    )
  if (!changed || !done) return null
  const { id, name } = changed
  const undo = undoOf[done] ?? null
  return (
    <div className="mb-6">
      <Flash
        actions={
          undo ? (
            <Form method="post">
              <input type="hidden" name="intent" value={undo} />
              <input type="hidden" name="enterpriseId" value={id} />
              <Button size="small">{t('firms.undo')}</Button>
            </Form>
          ) : null
        }
      >
        {done === 'out'
          ? t('firms.doneOut', { name })
          : done === 'in'
            ? t('firms.doneIn', { name })
            : done === 'plan'
              ? t('firms.donePlan', { name })
              : done === 'drop'
                ? t('firms.doneDrop', { name })
                : engagement.has(stage)
                  ? format.labelled(name, t('page.moved', { stage: engagement(stage) }))
                  : null}
      </Flash>
    </div>
  )
}
