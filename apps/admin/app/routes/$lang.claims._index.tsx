import type { ClaimSummary } from '@matxich/api'
import { ListPages, readPageNumber } from '@matxich/app'
import { localePath, translator } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import {
  Badge,
  Button,
  Checkbox,
  Code,
  type Column,
  DataTable,
  EmptyState,
  LinkButton,
  Page,
  PageHeader,
  SelectField,
  Tabs,
  TextField,
  TextLink,
} from '@matxich/ui'
import type { MetaFunction } from '@remix-run/node'
import { Form, useLoaderData, useLocation } from '@remix-run/react'
import { CopyCheck, Inbox } from 'lucide-react'
import { page } from '../page.server.ts'
import { languageOf, pageTitle } from '../parts/page-title.ts'

const states = ['open', 'confirmed', 'refused', 'withdrawn'] as const

export const loader = page(async ({ api, lang, url }) => {
  const { searchParams } = url
  const search = {
    state: states.find((state) => state === searchParams.get('state')) ?? ('open' as const),
    text: (searchParams.get('q') ?? '').slice(0, 200),
    formerProvince: searchParams.get('province')?.slice(0, 10) || null,
    withProof: searchParams.has('proof'),
    page: readPageNumber(searchParams),
  }
  const [found, provinces] = await Promise.all([
    api.claim.find(search),
    api.concept.list({ kinds: ['former-province'], lang }),
  ])
  return { search, found, provinces: provinces.map(({ id, label }) => ({ value: id, label })) }
})

export const meta: MetaFunction = ({ params }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(translator(language, 'access')('claims.title'), language) }]
}

/** Who says that which enterprise is theirs: what waits for a decision, and what was decided. */
export default function ClaimsPage() {
  const { search, found } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('access')
  const columns = useColumns()
  return (
    <Page>
      <PageHeader
        title={t('claims.title')}
        description={t('claims.description')}
        actions={
          <LinkButton href={localePath(language, '/duplicates')} icon={<CopyCheck aria-hidden />}>
            {t('duplicates.title')}
          </LinkButton>
        }
        facts={<span>{t('claims.count', { count: found.total })}</span>}
      />
      <div className="grid gap-6">
        <Tabs
          label={t('claims.states')}
          items={states.map((state) => ({
            href: localePath(language, `/claims?state=${state}`),
            label: t(`state.${state}`),
            current: state === search.state,
          }))}
        />
        <Filters />
        <DataTable
          caption={t('claims.title')}
          hideCaption
          rows={found.rows}
          rowKey={(row) => row.id}
          columns={columns}
          empty={
            <EmptyState
              icon={<Inbox aria-hidden />}
              title={search.state === 'open' ? t('claims.emptyOpen') : t('claims.empty')}
            >
              {search.text || search.formerProvince || search.withProof || search.state !== 'open'
                ? t('claims.emptyText')
                : t('claims.emptyOpenText')}
            </EmptyState>
          }
        />
        <ListPages page={found.page} pageSize={found.pageSize} total={found.total} />
      </div>
    </Page>
  )
}

function Filters() {
  const { search, provinces } = useLoaderData<typeof loader>()
  const t = useTranslations('access')
  const { key } = useLocation()
  return (
    <search>
      <Form key={key} method="get" className="grid items-end gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
        <input type="hidden" name="state" value={search.state} />
        <TextField name="q" type="search" data-search label={t('claims.search')} defaultValue={search.text} />
        <SelectField
          name="province"
          label={t('claims.province')}
          placeholder={t('claims.any')}
          options={provinces}
          defaultValue={search.formerProvince ?? ''}
        />
        <Checkbox
          name="proof"
          value="yes"
          label={t('claims.withProof')}
          defaultChecked={search.withProof}
          className="py-2"
        />
        <Button>{t('claims.apply')}</Button>
      </Form>
    </search>
  )
}

function useColumns(): Column<ClaimSummary>[] {
  const { search, provinces } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('access')
  const format = useFormat()
  const provinceOf = (code: string | null) => provinces.find(({ value }) => value === code)?.label
  return [
    {
      key: 'enterprise',
      header: t('claims.enterprise'),
      primary: true,
      cell: ({ id, enterprise }) => (
        <span className="grid gap-0.5">
          <TextLink href={localePath(language, `/claims/${id}`)} className="font-semibold touch:py-2.5">
            {enterprise.name}
          </TextLink>
          <span className="text-sm font-normal text-ink-soft">
            {enterprise.taxCode ? <Code>{enterprise.taxCode}</Code> : null} {provinceOf(enterprise.formerProvince)}
          </span>
        </span>
      ),
    },
    { key: 'claimant', header: t('claims.claimant'), cell: (row) => row.claimant },
    {
      key: 'proof',
      header: t('claims.proof'),
      cell: (row) => (
        <span className="flex flex-wrap gap-1.5 max-sm:justify-end">
          <Badge tone={row.proof ? 'action' : 'neutral'}>{t(`proof.${row.proof ?? 'none'}`)}</Badge>
          {search.state === 'open' && row.rivals > 1 ? (
            <Badge tone="gap">{t('claims.rivals', { count: row.rivals })}</Badge>
          ) : null}
          {search.state === 'open' && row.hasMembers ? <Badge tone="gap">{t('claims.hasMembers')}</Badge> : null}
          {row.enterprise.isListed ? null : <Badge>{t('claims.unlisted')}</Badge>}
        </span>
      ),
    },
    { key: 'sent', header: t('claims.sent'), numeric: true, cell: (row) => format.dateTime(row.createdAt) },
    ...(search.state === 'open'
      ? []
      : [
          {
            key: 'decided',
            header: t('claims.decided'),
            cell: (row: ClaimSummary) =>
              [row.decidedBy, row.decidedAt ? format.dateTime(row.decidedAt) : null].filter(Boolean).join(', '),
          },
        ]),
  ]
}
