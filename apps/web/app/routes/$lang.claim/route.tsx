import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, LinkButton, Page, PageHeader, Panel, Tabs } from '@matxich/ui'
import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { ConceptLabelProvider } from '../../parts/concept-labels.tsx'
import { pageTitle } from '../../parts/page-title.ts'
import type { action, loader } from './claim.server.ts'
import { purposes } from './claim-search.ts'
import { CreateForm } from './create-form.tsx'
import { Finder } from './finder.tsx'
import { FirmResult } from './firm-result.tsx'

export { action, loader } from './claim.server.ts'

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [
    { title: pageTitle(translator(language, 'claim')('title'), language) },
    { name: 'robots', content: 'noindex' },
  ]
}

/** Saying which enterprise one works for: found by its number or name, or made anew. */
export default function Claim() {
  const { asked, found, isNew, purpose, refused, labels } = useLoaderData<typeof loader>()
  const t = useTranslations('claim')
  const language = useLanguage()
  const { search } = useLocation()
  const sent = useActionData<typeof action>()
  const hrefWith = (changes: Record<string, string>) => {
    const params = new URLSearchParams(search)
    for (const [key, value] of Object.entries(changes)) params.set(key, value)
    return localePath(language, `/claim?${params}`)
  }
  const isCreating = isNew || sent?.typed.intent === 'create'
  return (
    <ConceptLabelProvider labels={labels}>
      <Page width="narrow">
        <PageHeader title={t('title')} description={t('description')} />
        <div className="grid gap-8">
          {refused ? (
            <Alert tone="gap" title={t('refused.title', { enterprise: refused.name ?? t('refused.firm') })}>
              {t('refused.text', { reason: refused.reason ?? '' })}
            </Alert>
          ) : null}
          <Tabs
            label={t('purpose.label')}
            items={purposes.map((one) => ({
              href: hrefWith({ as: one }),
              label: t(`purpose.${one}`),
              current: one === purpose,
            }))}
          />
          <Finder />
          {found && asked && found.refusal === null ? (
            <Panel id="results" title={t('find.results', { count: found.firms.length })}>
              {found.firms.length === 0 ? (
                <p className="text-ink-soft">{t('find.none')}</p>
              ) : (
                <ul className="grid gap-3">
                  {found.firms.map((firm) => (
                    <FirmResult
                      key={firm.id}
                      firm={firm}
                      purpose={purpose}
                      isOnly={found.firms.length === 1}
                      sent={sent}
                    />
                  ))}
                </ul>
              )}
            </Panel>
          ) : null}
          {isCreating ? (
            <CreateForm sent={sent?.typed.intent === 'create' ? sent : undefined} />
          ) : (
            <Alert
              tone="neutral"
              title={t('create.offer')}
              actions={<LinkButton href={`${hrefWith({ new: '1' })}#create`}>{t('create.open')}</LinkButton>}
            >
              {t('create.offerText')}
            </Alert>
          )}
        </div>
      </Page>
    </ConceptLabelProvider>
  )
}
