import type { ImportRowSummary } from '@matxich/api'
import { ListPages } from '@matxich/app'
import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Badge, Code, DataTable, Flash, Panel, Tabs, TextLink, type Tone } from '@matxich/ui'
import { useLoaderData } from '@remix-run/react'
import { CircleAlert, CircleCheck, Equal, PencilLine, Plus } from 'lucide-react'
import { tellIssue } from '../../parts/tell-issue.ts'
import type { loader } from './load-import.server.ts'
import { WrongRow } from './wrong-row.tsx'

/** The rows of the file by what they do; wrong ones with their cells to correct. */
export function Rows() {
  const { rows, show, line } = useLoaderData<typeof loader>()
  const t = useTranslations('import')
  return (
    <Panel id="rows" className="scroll-mt-4">
      {line ? (
        <div className="mb-4">
          <Flash>{t('detail.saved', { line })}</Flash>
        </div>
      ) : null}
      <Filter />
      {rows.rows.length === 0 ? (
        <p className="py-6 text-ink-soft">{t(show === 'error' ? 'detail.noErrors' : 'rows.none')}</p>
      ) : show === 'error' ? (
        <ul className="divide-y divide-line">
          {rows.rows.map((row) => (
            <WrongRow key={row.line} row={row} />
          ))}
        </ul>
      ) : (
        <RowTable />
      )}
      <div className="mt-6">
        <ListPages page={rows.page} pageSize={rows.pageSize} total={rows.total} anchor="#rows" />
      </div>
    </Panel>
  )
}

function Filter() {
  const { found, show } = useLoaderData<typeof loader>()
  const t = useTranslations('import')
  const format = useFormat()
  const items = [
    { key: 'error', label: t('action.error'), count: found.counts.error },
    { key: 'all', label: t('rows.all'), count: found.rowCount },
    { key: 'create', label: t('action.create'), count: found.counts.create },
    { key: 'update', label: t('action.update'), count: found.counts.update },
    { key: 'unchanged', label: t('action.unchanged'), count: found.counts.unchanged },
    { key: 'note', label: t('detail.noted'), count: found.notedCount },
    { key: 'refused', label: t('detail.kept'), count: found.refusedCount },
  ]
  return (
    <Tabs
      label={t('rows.caption')}
      className="mb-2"
      items={items
        .filter((item) => item.count > 0 || item.key === show || item.key === 'all')
        .map((item) => ({
          href: `?show=${item.key}#rows`,
          label: item.label,
          count: format.number(item.count),
          current: item.key === show,
        }))}
    />
  )
}

const actionLooks: Record<ImportRowSummary['action'], { tone: Tone; icon: typeof Plus }> = {
  create: { tone: 'met', icon: Plus },
  update: { tone: 'action', icon: PencilLine },
  unchanged: { tone: 'neutral', icon: Equal },
  error: { tone: 'error', icon: CircleAlert },
}

function RowTable() {
  const { rows, found } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('import')
  const format = useFormat()
  return (
    <DataTable
      caption={t('rows.caption')}
      hideCaption
      rows={rows.rows}
      rowKey={(row) => String(row.line)}
      columns={[
        { key: 'line', header: t('rows.line'), numeric: true, cell: (row) => format.number(row.line) },
        {
          key: 'name',
          header: t('rows.name'),
          primary: true,
          className: 'min-w-52',
          cell: (row) => <RowName row={row} />,
        },
        {
          key: 'does',
          header: t('rows.does'),
          cell: (row) => {
            const { tone, icon: Icon } = actionLooks[row.action]
            return (
              <Badge tone={tone} icon={<Icon aria-hidden />}>
                {t(`action.${row.action}`)}
              </Badge>
            )
          },
        },
        {
          key: 'applied',
          header: t('rows.appliedAt'),
          cell: (row) => {
            if (row.undoneAt) return t('rows.undoneAt')
            if (row.undoRefusal) return t(`undoRefusal.${row.undoRefusal === 'inUse' ? 'inUse' : 'changed'}`)
            if (row.appliedAt) return <AppliedMark label={format.time(row.appliedAt)} />
            return row.action === 'error' ? '—' : t('rows.waiting')
          },
        },
        {
          key: 'issues',
          header: t('rows.issues'),
          cell: (row) =>
            row.issues.length === 0 ? (
              <span className="max-sm:sr-only">—</span>
            ) : (
              <span className="grid gap-1">
                {row.issues.map((issue) => (
                  <span key={`${issue.path}${issue.rule}`}>
                    {issue.heading ? <span className="text-ink-soft">{issue.heading}: </span> : null}
                    {tellIssue(issue, language)}
                  </span>
                ))}
                {row.action === 'error' && found.state !== 'undone' ? (
                  <TextLink href={localePath(language, `/imports/${found.id}/rows/${row.line}`)}>
                    {t('rows.wholeRow')}
                  </TextLink>
                ) : null}
              </span>
            ),
        },
      ]}
    />
  )
}

function AppliedMark({ label }: { label: string }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-met tabular-nums">
      <CircleCheck aria-hidden className="size-4" />
      {label}
    </span>
  )
}

/** What a row calls itself, as a link once the enterprise is there. */
function RowName({ row }: { row: ImportRowSummary }) {
  const language = useLanguage()
  const t = useTranslations('import')
  const name = row.name ?? t('rows.unnamed')
  const isThere = row.enterpriseId && !row.undoneAt
  return (
    <span className="grid gap-0.5">
      {isThere ? (
        <TextLink href={localePath(language, `/enterprises/${row.enterpriseId}`)}>{name}</TextLink>
      ) : (
        <span>{name}</span>
      )}
      {row.taxCode ? (
        <span className="text-xs font-normal text-ink-soft">
          <Code>{row.taxCode}</Code>
        </span>
      ) : null}
    </span>
  )
}
