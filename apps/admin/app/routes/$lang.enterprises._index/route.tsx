import type { EnterpriseRow } from '@matxich/api'
import { ListPages } from '@matxich/app'
import { localePath, translator } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import {
  Code,
  type Column,
  DataTable,
  EmptyState,
  LinkButton,
  Page,
  PageHeader,
  TextLink,
  VerifiedMark,
} from '@matxich/ui'
import type { MetaFunction } from '@remix-run/node'
import { useLoaderData, useLocation } from '@remix-run/react'
import { Building2, Download } from 'lucide-react'
import { page } from '../../page.server.ts'
import { ConceptLabelProvider, useConceptLabel } from '../../parts/concept-labels.tsx'
import { languageOf, pageTitle } from '../../parts/page-title.ts'
import { readEnterpriseSearch } from './enterprise-search.ts'
import { Filters } from './filters.tsx'

export const loader = page(async ({ api, lang, url }) => {
  const search = readEnterpriseSearch(url.searchParams)
  const [found, provinces, categories] = await Promise.all([
    api.enterprise.find(search),
    api.concept.list({ kinds: ['former-province'], lang }),
    api.concept.list({ kinds: ['category'], lang }),
  ])
  const asOption = ({ id, label }: { id: string; label: string }) => ({ value: id, label })
  const keys = [...new Set(found.rows.flatMap((row) => row.formerProvince ?? []))]
  return {
    search,
    found,
    labels: await api.concept.labels({ keys, lang }),
    provinces: provinces.map(asOption),
    categories: categories.map(asOption),
  }
})

export const meta: MetaFunction = ({ params }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(translator(language, 'admin')('enterprises.title'), language) }]
}

/** The sector database as a table. */
export default function EnterprisesPage() {
  const { labels } = useLoaderData<typeof loader>()
  return (
    <ConceptLabelProvider labels={labels}>
      <Enterprises />
    </ConceptLabelProvider>
  )
}

function Enterprises() {
  const { search, found, provinces, categories } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('admin')
  const common = useTranslations('common')
  const imports = useTranslations('import')
  const columns = useColumns()
  const query = useLocation().search
  const exportHref = (format: string) => {
    const params = new URLSearchParams(query)
    params.set('format', format)
    return localePath(language, `/enterprises/export?${params}`)
  }
  return (
    <Page>
      <PageHeader
        title={t('enterprises.title')}
        facts={<span>{common('list.enterprises', { count: found.total })}</span>}
        actions={(['csv', 'xlsx'] as const).map((format) => (
          <LinkButton key={format} href={exportHref(format)} reloadDocument icon={<Download aria-hidden />}>
            {t(format === 'csv' ? 'enterprises.exportCsv' : 'enterprises.exportXlsx')}
          </LinkButton>
        ))}
      />
      <Filters search={search} provinces={provinces} categories={categories} />
      <DataTable
        caption={t('enterprises.title')}
        hideCaption
        columns={columns}
        rows={found.rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState
            icon={<Building2 aria-hidden />}
            title={t('enterprises.empty')}
            actions={
              <LinkButton href={localePath(language, '/imports/new')} look="primary">
                {imports('new')}
              </LinkButton>
            }
          >
            {t('enterprises.emptyText')}
          </EmptyState>
        }
      />
      <div className="mt-6">
        <ListPages page={found.page} pageSize={found.pageSize} total={found.total} />
      </div>
    </Page>
  )
}

function useColumns(): Column<EnterpriseRow>[] {
  const { search } = useLoaderData<typeof loader>()
  const { pathname, search: query } = useLocation()
  const language = useLanguage()
  const t = useTranslations('admin')
  const common = useTranslations('common')
  const enterprise = useTranslations('enterprise')
  const format = useFormat()
  const conceptLabel = useConceptLabel()
  const sortOf = (sort: typeof search.sort, column: string) => {
    const params = new URLSearchParams(query)
    const isCurrent = search.sort === sort
    params.set('sort', sort)
    params.set('direction', isCurrent && search.direction === 'asc' ? 'desc' : 'asc')
    params.delete('page')
    return {
      href: `${pathname}?${params}`,
      direction: isCurrent ? (search.direction === 'asc' ? ('ascending' as const) : ('descending' as const)) : null,
      label: common('list.sortBy', { column }),
    }
  }
  return [
    {
      key: 'name',
      header: t('enterprises.name'),
      primary: true,
      sort: sortOf('name', t('enterprises.name')),
      className: 'min-w-60',
      cell: (row) => (
        <span className="grid gap-0.5">
          <TextLink href={localePath(language, `/enterprises/${row.id}`)}>{row.nameVi}</TextLink>
          {row.nameEn ? <span className="text-xs font-normal text-ink-soft">{row.nameEn}</span> : null}
        </span>
      ),
    },
    {
      key: 'taxCode',
      header: t('enterprises.taxCode'),
      cell: (row) => (row.taxCode ? <Code>{row.taxCode}</Code> : '—'),
    },
    {
      key: 'place',
      header: t('enterprises.place'),
      sort: sortOf('province', t('enterprises.place')),
      cell: (row) =>
        [row.district, row.formerProvince && conceptLabel(row.formerProvince)].filter(Boolean).join(', ') || '—',
    },
    {
      key: 'claim',
      header: t('enterprises.claim'),
      cell: (row) => (
        <span className="grid justify-items-start gap-0.5 max-sm:justify-items-end">
          <span>{enterprise(`claim.${row.claim as 'none'}`)}</span>
          {row.isVerified ? <VerifiedMark label={t('enterprises.isVerified')} className="text-xs" /> : null}
        </span>
      ),
    },
    {
      key: 'employees',
      header: t('enterprises.employees'),
      numeric: true,
      sort: sortOf('employees', t('enterprises.employees')),
      cell: (row) => (row.employees === null ? '—' : format.number(row.employees)),
    },
    {
      key: 'capabilities',
      header: t('enterprises.capabilities'),
      numeric: true,
      secondary: true,
      cell: (row) => format.number(row.capabilities),
    },
    {
      key: 'certificates',
      header: t('enterprises.certificates'),
      numeric: true,
      secondary: true,
      cell: (row) => format.number(row.certificates),
    },
    {
      key: 'confirmedAt',
      header: t('enterprises.confirmedAt'),
      numeric: true,
      sort: sortOf('updated', t('enterprises.confirmedAt')),
      cell: (row) => format.date(row.confirmedAt),
    },
  ]
}
