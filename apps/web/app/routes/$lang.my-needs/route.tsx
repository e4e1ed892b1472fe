import { ListPages, readPageNumber } from '@matxich/app'
import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { type Column, DataTable, EmptyState, Flash, Link, LinkButton, Page, PageHeader, Tabs } from '@matxich/ui'
import { FileSpreadsheet, FileText, Plus } from '@matxich/ui/icons'
import { type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { EngagementConflict } from '../../needs/engagement-act.tsx'
import { NeedStateBadge } from '../../needs/need-facts.tsx'
import { formAction, page } from '../../page.server.ts'
import { pageTitle } from '../../parts/page-title.ts'
import { DeleteDraft } from './delete-draft.tsx'

const states = ['draft', 'open', 'closed'] as const

export const loader = page(async ({ api, viewer, url }) => {
  const state = states.find((one) => one === url.searchParams.get('state'))
  const [needs, counts] = await Promise.all([
    api.need.findOwn({ page: readPageNumber(url.searchParams), pageSize: 20, state }),
    api.need.countOwn(),
  ])
  return {
    needs,
    counts,
    state: state ?? null,
    mayWrite: viewer?.enterprise?.role !== 'viewer',
    done: url.searchParams.get('done'),
  }
})

/** Deletes a draft that its writer no longer wants. */
export const action = formAction(async ({ api, form, lang }) => {
  await api.need.deleteDraft({ id: String(form.get('id')) })
  throw redirect(localePath(lang, '/my-needs?done=deleted'))
})

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [
    { title: pageTitle(translator(language, 'need')('own.title'), language) },
    { name: 'robots', content: 'noindex' },
  ]
}

type OwnNeed = ReturnType<typeof useLoaderData<typeof loader>>['needs']['rows'][number]

/** A buyer's needs: where each stands, how many firms fit and answered. */
export default function MyNeeds() {
  const { needs, counts, state, mayWrite, done } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const language = useLanguage()
  const t = useTranslations('need')
  const common = useTranslations('common')
  const format = useFormat()
  const path = localePath(language, '/my-needs')
  const all = counts.draft + counts.open + counts.closed
  const columns = useColumns(mayWrite)
  const parts = useTranslations('package')
  const post = mayWrite ? (
    <>
      <LinkButton href={localePath(language, '/needs/new')} look="primary" icon={<Plus aria-hidden />}>
        {t('list.post')}
      </LinkButton>
      <LinkButton href={localePath(language, '/packages/new')} icon={<FileSpreadsheet aria-hidden />}>
        {parts('post')}
      </LinkButton>
    </>
  ) : null
  const empty =
    all === 0 ? (
      <EmptyState icon={<FileText aria-hidden />} title={t('own.emptyTitle')} actions={post}>
        {t('own.emptyText')}
      </EmptyState>
    ) : needs.total > 0 ? (
      <EmptyState title={t('list.outOfRange')} actions={<LinkButton href={path}>{t('list.firstPage')}</LinkButton>} />
    ) : (
      <EmptyState title={state ? t(`own.emptyState.${state}`) : t('own.emptyTitle')} />
    )
  return (
    <Page>
      <PageHeader title={t('own.title')} description={t('own.description')} actions={all > 0 ? post : null} />
      {sent?.failure.code === 'conflict' ? (
        <EngagementConflict />
      ) : done === 'deleted' || done === 'draft' ? (
        <div className="mb-6">
          <Flash>{t(done === 'draft' ? 'own.draftKept' : 'own.deleted')}</Flash>
        </div>
      ) : null}
      {all > 0 ? (
        <Tabs
          label={t('own.filter')}
          className="mb-4"
          items={[
            { href: path, label: common('list.all'), count: format.number(all), current: state === null },
            ...states.map((one) => ({
              href: `${path}?state=${one}`,
              label: t(`state.${one}`),
              count: format.number(counts[one]),
              current: state === one,
            })),
            { href: localePath(language, '/packages'), label: t('own.packages'), current: false },
          ]}
        />
      ) : null}
      <DataTable
        caption={t('own.title')}
        hideCaption
        columns={columns}
        rows={needs.rows}
        rowKey={(need) => need.id}
        empty={empty}
      />
      <div className="mt-6">
        <ListPages {...needs} />
      </div>
    </Page>
  )
}

function useColumns(mayWrite: boolean): Column<OwnNeed>[] {
  const language = useLanguage()
  const t = useTranslations('need')
  const format = useFormat()
  const dateOf = (need: OwnNeed) =>
    need.closedAt
      ? t('list.closed', { date: format.date(need.closedAt) })
      : need.openedAt
        ? t('list.opened', { date: format.date(need.openedAt) })
        : t('list.created', { date: format.date(need.createdAt) })
  return [
    {
      key: 'need',
      header: t('own.need'),
      primary: true,
      className: 'min-w-56',
      cell: (need) => (
        <div className="grid justify-items-start">
          <Link
            href={localePath(language, need.state === 'draft' ? `/needs/${need.id}/edit` : `/needs/${need.id}`)}
            className="hover:text-action hover:underline"
          >
            <span lang={need.lang}>{need.title}</span>
            {need.state === 'draft' ? (
              <span className="block text-sm font-medium text-action">{t('own.continue')}</span>
            ) : null}
          </Link>
          {need.package ? (
            <Link
              href={localePath(language, `/packages/${need.package.id}`)}
              className="block text-sm font-normal text-ink-soft hover:text-action hover:underline"
            >
              {t('page.inPackage', { title: need.package.title })}
            </Link>
          ) : null}
          {need.state === 'draft' && mayWrite ? <DeleteDraft id={need.id} title={need.title} /> : null}
        </div>
      ),
    },
    {
      key: 'state',
      header: t('own.state'),
      cell: (need) => <NeedStateBadge state={need.state} outcome={need.outcome} />,
    },
    {
      key: 'visibility',
      header: t('own.visibility'),
      cell: (need) => (need.state === 'draft' ? '–' : t(`visibility.${need.visibility}`)),
    },
    {
      key: 'matches',
      header: t('own.matchesHint'),
      numeric: true,
      cell: (need) => (need.state === 'open' ? format.number(need.matches) : '–'),
    },
    {
      key: 'takingPart',
      header: t('own.takingPart'),
      numeric: true,
      cell: (need) =>
        need.interested > 0
          ? `${format.number(need.engagements)} · ${t('own.interested', { count: need.interested })}`
          : format.number(need.engagements),
    },
    {
      key: 'dates',
      header: t('own.dates'),
      className: 'whitespace-nowrap',
      cell: (need) => (
        <>
          {dateOf(need)}
          {need.deadline && need.state === 'open' ? (
            <span className={`block ${need.isPast ? 'text-gap' : ''}`}>
              {need.isPast ? t('own.past') : t('list.deadline', { date: format.date(need.deadline) })}
            </span>
          ) : null}
        </>
      ),
    },
  ]
}
