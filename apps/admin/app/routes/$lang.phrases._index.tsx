import type { PhraseRow } from '@matxich/api'
import { FailureAlert, failureOf, ListPages, readPageNumber } from '@matxich/app'
import { languages, localePath, translator } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import {
  Alert,
  Badge,
  Breadcrumbs,
  Button,
  type Column,
  DataTable,
  EmptyState,
  Flash,
  Page,
  PageHeader,
  SelectField,
  Tabs,
  TextLink,
} from '@matxich/ui'
import { CircleCheck } from '@matxich/ui/icons'
import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { page, staffAction } from '../page.server.ts'
import { languageOf, pageTitle } from '../parts/page-title.ts'

const dones = ['ignored', 'restored'] as const

export const loader = page(async ({ api, viewer, lang, url: { searchParams } }) => {
  const search = {
    phraseLang: languages.find((one) => one === searchParams.get('of')) ?? null,
    isIgnored: searchParams.get('view') === 'ignored',
  }
  return {
    search,
    phrases: await api.phrase.find({ ...search, lang, page: readPageNumber(searchParams), pageSize: 20 }),
    mayWrite: viewer?.agency?.role !== 'viewer',
    done: dones.find((one) => one === searchParams.get('done')) ?? null,
  }
})

export const action = staffAction(async ({ api, form, lang, url }) => {
  const isIgnored = form.get('intent') !== 'restore'
  await api.phrase.setIgnored({ id: String(form.get('id') ?? ''), isIgnored })
  const params = new URLSearchParams(url.search)
  params.delete('index')
  params.set('done', isIgnored ? 'ignored' : 'restored')
  throw redirect(localePath(lang, `/phrases?${params}`))
})

export const meta: MetaFunction = ({ params }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(translator(language, 'phrase')('title'), language) }]
}

/** Words that nothing was understood by, those of most people first, each to be taught or put aside. */
export default function Phrases() {
  const { search, phrases, mayWrite, done } = useLoaderData<typeof loader>()
  const failed = failureOf(useActionData<typeof action>())
  const language = useLanguage()
  const t = useTranslations('phrase')
  const common = useTranslations('common')
  const words = useTranslations('taxonomy')
  const columns = useColumns(search.isIgnored, mayWrite)
  const path = localePath(language, '/phrases')
  return (
    <Page>
      <Breadcrumbs
        label={common('site.breadcrumbs')}
        items={[{ label: words('title'), href: localePath(language, '/taxonomy') }, { label: t('title') }]}
      />
      <PageHeader title={t('title')} description={t('description')} />
      <div className="mb-6 grid gap-4 empty:hidden">
        {failed?.failure.code === 'conflict' ? (
          <Alert tone="gap" role="alert">
            {t('conflict')}
          </Alert>
        ) : (
          <FailureAlert answer={failed} />
        )}
        {done && !failed ? <Flash>{t(`done.${done}`)}</Flash> : null}
      </div>
      <Tabs
        label={t('view')}
        className="mb-5"
        items={[
          { href: path, label: t('open'), current: !search.isIgnored },
          { href: `${path}?view=ignored`, label: t('ignored'), current: search.isIgnored },
        ]}
      />
      <Form method="get" className="mb-5 flex flex-wrap items-end gap-x-4 gap-y-3" key={JSON.stringify(search)}>
        {search.isIgnored ? <input type="hidden" name="view" value="ignored" /> : null}
        <SelectField
          label={t('lang')}
          name="of"
          defaultValue={search.phraseLang ?? ''}
          placeholder={t('anyLang')}
          options={languages.map((lang) => ({ value: lang, label: words(`lang.${lang}`) }))}
          className="max-sm:w-full"
        />
        <Button wide>{t('show')}</Button>
      </Form>
      <p className="mb-2 text-sm text-ink-soft">{t('count', { count: phrases.total })}</p>
      <DataTable
        caption={t('title')}
        hideCaption
        rows={phrases.rows}
        rowKey={(row) => row.id}
        columns={columns}
        empty={
          <EmptyState icon={<CircleCheck aria-hidden />} title={search.isIgnored ? t('noneIgnored') : t('none')}>
            {search.isIgnored ? t('noneIgnoredText') : t('noneText')}
          </EmptyState>
        }
      />
      <div className="mt-6">
        <ListPages {...phrases} />
      </div>
    </Page>
  )
}

function useColumns(isIgnored: boolean, mayWrite: boolean): Column<PhraseRow>[] {
  const language = useLanguage()
  const t = useTranslations('phrase')
  const words = useTranslations('taxonomy')
  const format = useFormat()
  const columns: Column<PhraseRow>[] = [
    {
      key: 'phrase',
      header: t('phrase'),
      primary: true,
      className: 'sm:min-w-48',
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center gap-x-2">
          <TextLink href={localePath(language, `/phrases/${row.id}`)}>
            <span lang={row.lang}>{row.phrase}</span>
          </TextLink>
          {row.isName ? <Badge>{t('isName')}</Badge> : null}
        </span>
      ),
    },
    { key: 'lang', header: t('lang'), className: 'whitespace-nowrap', cell: (row) => words(`lang.${row.lang}`) },
    { key: 'people', header: t('people'), numeric: true, cell: (row) => format.number(row.people) },
    {
      key: 'times',
      header: t('times'),
      className: 'whitespace-nowrap',
      cell: (row) => t('timesOf', { searches: row.searches, needs: row.needs }),
    },
    {
      key: 'likely',
      header: t('likely'),
      className: 'sm:min-w-56',
      cell: (row) => {
        const [first] = row.suggestions
        return first ? (
          <TextLink href={localePath(language, `/phrases/${row.id}`)}>{first.label}</TextLink>
        ) : (
          <span className="text-ink-soft">{t('noIdea')}</span>
        )
      },
    },
  ]
  if (mayWrite)
    columns.push({
      key: 'act',
      header: t(isIgnored ? 'restore' : 'ignore'),
      cell: (row) => (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="id" value={row.id} />
          <Button
            size="small"
            name="intent"
            value={isIgnored ? 'restore' : 'ignore'}
            aria-label={t(isIgnored ? 'restoreOf' : 'ignoreOf', { phrase: row.phrase })}
          >
            {t(isIgnored ? 'restore' : 'ignore')}
          </Button>
        </Form>
      ),
    })
  return columns
}
