import { FailureAlert, failureOf } from '@matxich/app'
import { localePath, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Badge, Breadcrumbs, Button, Page, PageHeader } from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { page, staffAction } from '../../page.server.ts'
import { languageOf, pageTitle } from '../../parts/page-title.ts'
import { Contexts } from './contexts.tsx'
import { OtherMeaning } from './other-meaning.tsx'
import { Suggestions } from './suggestions.tsx'

export const loader = page(async ({ api, viewer, lang, params, url }) => {
  const text = (url.searchParams.get('q') ?? '').trim().slice(0, 100)
  const [phrase, found] = await Promise.all([
    api.phrase.get({ id: params.id ?? '', lang }),
    text ? api.taxonomy.find({ text, lang, page: 1, pageSize: 20 }) : null,
  ])
  return { phrase, text, found: found?.rows ?? null, mayWrite: viewer?.agency?.role !== 'viewer' }
})

export const action = staffAction(async ({ api, form, lang, params }) => {
  const isIgnored = form.get('intent') !== 'restore'
  await api.phrase.setIgnored({ id: params.id ?? '', isIgnored })
  throw redirect(localePath(lang, `/phrases?done=${isIgnored ? 'ignored' : 'restored'}`))
})

export const meta: MetaFunction<typeof loader> = ({ data: loaded, params }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(loaded?.phrase.phrase ?? translator(language, 'phrase')('title'), language) }]
}

/** One word that nobody knows: what speaks for a meaning, and the way to teach it. */
export default function PhrasePage() {
  const { phrase, text, found, mayWrite } = useLoaderData<typeof loader>()
  const failed = failureOf(useActionData<typeof action>())
  const language = useLanguage()
  const t = useTranslations('phrase')
  const common = useTranslations('common')
  const words = useTranslations('taxonomy')
  const admin = useTranslations('admin')
  const act = phrase.isIgnored ? 'restore' : 'ignore'
  return (
    <Page>
      <Breadcrumbs
        label={common('site.breadcrumbs')}
        items={[
          { label: words('title'), href: localePath(language, '/taxonomy') },
          { label: t('title'), href: localePath(language, '/phrases') },
          { label: phrase.phrase },
        ]}
      />
      <PageHeader
        title={<span lang={phrase.lang}>{phrase.phrase}</span>}
        eyebrow={words(`lang.${phrase.lang}`)}
        facts={
          <>
            <span>{t('peopleCount', { count: phrase.people })}</span>
            <span>{t('timesOf', { searches: phrase.searches, needs: phrase.needs })}</span>
            {phrase.isIgnored ? <Badge>{t('ignored')}</Badge> : null}
          </>
        }
        actions={
          mayWrite ? (
            <Form method="post">
              <Button name="intent" value={act}>
                {t(act)}
              </Button>
            </Form>
          ) : undefined
        }
      />
      <div className="mb-6 grid gap-4 empty:hidden">
        {failed?.failure.code === 'conflict' ? (
          <Alert tone="gap" role="alert">
            {t('conflict')}
          </Alert>
        ) : (
          <FailureAlert answer={failed} />
        )}
        {mayWrite ? null : <Alert tone="neutral">{admin('readOnly')}</Alert>}
      </div>
      <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid gap-10">
          <Suggestions phrase={phrase} mayWrite={mayWrite} />
          <OtherMeaning phrase={phrase} text={text} found={found} />
        </div>
        <Contexts contexts={phrase.contexts} />
      </div>
    </Page>
  )
}
