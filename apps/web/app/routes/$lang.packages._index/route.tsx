import { ListPages, readPageNumber } from '@matxich/app'
import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Breadcrumbs, Card, EmptyState, Flash, Link, LinkButton, Page, PageHeader } from '@matxich/ui'
import { Package, Plus } from '@matxich/ui/icons'
import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { page } from '../../page.server.ts'
import { pageTitle } from '../../parts/page-title.ts'

export const loader = page(async ({ api, viewer, url }) => ({
  packages: await api.package.findOwn({ page: readPageNumber(url.searchParams), pageSize: 20 }),
  mayWrite: viewer?.enterprise?.role !== 'viewer',
  isDeleted: url.searchParams.get('done') === 'deleted',
}))

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [
    { title: pageTitle(translator(language, 'package')('title'), language) },
    { name: 'robots', content: 'noindex' },
  ]
}

/** A buyer's packages, newest first. */
export default function Packages() {
  const { packages, mayWrite, isDeleted } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('package')
  const need = useTranslations('need')
  const common = useTranslations('common')
  const format = useFormat()
  const post = mayWrite ? (
    <LinkButton href={localePath(language, '/packages/new')} look="primary" icon={<Plus aria-hidden />}>
      {t('post')}
    </LinkButton>
  ) : null
  return (
    <Page>
      <Breadcrumbs
        label={common('site.breadcrumbs')}
        items={[{ label: need('own.title'), href: localePath(language, '/my-needs') }]}
      />
      <PageHeader title={t('title')} description={t('description')} actions={packages.total > 0 ? post : null} />
      {isDeleted ? (
        <div className="mb-6">
          <Flash>{t('page.deleted')}</Flash>
        </div>
      ) : null}
      {packages.rows.length === 0 ? (
        <EmptyState icon={<Package aria-hidden />} title={t('empty')} actions={post}>
          {t('emptyHint')}
        </EmptyState>
      ) : (
        <ol className="grid gap-3">
          {packages.rows.map((one) => (
            <li key={one.id}>
              <Card className="grid gap-1">
                <h2 className="font-semibold">
                  <Link
                    href={localePath(language, `/packages/${one.id}`)}
                    className="inline-flex items-center hover:text-action hover:underline touch:min-h-11"
                  >
                    {one.title}
                  </Link>
                </h2>
                <p className="flex flex-wrap gap-x-4 text-sm text-ink-soft">
                  <span>{t('parts', { count: one.draft + one.open + one.closed })}</span>
                  <span>{t('states', { draft: one.draft, open: one.open, closed: one.closed })}</span>
                  <span>{t('created', { date: format.date(one.createdAt) })}</span>
                </p>
              </Card>
            </li>
          ))}
        </ol>
      )}
      <div className="mt-6">
        <ListPages {...packages} />
      </div>
    </Page>
  )
}
