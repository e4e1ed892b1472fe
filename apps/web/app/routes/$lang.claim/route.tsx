import { defaultLanguage, type Language, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, LinkButton, Page, PageHeader, Panel, Tabs } from '@matxich/ui'
import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { formAction, page } from '../../page.server.ts'
import { ConceptLabelProvider } from '../../parts/concept-labels.tsx'
import { pageTitle } from '../../parts/page-title.ts'
import { countries, purposes, readClaimSearch, readPurpose } from './claim-search.ts'
import { CreateForm } from './create-form.tsx'
import { Finder } from './finder.tsx'
import { FirmResult } from './firm-result.tsx'

export const loader = page(async ({ api, viewer, lang, url }) => {
  if (viewer?.agency) throw data({ code: 'notAllowed' }, { status: 403 })
  const own = await api.claim.mine()
  if (own.claim?.state === 'open' || own.member) throw redirect(localePath(lang, '/claim/status'))
  const asked = readClaimSearch(url.searchParams)
  const found = asked ? await api.claim.search(asked) : null
  const provinces = await api.concept.list({ kinds: ['former-province'], lang })
  return {
    asked,
    found,
    refused: own.claim?.state === 'refused' ? { name: own.claim.firm.name, reason: own.claim.reason } : null,
    purpose: readPurpose(url.searchParams.get('as')),
    isNew: url.searchParams.has('new') || (found !== null && found.firms.length === 0 && found.refusal === null),
    provinces: provinces.map(({ id, label }) => ({ value: id, label })),
    countries: countryOptions(lang),
    labels: Object.fromEntries(provinces.map(({ id, label }) => [`former-province:${id}`, label])),
  }
})

export const action = formAction(async ({ api, form, lang }) => {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const purpose = readPurpose(text('purpose'))
  if (form.get('intent') === 'open') await api.claim.open({ enterpriseId: text('enterpriseId'), purpose })
  else
    await api.claim.create({
      name: text('name'),
      country: text('country').toUpperCase(),
      taxCode: text('taxCode') || null,
      registrationNumber: text('registrationNumber') || null,
      formerProvince: text('formerProvince') || null,
      district: text('district') || null,
      purpose,
    })
  throw redirect(localePath(lang, '/claim/status'))
})

function countryOptions(lang: Language) {
  const names = new Intl.DisplayNames(lang, { type: 'region' })
  return countries
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .sort((a, b) => a.label.localeCompare(b.label, lang))
}

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
