import { ListPages, readPageNumber } from '@matxich/app'
import { localePath, translator } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { DataTable, EmptyState, LinkButton, Page, PageHeader, TextLink } from '@matxich/ui'
import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Download, FileSpreadsheet } from 'lucide-react'
import { page } from '../page.server.ts'
import { ImportState } from '../parts/import-state.tsx'
import { languageOf, pageTitle } from '../parts/page-title.ts'
import { useRefresh } from '../parts/use-refresh.ts'

export const loader = page(async ({ api, url }) => ({
  found: await api.import.find({ page: readPageNumber(url.searchParams) }),
}))

export const meta: MetaFunction = ({ params }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(translator(language, 'import')('title'), language) }]
}

/** All imports, newest first. */
export default function ImportsPage() {
  const { found } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('import')
  const format = useFormat()
  useRefresh(found.rows.some((row) => row.state === 'applying' || row.state === 'undoing'))
  const newImport = (
    <LinkButton href={localePath(language, '/imports/new')} look="primary">
      {t('new')}
    </LinkButton>
  )
  const template = (
    <LinkButton href={localePath(language, '/imports/template')} reloadDocument icon={<Download aria-hidden />}>
      {t('template')}
    </LinkButton>
  )
  return (
    <Page>
      <PageHeader
        title={t('title')}
        description={t('description')}
        facts={found.total > 0 ? <span>{t('list.count', { count: found.total })}</span> : undefined}
        actions={
          found.total > 0 ? (
            <>
              {newImport}
              {template}
            </>
          ) : undefined
        }
      />
      <DataTable
        caption={t('title')}
        hideCaption
        rows={found.rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState
            icon={<FileSpreadsheet aria-hidden />}
            title={t('list.empty')}
            actions={
              <>
                {newImport}
                {template}
              </>
            }
          >
            {t('list.emptyText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'file',
            header: t('list.file'),
            primary: true,
            className: 'break-all',
            cell: (row) => <TextLink href={localePath(language, `/imports/${row.id}`)}>{row.fileName}</TextLink>,
          },
          { key: 'state', header: t('list.state'), cell: (row) => <ImportState state={row.state} /> },
          { key: 'rows', header: t('list.rows'), numeric: true, cell: (row) => format.number(row.rowCount) },
          {
            key: 'errors',
            header: t('list.errors'),
            numeric: true,
            cell: (row) => (
              <span className={row.errors > 0 ? 'font-semibold text-error' : undefined}>
                {format.number(row.errors)}
              </span>
            ),
          },
          { key: 'by', header: t('list.by'), cell: (row) => row.createdBy ?? '—' },
          { key: 'at', header: t('list.at'), numeric: true, cell: (row) => format.dateTime(row.createdAt) },
        ]}
      />
      <div className="mt-6">
        <ListPages page={found.page} pageSize={found.pageSize} total={found.total} />
      </div>
    </Page>
  )
}
