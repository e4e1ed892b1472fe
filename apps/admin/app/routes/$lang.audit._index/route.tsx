import { ListPages, readPageNumber } from '@matxich/app'
import { localePath, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { LinkButton, Page, PageHeader } from '@matxich/ui'
import { Download } from '@matxich/ui/icons'
import type { MetaFunction } from '@remix-run/node'
import { useLoaderData, useLocation } from '@remix-run/react'
import { page } from '../../page.server.ts'
import { languageOf, pageTitle } from '../../parts/page-title.ts'
import { asEventFilter, readAuditSearch } from './audit-search.ts'
import { EventTable } from './event-table.tsx'
import { Filters } from './filters.tsx'

export const loader = page(async ({ api, lang, url: { searchParams } }) => {
  const search = readAuditSearch(searchParams)
  const events = await api.audit.find({
    ...asEventFilter(search),
    lang,
    page: readPageNumber(searchParams),
    pageSize: 50,
  })
  return { search, events }
})

export const meta: MetaFunction = ({ params }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(translator(language, 'desk')('audit.title'), language) }]
}

/** The trail of the center: who changed what, for whom, on whose word. */
export default function Audit() {
  const { search, events } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('desk')
  const address = useLocation()
  return (
    <Page>
      <PageHeader
        title={t('audit.title')}
        description={t('audit.description')}
        actions={
          <LinkButton
            href={`${localePath(language, '/audit/export')}${address.search}`}
            icon={<Download aria-hidden />}
            reloadDocument
            wide
          >
            {t('audit.export')}
          </LinkButton>
        }
      />
      <Filters search={search} />
      <p className="mb-2 text-sm text-ink-soft">{t('audit.count', { count: events.total })}</p>
      <EventTable rows={events.rows} />
      <div className="mt-6">
        <ListPages {...events} />
      </div>
    </Page>
  )
}
