import type { TaxonomyRow } from '@matxich/api'
import { ListPages, readPageNumber } from '@matxich/app'
import { languages, localePath, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import {
  Badge,
  Button,
  Checkbox,
  type Column,
  DataTable,
  EmptyState,
  LinkButton,
  Page,
  PageHeader,
  SelectField,
  TextField,
  TextLink,
} from '@matxich/ui'
import { Plus, SearchX, Tag } from '@matxich/ui/icons'
import type { MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { page } from '../page.server.ts'
import { languageOf, pageTitle } from '../parts/page-title.ts'
import { conceptKinds } from '../taxonomy/concept-kinds.ts'

const searchSchema = z.object({
  text: z.string().trim().max(100).catch(''),
  kind: z.enum(conceptKinds).nullable().catch(null),
})

export const loader = page(async ({ api, viewer, lang, url: { searchParams } }) => {
  const search = {
    ...searchSchema.parse({ text: searchParams.get('q') ?? '', kind: searchParams.get('kind') }),
    isOurs: searchParams.has('ours'),
  }
  const concepts = await api.taxonomy.find({ ...search, lang, page: readPageNumber(searchParams), pageSize: 50 })
  return { search, concepts, mayCreate: viewer?.agency?.role === 'owner' }
})

export const meta: MetaFunction = ({ params }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(translator(language, 'taxonomy')('title'), language) }]
}

/** Every concept that readers know, those of the center first. */
export default function Taxonomy() {
  const { search, concepts, mayCreate } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('taxonomy')
  const phrases = useTranslations('phrase')
  const columns = useColumns()
  return (
    <Page>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <>
            <LinkButton href={localePath(language, '/phrases')}>{phrases('title')}</LinkButton>
            {mayCreate ? (
              <LinkButton href={localePath(language, '/taxonomy/new')} icon={<Plus aria-hidden />}>
                {t('new')}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <Form key={JSON.stringify(search)} method="get" className="mb-5 flex flex-wrap items-end gap-x-4 gap-y-3">
        <TextField
          label={t('search')}
          name="q"
          type="search"
          data-search
          autoComplete="off"
          defaultValue={search.text}
          className="min-w-72 max-sm:w-full max-sm:min-w-0"
        />
        <SelectField
          label={t('kindLabel')}
          name="kind"
          defaultValue={search.kind ?? ''}
          placeholder={t('anyKind')}
          options={conceptKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          className="max-sm:w-full"
        />
        <Button wide>{t('show')}</Button>
        <Checkbox name="ours" value="1" label={t('onlyOurs')} defaultChecked={search.isOurs} className="basis-full" />
      </Form>
      <p className="mb-2 text-sm text-ink-soft">{t('count', { count: concepts.total })}</p>
      <DataTable
        caption={t('title')}
        hideCaption
        rows={concepts.rows}
        rowKey={(row) => row.key}
        columns={columns}
        empty={
          <EmptyState icon={<SearchX aria-hidden />} title={t('none')}>
            {t('noneText')}
          </EmptyState>
        }
      />
      <div className="mt-6">
        <ListPages {...concepts} />
      </div>
    </Page>
  )
}

function useColumns(): Column<TaxonomyRow>[] {
  const language = useLanguage()
  const t = useTranslations('taxonomy')
  return [
    {
      key: 'label',
      header: t('concept'),
      primary: true,
      className: 'sm:min-w-56',
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center gap-x-2">
          <TextLink href={localePath(language, `/taxonomy/${row.key}`)}>{row.label}</TextLink>
          {row.origin === 'center' ? <Badge icon={<Tag aria-hidden />}>{t('ours')}</Badge> : null}
        </span>
      ),
    },
    { key: 'kind', header: t('kindLabel'), className: 'whitespace-nowrap', cell: (row) => t(`kind.${row.kind}`) },
    {
      key: 'others',
      header: t('others'),
      secondary: true,
      className: 'sm:min-w-72',
      cell: (row) => <OtherNames row={row} />,
    },
    {
      key: 'parent',
      header: t('parent'),
      cell: (row) =>
        row.parent ? (
          <TextLink href={localePath(language, `/taxonomy/${row.parent.key}`)}>{row.parent.label}</TextLink>
        ) : (
          '–'
        ),
    },
    { key: 'words', header: t('words'), numeric: true, cell: (row) => (row.words === 0 ? '–' : row.words) },
  ]
}

function OtherNames({ row }: { row: TaxonomyRow }) {
  const language = useLanguage()
  const others = languages.filter((one) => one !== language && row.labels[one])
  return (
    <span className="flex flex-wrap gap-x-3 text-ink-soft">
      {others.map((one) => (
        <span key={one} lang={one}>
          {row.labels[one]}
        </span>
      ))}
    </span>
  )
}
