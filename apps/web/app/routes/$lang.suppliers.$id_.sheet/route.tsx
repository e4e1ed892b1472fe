import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Breadcrumbs, LinkButton, Page, PageHeader, Tabs } from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Download } from 'lucide-react'
import { page } from '../../page.server.ts'
import { otherLanguage, otherLanguages } from '../../parts/other-language.ts'
import { pageTitle } from '../../parts/page-title.ts'
import { PrintButton } from './print-button.tsx'
import { SheetPaper } from './sheet-paper.tsx'

export const loader = page(async ({ api, lang, params, url }) => {
  const other = otherLanguage(url.searchParams.get('other'), lang)
  const sheet = await api.sheet.get({ id: params.id ?? '', other })
  if (sheet.id !== params.id) throw redirect(localePath(lang, `/suppliers/${sheet.id}/sheet?other=${other}`), 301)
  return { sheet }
})

export const meta: MetaFunction<typeof loader> = ({ params, data }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  const title = translator(language, 'sheet')('title')
  return [{ title: pageTitle(data ? `${data.sheet.name} – ${title}` : title, language) }]
}

/** One A4 page in two languages, as it will be printed. */
export default function CapabilitySheet() {
  const { sheet } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('sheet')
  const common = useTranslations('common')
  const path = localePath(language, `/suppliers/${sheet.id}`)
  return (
    <Page>
      <div className="no-print">
        <Breadcrumbs label={common('site.breadcrumbs')} items={[{ label: t('back'), href: path }]} />
        <PageHeader
          title={t('title')}
          description={t('description')}
          actions={
            <>
              <LinkButton
                href={`${path}/sheet.pdf?other=${sheet.other}`}
                look="primary"
                icon={<Download aria-hidden />}
                reloadDocument
              >
                {t('download')}
              </LinkButton>
              <PrintButton />
            </>
          }
        />
        <Tabs
          label={t('otherLanguage')}
          className="mb-6"
          items={otherLanguages.map((other) => ({
            href: `${path}/sheet?other=${other}`,
            label: <span lang={other}>{common(`language.${other}`)}</span>,
            current: other === sheet.other,
          }))}
        />
      </div>
      <SheetPaper sheet={sheet} />
    </Page>
  )
}
