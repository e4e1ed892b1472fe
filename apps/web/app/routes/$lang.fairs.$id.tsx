import { localePath, parseLanguage } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Breadcrumbs, DescriptionList, LinkButton, Page, PageHeader, TextLink } from '@matxich/ui'
import { CalendarDays } from '@matxich/ui/icons'
import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { fairName } from '../fairs/fair-name.ts'
import { FairWhen } from '../fairs/fair-when.tsx'
import { page } from '../page.server.ts'
import { pageTitle } from '../parts/page-title.ts'

export const loader = page(async ({ api, lang, params }) => {
  const fair = await api.fair.get({ id: params.id ?? '' })
  const province = fair.formerProvince ? `former-province:${fair.formerProvince}` : null
  const labels = province ? await api.concept.labels({ keys: [province], lang }) : {}
  return { fair, province: province ? (labels[province] ?? null) : null }
})

export const meta: MetaFunction<typeof loader> = ({ data, params }) => {
  const language = parseLanguage(params.lang) ?? 'vi'
  return data ? [{ title: pageTitle(fairName(data.fair, language).text, language) }] : []
}

/** One fair: when, where, who holds it, and how to get it into one's calendar. */
export default function FairPage() {
  const { fair, province } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('fair')
  const common = useTranslations('common')
  const format = useFormat()
  const name = fairName(fair, language)
  const description =
    language !== 'vi' && fair.descriptionEn
      ? { text: fair.descriptionEn, lang: 'en' }
      : { text: fair.descriptionVi, lang: 'vi' }
  const items = [
    { term: t('whenTerm'), detail: <FairWhen fair={fair} /> },
    { term: t('venue'), detail: fair.venue ? <span lang="vi">{fair.venue}</span> : null },
    { term: t('city'), detail: fair.city ? <span lang="vi">{fair.city}</span> : province },
    { term: t('organiser'), detail: fair.organiser },
    {
      term: t('website'),
      detail: fair.website ? (
        <a href={fair.website} rel="noreferrer nofollow" className="text-action underline underline-offset-4">
          {new URL(fair.website).hostname}
        </a>
      ) : null,
    },
    { term: t('source'), detail: fair.source ? <span lang="vi">{fair.source}</span> : null },
    { term: t('updated'), detail: format.date(fair.updatedAt) },
  ]
  return (
    <Page width="narrow">
      <Breadcrumbs
        label={common('site.breadcrumbs')}
        items={[{ label: t('title'), href: localePath(language, '/fairs') }, { label: name.text }]}
      />
      <PageHeader
        eyebrow={t(`kind.${fair.kind}`)}
        title={<span lang={name.lang}>{name.text}</span>}
        description={name.text === fair.nameVi ? null : <span lang="vi">{fair.nameVi}</span>}
        actions={
          fair.startsOn ? (
            <LinkButton
              href={localePath(language, `/fairs/${fair.id}/calendar`)}
              reloadDocument
              icon={<CalendarDays aria-hidden />}
            >
              {t('calendar')}
            </LinkButton>
          ) : null
        }
      />
      {fair.state === 'draft' ? <Alert tone="gap">{t('isDraft')}</Alert> : null}
      {fair.state === 'cancelled' ? (
        <Alert tone="gap" title={t('state.cancelled')}>
          {fair.cancelReason}
        </Alert>
      ) : null}
      {description.text ? (
        <p lang={description.lang} className="my-5 whitespace-pre-line">
          {description.text}
        </p>
      ) : null}
      <DescriptionList items={items.filter((item) => item.detail)} />
      <p className="mt-5 text-sm text-ink-soft">
        {t('datesMayChange')} <TextLink href={localePath(language, '/fairs')}>{t('all')}</TextLink>
      </p>
    </Page>
  )
}
