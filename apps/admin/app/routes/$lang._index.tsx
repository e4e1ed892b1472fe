import { localePath, translator } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { EmptyState, Figure, Flash, Link, LinkButton, Page, PageHeader, Panel, TextLink } from '@matxich/ui'
import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChevronRight, CircleCheck, CirclePause, RefreshCw, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { WorkSections } from '../desk/work-sections.tsx'
import { page } from '../page.server.ts'
import { languageOf, pageTitle } from '../parts/page-title.ts'

export const loader = page(async ({ api, lang, url }) => {
  const [desk, work] = await Promise.all([api.desk.get(), api.desk.waiting({ lang })])
  return { desk, work, isCalled: url.searchParams.has('called') }
})

export const meta: MetaFunction = ({ params }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(translator(language, 'admin')('desk.title'), language) }]
}

/** What needs staff today, and how the database stands. */
export default function DeskPage() {
  const language = useLanguage()
  const t = useTranslations('admin')
  const imports = useTranslations('import')
  const words = useTranslations('desk')
  const { work, isCalled } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeader
        title={t('desk.title')}
        description={t('desk.description')}
        actions={
          <>
            <LinkButton href={localePath(language, '/calls')}>{words('calls.title')}</LinkButton>
            <LinkButton href={localePath(language, '/imports/new')} look="primary">
              {imports('new')}
            </LinkButton>
          </>
        }
      />
      <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-10">
          {isCalled ? <Flash>{words('call.saved')}</Flash> : null}
          <WorkSections work={work} />
          <Waiting />
        </div>
        <div className="grid gap-10">
          <Figures />
          <Recent />
        </div>
      </div>
    </Page>
  )
}

function Waiting() {
  const { desk, work } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('admin')
  const imports = localePath(language, '/imports')
  const things = [
    { key: 'failedImports', count: desk.imports.failed, href: imports, icon: <TriangleAlert className="text-error" /> },
    { key: 'openImports', count: desk.imports.open, href: imports, icon: <CirclePause className="text-gap" /> },
    { key: 'runningImports', count: desk.imports.running, href: imports, icon: <RefreshCw className="text-action" /> },
    { key: 'backlog', count: desk.backlog, href: null, icon: <RefreshCw className="text-action" /> },
  ] as const
  const waiting = things.filter((thing) => thing.count > 0)
  const isIdle = Object.values(work).every(({ total }) => total === 0)
  if (waiting.length === 0 && !isIdle) return null
  return (
    <Panel title={t('desk.needsYou')}>
      {waiting.length === 0 ? (
        <EmptyState icon={<CircleCheck aria-hidden />} title={t('desk.allDone')}>
          {t('desk.allDoneText')}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {waiting.map(({ key, count, href, icon }) => (
            <li key={key}>
              <Thing href={href} icon={icon}>
                {t(`desk.${key}`, { count })}
              </Thing>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function Thing({ href, icon, children }: { href: string | null; icon: ReactNode; children: ReactNode }) {
  const content = (
    <>
      <span aria-hidden className="[&_svg]:size-5">
        {icon}
      </span>
      <span className="font-medium">{children}</span>
    </>
  )
  if (!href) return <p className="flex min-h-12 items-center gap-3">{content}</p>
  return (
    <Link href={href} className="group flex min-h-12 items-center gap-3 hover:text-action">
      {content}
      <ChevronRight aria-hidden className="ms-auto size-4 text-ink-soft group-hover:text-action" />
    </Link>
  )
}

function Figures() {
  const { desk } = useLoaderData<typeof loader>()
  const t = useTranslations('admin')
  const format = useFormat()
  return (
    <Panel title={t('desk.database')}>
      <div className="grid grid-cols-2 gap-5">
        <Figure value={format.number(desk.enterprises)} label={t('desk.enterprises')} />
        <Figure value={format.number(desk.verified)} label={t('desk.verified')} />
        <Figure value={format.number(desk.claimed)} label={t('desk.claimed')} />
        <Figure value={format.number(desk.stale)} label={t('desk.stale')} />
      </div>
    </Panel>
  )
}

const acts = {
  'import.create': 'importUploaded',
  'import.apply': 'importApplied',
  'import.undo': 'importUndone',
} as const

function Recent() {
  const { desk } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('admin')
  const format = useFormat()
  return (
    <Panel title={t('desk.recent')}>
      {desk.recent.length === 0 ? (
        <p className="text-sm text-ink-soft">{t('desk.noRecent')}</p>
      ) : (
        <ul className="grid gap-3 text-sm">
          {desk.recent.map((event) => (
            <li key={`${event.subjectId}${event.at.toISOString()}`} className="grid">
              <TextLink href={localePath(language, `/imports/${event.subjectId}`)} className="font-medium break-all">
                {event.fileName ?? '—'}
              </TextLink>
              <span>
                {event.actor} {t(`event.${acts[event.action as keyof typeof acts] ?? 'other'}`)}
              </span>
              <span className="text-ink-soft tabular-nums">{format.dateTime(event.at)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
