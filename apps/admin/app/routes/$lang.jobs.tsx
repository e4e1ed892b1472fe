import type { JobRow } from '@matxich/api'
import { FailureAlert, failureOf, ListPages, readPageNumber } from '@matxich/app'
import { localePath, translator } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import {
  Alert,
  Badge,
  Button,
  type Column,
  DataTable,
  EmptyState,
  Flash,
  Page,
  PageHeader,
  Panel,
  Tabs,
  TextLink,
  type Tone,
} from '@matxich/ui'
import { CircleAlert, CircleCheck, Clock, Cog, RotateCcw } from '@matxich/ui/icons'
import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { IndexPanel } from '../desk/index-panel.tsx'
import { WorkFigures } from '../desk/work-figures.tsx'
import { page, staffAction } from '../page.server.ts'
import { languageOf, pageTitle } from '../parts/page-title.ts'
import { useRefresh } from '../parts/use-refresh.ts'

/** What needs a person comes first. */
const states = ['failed', 'active', 'waiting', 'done'] as const

export const loader = page(async ({ api, url: { searchParams } }) => {
  const state = states.find((one) => one === searchParams.get('state')) ?? null
  const [work, jobs] = await Promise.all([
    api.jobs.state(),
    api.jobs.find({ state, page: readPageNumber(searchParams) }),
  ])
  const done = searchParams.get('done')
  return { work, jobs, state, isStarted: done === '1', isRebuilding: done === 'rebuild' }
})

export const action = staffAction(async ({ api, form, url }) => {
  if (form.get('intent') === 'rebuild') {
    await api.jobs.rebuildIndex()
    throw redirect(`${url.pathname}?done=rebuild`)
  }
  await api.jobs.retry({ id: String(form.get('id')) })
  throw redirect(`${url.pathname}?done=1`)
})

export const meta: MetaFunction = ({ params }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(translator(language, 'desk')('jobs.title'), language) }]
}

/** How the work stands that goes on by itself, and what broke of it. */
export default function Jobs() {
  const { work, jobs, state, isStarted, isRebuilding } = useLoaderData<typeof loader>()
  const failed = failureOf(useActionData<typeof action>())
  useRefresh(work.search.rebuild !== null)
  const language = useLanguage()
  const t = useTranslations('desk')
  const format = useFormat()
  const path = localePath(language, '/jobs')
  const columns = useColumns()
  const all = Object.values(work.jobs).reduce((sum, one) => sum + one, 0)
  return (
    <Page>
      <PageHeader title={t('jobs.title')} description={t('jobs.description')} />
      <div className="mb-6 grid gap-4 empty:hidden">
        {failed?.failure.code === 'conflict' ? (
          <Alert tone="gap" role="alert">
            {t(failed.typed?.intent === 'rebuild' ? 'jobs.index.rebuildConflict' : 'jobs.conflict')}
          </Alert>
        ) : (
          <FailureAlert answer={failed} />
        )}
        {isRebuilding && !failed ? <Flash>{t('jobs.index.rebuilding')}</Flash> : null}
        {isStarted && !failed ? <Flash>{t('jobs.started')}</Flash> : null}
      </div>
      <div className="grid grid-cols-1 gap-10">
        <IndexPanel index={work.search} />
        <WorkFigures work={work} />
        <Panel title={t('jobs.queue')}>
          <Tabs
            label={t('jobs.filter')}
            className="mb-4"
            items={[
              { href: path, label: t('jobs.all'), count: format.number(all), current: state === null },
              ...states.map((one) => ({
                href: `${path}?state=${one}`,
                label: t(`jobs.state.${one}`),
                count: format.number(work.jobs[one]),
                current: state === one,
              })),
            ]}
          />
          <DataTable
            caption={t('jobs.queue')}
            hideCaption
            columns={columns}
            rows={jobs.rows}
            rowKey={(job) => job.id}
            empty={
              <EmptyState icon={<Cog aria-hidden />} title={t('jobs.empty')}>
                {t('jobs.emptyText')}
              </EmptyState>
            }
          />
          <div className="mt-6">
            <ListPages {...jobs} />
          </div>
        </Panel>
      </div>
    </Page>
  )
}

const looks: Record<JobRow['state'], { tone: Tone; icon: typeof Cog }> = {
  waiting: { tone: 'neutral', icon: Clock },
  active: { tone: 'action', icon: Cog },
  done: { tone: 'met', icon: CircleCheck },
  failed: { tone: 'error', icon: CircleAlert },
}

function useColumns(): Column<JobRow>[] {
  const language = useLanguage()
  const t = useTranslations('desk')
  const format = useFormat()
  return [
    {
      key: 'work',
      header: t('jobs.work'),
      primary: true,
      cell: (job) => t(job.name === 'import.apply' ? 'jobs.name.apply' : 'jobs.name.undo'),
    },
    {
      key: 'file',
      header: t('jobs.file'),
      className: 'break-all',
      cell: (job) => (
        <TextLink href={localePath(language, `/imports/${job.import.id}`)}>{job.import.fileName}</TextLink>
      ),
    },
    {
      key: 'state',
      header: t('jobs.stateLabel'),
      cell: (job) => {
        const { tone, icon: Icon } = looks[job.state]
        return (
          <div className="grid justify-items-start gap-1">
            <Badge tone={tone} icon={<Icon aria-hidden />}>
              {t(`jobs.state.${job.state}`)}
            </Badge>
            {job.cause ? <p className="max-w-80 text-start text-sm wrap-anywhere text-ink-soft">{job.cause}</p> : null}
            {job.retries > 0 ? (
              <p className="text-sm text-ink-soft">{t('jobs.retries', { count: job.retries })}</p>
            ) : null}
          </div>
        )
      },
    },
    {
      key: 'created',
      header: t('jobs.created'),
      numeric: true,
      className: 'whitespace-nowrap',
      cell: (job) => format.dateTime(job.createdAt),
    },
    {
      key: 'ended',
      header: t('jobs.ended'),
      numeric: true,
      secondary: true,
      className: 'whitespace-nowrap',
      cell: (job) => (job.endedAt ? format.dateTime(job.endedAt) : '–'),
    },
    { key: 'again', header: t('jobs.again'), cell: (job) => (job.mayRetry ? <Retry job={job} /> : '–') },
  ]
}

/** Opens first and says what it means. */
function Retry({ job }: { job: JobRow }) {
  const t = useTranslations('desk')
  return (
    <details name="retry">
      <summary className="inline-flex min-h-8 items-center rounded-md border border-line-strong px-3 text-sm font-semibold hover:bg-surface touch:min-h-11">
        {t('jobs.again')}
      </summary>
      <Form method="post" className="mt-2 grid max-w-72 justify-items-start gap-2 text-start">
        <p className="text-sm">{t('jobs.confirm', { file: job.import.fileName })}</p>
        <input type="hidden" name="id" value={job.id} />
        <Button size="small" look="primary" icon={<RotateCcw aria-hidden />}>
          {t('jobs.again')}
        </Button>
      </Form>
    </details>
  )
}
