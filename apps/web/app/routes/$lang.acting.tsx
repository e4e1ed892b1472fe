import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Flash, LinkButton, Page, PageHeader } from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formAction, page } from '../page.server.ts'
import { pageTitle } from '../parts/page-title.ts'

/** What is left to say once acting has ended; there is nothing here for anybody else. */
export const loader = page(async ({ viewer, lang, url }) => {
  if (!viewer?.agency || viewer.acting) throw redirect(localePath(lang))
  return { changes: Math.max(0, Number.parseInt(url.searchParams.get('changes') ?? '', 10) || 0) }
})

/** Stops working as an enterprise. The desk is another site, which a form of this one may not lead to. */
export const action = formAction(async ({ api, lang }) => {
  const ended = await api.acting.end()
  throw redirect(localePath(lang, ended ? `/acting?changes=${ended.changes}` : '/'))
})

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [{ title: pageTitle(translator(language, 'enterprise')('acting.ended'), language) }]
}

export default function ActingEnded() {
  const { changes } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('enterprise')
  const common = useTranslations('common')
  return (
    <Page width="narrow">
      <PageHeader title={t('acting.ended')} />
      <Flash
        actions={
          <LinkButton href={localePath(language)} look="primary">
            {common('action.goHome')}
          </LinkButton>
        }
      >
        {t('acting.endedChanges', { changes })}
      </Flash>
    </Page>
  )
}
