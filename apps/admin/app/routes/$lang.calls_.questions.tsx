import { ListPages, readPageNumber } from '@matxich/app'
import { readAnswer } from '@matxich/app/question'
import { localePath, translator } from '@matxich/i18n'
import { useTranslations } from '@matxich/i18n/react'
import { EmptyState, Flash, Page, PageHeader } from '@matxich/ui'
import type { MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { PhoneCall } from 'lucide-react'
import { CallTabs } from '../calls/call-tabs.tsx'
import { UnreachedFirmCard } from '../calls/unreached-firm.tsx'
import { page, staffAction } from '../page.server.ts'
import { languageOf, pageTitle } from '../parts/page-title.ts'

export const loader = page(async ({ api, lang, viewer, url }) => ({
  found: await api.question.unreached({ lang, page: readPageNumber(url.searchParams) }),
  mayWrite: viewer?.agency?.role !== 'viewer',
  isDone: url.searchParams.has('done'),
}))

export const action = staffAction(async ({ api, form, lang }) => {
  await api.question.answerForFirm({
    id: String(form.get('questionId') ?? ''),
    answer: readAnswer(form),
    statedBy: String(form.get('statedBy') ?? ''),
    channel: form.get('channel') as 'phone',
  })
  throw redirect(localePath(lang, '/calls/questions?done=1'))
})

export const meta: MetaFunction = ({ params }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(translator(language, 'desk')('unreached.title'), language) }]
}

/** Buyers' questions that reached nobody: whom to call, what to ask, and what was answered. */
export default function UnreachedPage() {
  const { found, mayWrite, isDone } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTranslations('desk')
  const common = useTranslations('common')
  return (
    <Page width="narrow">
      <PageHeader
        title={t('unreached.title')}
        description={t('unreached.description')}
        facts={<span>{common('list.enterprises', { count: found.total })}</span>}
      />
      <CallTabs current="questions" />
      {isDone && !sent ? (
        <div className="mb-6">
          <Flash>{t('unreached.done')}</Flash>
        </div>
      ) : null}
      {found.rows.length === 0 ? (
        <EmptyState icon={<PhoneCall aria-hidden />} title={t('unreached.empty')}>
          {t('unreached.emptyText')}
        </EmptyState>
      ) : (
        <ul className="grid gap-6">
          {found.rows.map((firm) => (
            <li key={firm.id} id={`firm-${firm.id}`} className="scroll-mt-20">
              <UnreachedFirmCard firm={firm} mayWrite={mayWrite} sent={sent} />
            </li>
          ))}
        </ul>
      )}
      <div className="mt-6">
        <ListPages page={found.page} pageSize={found.pageSize} total={found.total} />
      </div>
    </Page>
  )
}
