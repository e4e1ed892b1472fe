import { failureOf } from '@matxich/app'
import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, EmptyState, Flash, LinkButton, Page, PageHeader } from '@matxich/ui'
import { Bell } from '@matxich/ui/icons'
import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { formAction, page } from '../../page.server.ts'
import { fieldErrors } from '../../parts/field-errors.ts'
import { pageTitle } from '../../parts/page-title.ts'
import { readAlert } from '../../search/alert-choices.ts'
import { asSearchState, nameFilters } from '../../search/facet-names.server.ts'
import { searchHref } from '../$lang.search/search-state.ts'
import { SavedSearchCard } from './saved-search-card.tsx'

export const loader = page(async ({ api, lang }) => {
  const searches = await api.savedSearch.own()
  const filters = await nameFilters(
    api,
    lang,
    searches.map(({ asked }) => asked),
  )
  return {
    searches: searches.map((search, index) => ({
      ...search,
      filters: filters[index] ?? [],
      href: searchHref(lang, asSearchState(search.asked), search.news.length > 0 ? { saved: search.id } : {}),
    })),
  }
})

export const action = formAction(async ({ api, lang, form }) => {
  const id = String(form.get('id'))
  const act = form.get('act')
  if (act === 'change')
    await api.savedSearch.change({ id, name: String(form.get('name') ?? ''), alert: readAlert(form.get('alert')) })
  else if (act === 'remove') await api.savedSearch.remove({ id })
  else if (act === 'seen') await api.savedSearch.markSeen({ id })
  else throw data({ code: 'notFound' }, { status: 404 })
  throw redirect(localePath(lang, act === 'seen' ? '/saved-searches' : `/saved-searches?done=${act}`))
})

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [
    { title: pageTitle(translator(language, 'savedSearch')('title'), language) },
    { name: 'robots', content: 'noindex' },
  ]
}

const done = ['saved', 'change', 'remove'] as const

/** The searches one keeps, with what is new in each. */
export default function SavedSearches() {
  const { searches } = useLoaderData<typeof loader>()
  const answer = failureOf(useActionData<typeof action>())
  const language = useLanguage()
  const t = useTranslations('savedSearch')
  const [params] = useSearchParams()
  const act = done.find((one) => one === params.get('done'))
  const errors = answer ? fieldErrors(answer.failure.issues, language) : {}
  return (
    <Page width="narrow">
      <PageHeader
        title={t('title')}
        description={t('description')}
        facts={searches.length > 0 ? <span>{t('count', { count: searches.length })}</span> : undefined}
      />
      {act && !answer ? <Flash>{t(`done.${act}`)}</Flash> : null}
      {errors[''] ? (
        <Alert tone="error" role="alert">
          {errors['']}
        </Alert>
      ) : null}
      {searches.length === 0 ? (
        <EmptyState
          icon={<Bell aria-hidden />}
          title={t('empty')}
          actions={<LinkButton href={localePath(language, '/search')}>{t('emptyAction')}</LinkButton>}
        >
          {t('emptyText')}
        </EmptyState>
      ) : (
        <ul className="mt-4 grid gap-4">
          {searches.map((search) => (
            <li key={search.id}>
              <SavedSearchCard
                search={search}
                typed={answer?.typed.id === search.id ? answer.typed : null}
                errors={answer?.typed.id === search.id ? errors : {}}
              />
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
