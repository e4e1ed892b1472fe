import { ListPages, readPageNumber } from '@matxich/app'
import { translator } from '@matxich/i18n'
import { useTranslations } from '@matxich/i18n/react'
import { EmptyState, Flash, Page, PageHeader } from '@matxich/ui'
import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PhoneCall } from 'lucide-react'
import { CallTabs } from '../calls/call-tabs.tsx'
import { page } from '../page.server.ts'
import { languageOf, pageTitle } from '../parts/page-title.ts'
import { StaleList } from '../parts/stale-list.tsx'

export const loader = page(async ({ api, url }) => ({
  found: await api.desk.stale({ page: readPageNumber(url.searchParams) }),
  isCalled: url.searchParams.has('called'),
}))

export const meta: MetaFunction = ({ params }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(translator(language, 'desk')('calls.title'), language) }]
}

/** Whom to call: profiles that nobody confirmed for a year. */
export default function CallsPage() {
  const { found, isCalled } = useLoaderData<typeof loader>()
  const t = useTranslations('desk')
  const common = useTranslations('common')
  return (
    <Page width="narrow">
      <PageHeader
        title={t('calls.title')}
        description={t('calls.description')}
        facts={<span>{common('list.enterprises', { count: found.total })}</span>}
      />
      <CallTabs current="stale" />
      {isCalled ? (
        <div className="mb-6">
          <Flash>{t('call.saved')}</Flash>
        </div>
      ) : null}
      {found.rows.length === 0 ? (
        <EmptyState icon={<PhoneCall aria-hidden />} title={t('calls.empty')}>
          {t('calls.emptyText')}
        </EmptyState>
      ) : (
        <StaleList rows={found.rows} next="/calls?called=1" />
      )}
      <div className="mt-6">
        <ListPages page={found.page} pageSize={found.pageSize} total={found.total} />
      </div>
    </Page>
  )
}
