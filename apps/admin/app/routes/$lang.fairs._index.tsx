import { ListPages } from '@matxich/app'
import { localePath, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import {
  Button,
  DataTable,
  EmptyState,
  LinkButton,
  Page,
  PageHeader,
  SelectField,
  TextField,
  TextLink,
} from '@matxich/ui'
import { CalendarDays, Plus } from '@matxich/ui/icons'
import type { MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { fairKinds } from '../fairs/fair-kinds.ts'
import { FairState } from '../fairs/fair-state.tsx'
import { useFairWhen } from '../fairs/fair-when.ts'
import { page } from '../page.server.ts'
import { languageOf, pageTitle } from '../parts/page-title.ts'

const states = ['draft', 'published', 'cancelled'] as const

const searchSchema = z.object({
  text: z.string().trim().max(100).catch(''),
  state: z.enum(states).nullable().catch(null),
  kind: z.enum(fairKinds).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})

export const loader = page(async ({ api, url: { searchParams } }) => {
  const search = searchSchema.parse({
    text: searchParams.get('q') ?? '',
    state: searchParams.get('state'),
    kind: searchParams.get('kind'),
    page: searchParams.get('page') ?? 1,
  })
  return { search, fairs: await api.fair.findForDesk({ ...search, pageSize: 20 }) }
})

export const meta: MetaFunction = ({ params }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(translator(language, 'fair')('desk.title'), language) }]
}

/** All fairs, drafts first. */
export default function Fairs() {
  const { search, fairs } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('fair')
  const when = useFairWhen()
  const add = (
    <LinkButton href={localePath(language, '/fairs/new')} look="primary" icon={<Plus aria-hidden />}>
      {t('desk.new')}
    </LinkButton>
  )
  return (
    <Page>
      <PageHeader title={t('desk.title')} actions={add} />
      <Form method="get" className="mb-5 flex flex-wrap items-end gap-4">
        <TextField
          label={t('desk.search')}
          name="q"
          type="search"
          defaultValue={search.text}
          className="min-w-56 max-sm:w-full"
        />
        <SelectField
          label={t('desk.stateLabel')}
          name="state"
          defaultValue={search.state ?? ''}
          placeholder={t('desk.anyState')}
          options={states.map((state) => ({ value: state, label: t(`state.${state}`) }))}
          className="max-sm:w-full"
        />
        <SelectField
          label={t('kindLabel')}
          name="kind"
          defaultValue={search.kind ?? ''}
          placeholder={t('anyKind')}
          options={fairKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          className="max-sm:w-full"
        />
        <Button wide>{t('show')}</Button>
      </Form>
      <DataTable
        caption={t('desk.title')}
        hideCaption
        rows={fairs.rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState icon={<CalendarDays aria-hidden />} title={t('desk.none')} actions={add}>
            {t('desk.noneText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            header: t('desk.name'),
            primary: true,
            className: 'min-w-60',
            cell: (row) => (
              <TextLink href={localePath(language, `/fairs/${row.id}`)}>
                {language === 'vi' ? row.nameVi : (row.nameEn ?? row.nameVi)}
              </TextLink>
            ),
          },
          {
            key: 'state',
            header: t('desk.stateLabel'),
            className: 'whitespace-nowrap',
            cell: (row) => <FairState state={row.state} />,
          },
          { key: 'kind', header: t('kindLabel'), secondary: true, cell: (row) => t(`kind.${row.kind}`) },
          { key: 'when', header: t('whenTerm'), cell: (row) => when(row) },
          { key: 'city', header: t('city'), cell: (row) => row.city ?? '—' },
        ]}
      />
      <div className="mt-6">
        <ListPages page={fairs.page} pageSize={fairs.pageSize} total={fairs.total} />
      </div>
    </Page>
  )
}
