import type { VerificationRequestRow } from '@matxich/api'
import { ListPages, readPageNumber } from '@matxich/app'
import { localePath, translator } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Badge, type Column, DataTable, EmptyState, LinkButton, Page, PageHeader, Tabs, TextLink } from '@matxich/ui'
import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ShieldCheck } from 'lucide-react'
import { page } from '../page.server.ts'
import { languageOf, pageTitle } from '../parts/page-title.ts'

const shows = ['open', 'decided'] as const

export const loader = page(async ({ api, url }) => {
  const show = shows.find((one) => one === url.searchParams.get('show')) ?? 'open'
  return { show, found: await api.verification.find({ show, page: readPageNumber(url.searchParams) }) }
})

export const meta: MetaFunction = ({ params }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(translator(language, 'desk')('verifications.title'), language) }]
}

/** Who asks the center to check what they say. */
export default function VerificationsPage() {
  const { show, found } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('desk')
  const columns = useColumns()
  return (
    <Page>
      <PageHeader title={t('verifications.title')} description={t('verifications.description')} />
      <Tabs
        label={t('verifications.state')}
        className="mb-6"
        items={shows.map((one) => ({
          href: localePath(language, one === 'open' ? '/verifications' : `/verifications?show=${one}`),
          label: t(`verifications.${one}`),
          count: one === show ? found.total : undefined,
          current: one === show,
        }))}
      />
      <DataTable
        caption={t(`verifications.${show}`)}
        hideCaption
        columns={columns}
        rows={found.rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState
            icon={<ShieldCheck aria-hidden />}
            title={t(show === 'open' ? 'verifications.empty' : 'verifications.emptyDecided')}
            actions={
              <LinkButton href={localePath(language, '/enterprises')} look="primary">
                {t('verifications.find')}
              </LinkButton>
            }
          >
            {t('verifications.emptyText')}
          </EmptyState>
        }
      />
      <div className="mt-6">
        <ListPages page={found.page} pageSize={found.pageSize} total={found.total} />
      </div>
    </Page>
  )
}

const tones = { open: 'action', verified: 'verified', refused: 'gap', withdrawn: 'neutral' } as const

function useColumns(): Column<VerificationRequestRow>[] {
  const { show } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('desk')
  const enterprise = useTranslations('enterprise')
  const format = useFormat()
  return [
    {
      key: 'enterprise',
      header: t('verifications.enterprise'),
      primary: true,
      className: 'min-w-56',
      cell: (row) => (
        <TextLink href={localePath(language, `/verifications/${row.enterpriseId}`)}>{row.enterprise}</TextLink>
      ),
    },
    {
      key: 'groups',
      header: t('verifications.groups'),
      cell: (row) => format.list(row.fieldGroups.map((group) => enterprise(`fieldGroup.${group}`))),
    },
    { key: 'by', header: t('verifications.by'), cell: (row) => row.requestedBy ?? '—' },
    { key: 'asked', header: t('verifications.asked'), numeric: true, cell: (row) => format.date(row.createdAt) },
    ...(show === 'open'
      ? []
      : [
          {
            key: 'state',
            header: t('verifications.state'),
            cell: (row: VerificationRequestRow) => (
              <span className="grid justify-items-start gap-0.5 max-sm:justify-items-end">
                <Badge tone={tones[row.state]}>{t(`verifications.states.${row.state}`)}</Badge>
                {row.reason ? <span className="text-xs text-ink-soft">{row.reason}</span> : null}
              </span>
            ),
          },
        ]),
  ]
}
