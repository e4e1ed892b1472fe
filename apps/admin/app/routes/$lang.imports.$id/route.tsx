import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Breadcrumbs, Figure, LinkButton, Page, PageHeader } from '@matxich/ui'
import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ImportState } from '../../parts/import-state.tsx'
import { languageOf, pageTitle } from '../../parts/page-title.ts'
import { tellIssue } from '../../parts/tell-issue.ts'
import { useRefresh } from '../../parts/use-refresh.ts'
import type { action as importAction } from './action.server.ts'
import { ErrorHelp } from './error-help.tsx'
import { ImportProgress } from './import-progress.tsx'
import type { loader } from './load-import.server.ts'
import { Rows } from './rows.tsx'
import { Standing } from './standing.tsx'

export { action } from './action.server.ts'
export { loader } from './load-import.server.ts'

export const meta: MetaFunction<typeof loader> = ({ params, data }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(data?.found.fileName ?? '', language) }]
}

/** One import: what it would do or did, its wrong rows, and the next act. */
export default function ImportPage() {
  const { found, mayWrite } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('import')
  const common = useTranslations('common')
  const admin = useTranslations('admin')
  const format = useFormat()
  const isRunning = found.state === 'applying' || found.state === 'undoing'
  useRefresh(isRunning)
  return (
    <Page>
      <Breadcrumbs
        label={common('site.breadcrumbs')}
        items={[{ label: t('title'), href: localePath(language, '/imports') }, { label: found.fileName }]}
      />
      <PageHeader
        title={<span className="break-all">{found.fileName}</span>}
        facts={
          <>
            <ImportState state={found.state} />
            <span>{t('detail.rowsRead', { count: found.rowCount })}</span>
            <span>{t('detail.by', { name: found.createdBy ?? '—', at: format.dateTime(found.createdAt) })}</span>
          </>
        }
        actions={
          found.format === 'jsonl' ? undefined : (
            <LinkButton href={localePath(language, `/imports/${found.id}/columns`)}>{t('detail.columns')}</LinkButton>
          )
        }
      />
      <div className="grid gap-8">
        <Failure />
        {mayWrite ? null : <Alert tone="neutral">{admin('readOnly')}</Alert>}
        <MissingColumns />
        <Figures />
        {isRunning ? <ImportProgress /> : <Standing />}
        {isRunning || found.state === 'undone' ? null : <ErrorHelp />}
        <Rows />
      </div>
    </Page>
  )
}

/** What the last act met, other than a wrong cell or file, which are told where they are. */
function Failure() {
  const language = useLanguage()
  const common = useTranslations('error')
  const answer = useActionData<typeof importAction>()
  if (!answer || !('failure' in answer) || answer.typed.act === 'correct') return null
  const { issues, code } = answer.failure
  if (issues.some((issue) => issue.path === 'file')) return null
  return (
    <Alert tone="error" role="alert" title={common(`code.${code}.title`)}>
      {issues.length > 0
        ? issues.map((issue) => tellIssue(issue, language)).join(' ')
        : common(`code.${code === 'conflict' ? 'conflict' : 'invalid'}.text`)}
    </Alert>
  )
}

function MissingColumns() {
  const { found, columns } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('import')
  const format = useFormat()
  if (found.missingColumns.length === 0) return null
  const names = found.missingColumns.map((key) => columns.find((column) => column.key === key)?.label ?? key)
  return (
    <Alert
      tone="error"
      title={t('detail.missingColumns', { columns: format.list(names) })}
      actions={
        <LinkButton href={localePath(language, `/imports/${found.id}/columns`)}>{t('detail.checkColumns')}</LinkButton>
      }
    />
  )
}

function Figures() {
  const { found } = useLoaderData<typeof loader>()
  const t = useTranslations('import')
  const format = useFormat()
  return (
    <div className="grid grid-cols-2 gap-5 sm:grid-cols-4">
      {(['create', 'update', 'unchanged', 'error'] as const).map((action) => (
        <Figure key={action} value={format.number(found.counts[action])} label={t(`action.${action}`)} />
      ))}
    </div>
  )
}
