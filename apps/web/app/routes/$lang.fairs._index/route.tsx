import { ListPages } from '@matxich/app'
import { localePath, parseLanguage, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, EmptyState, LinkButton, Page, PageHeader, SelectField, Tabs } from '@matxich/ui'
import { CalendarDays } from '@matxich/ui/icons'
import type { MetaFunction } from '@remix-run/node'
import { Form, useLoaderData, useLocation } from '@remix-run/react'
import { FairLine } from '../../fairs/fair-line.tsx'
import { page } from '../../page.server.ts'
import { pageTitle } from '../../parts/page-title.ts'
import { fairKindsShown, readFairSearch, whens } from './fair-search.ts'

export const loader = page(async ({ api, lang, url }) => {
  const search = readFairSearch(url.searchParams)
  const [fairs, keys] = await Promise.all([api.fair.find(search), api.fair.provinces()])
  const labels = await api.concept.labels({ keys, lang })
  const provinces = keys
    .map((key) => ({ value: key.slice(key.indexOf(':') + 1), label: labels[key] ?? key }))
    .sort((a, b) => a.label.localeCompare(b.label, lang))
  return { search, fairs, provinces }
})

export const meta: MetaFunction<typeof loader> = ({ params }) => {
  const language = parseLanguage(params.lang) ?? 'vi'
  const t = translator(language, 'fair')
  return [{ title: pageTitle(t('title'), language) }, { name: 'description', content: t('description') }]
}

/** Where the trade meets: what comes, what returns every year, what was. */
export default function Fairs() {
  const { search, fairs, provinces } = useLoaderData<typeof loader>()
  const { pathname } = useLocation()
  const language = useLanguage()
  const t = useTranslations('fair')
  const isNarrowed = search.kind !== null || search.formerProvince !== null
  return (
    <Page>
      <PageHeader title={t('title')} description={t('description')} />
      <Tabs
        label={t('when.label')}
        items={whens.map((when) => ({
          href: `${pathname}?when=${when}`,
          label: t(`when.${when}`),
          current: search.when === when,
        }))}
      />
      <Form method="get" className="my-5 flex flex-wrap items-end gap-4">
        <input type="hidden" name="when" value={search.when} />
        <SelectField
          label={t('kindLabel')}
          name="kind"
          defaultValue={search.kind ?? ''}
          placeholder={t('anyKind')}
          options={fairKindsShown.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          className="min-w-56 max-sm:w-full"
        />
        <SelectField
          label={t('province')}
          name="province"
          defaultValue={search.formerProvince ?? ''}
          placeholder={t('anyProvince')}
          options={provinces}
          className="min-w-56 max-sm:w-full"
        />
        <Button wide>{t('show')}</Button>
      </Form>
      {fairs.rows.length === 0 ? (
        <EmptyState
          icon={<CalendarDays aria-hidden />}
          title={t(isNarrowed ? 'noneNarrowed' : `none.${search.when}`)}
          actions={
            <LinkButton
              href={isNarrowed ? `${pathname}?when=${search.when}` : localePath(language, '/fairs?when=recurring')}
            >
              {t(isNarrowed ? 'clear' : 'when.recurring')}
            </LinkButton>
          }
        />
      ) : (
        <ol className="divide-y divide-line border-b border-line">
          {fairs.rows.map((fair) => (
            <li key={fair.id}>
              <FairLine fair={fair} headingAs="h2" />
            </li>
          ))}
        </ol>
      )}
      <p className="mt-4 text-sm text-ink-soft">{t('datesMayChange')}</p>
      <div className="mt-6">
        <ListPages {...fairs} />
      </div>
    </Page>
  )
}
