import { readPageNumber } from '@matxich/app'
import { NoticesPage, runNoticeAct } from '@matxich/app/notice'
import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formAction, page } from '../page.server.ts'
import { pageTitle } from '../parts/page-title.ts'

export const loader = page(async ({ api, lang, url }) => {
  const [notices, unread] = await Promise.all([
    api.notice.find({ app: 'web', lang, page: readPageNumber(url.searchParams) }),
    api.notice.countUnread({ app: 'web' }),
  ])
  return { notices, unread }
})

export const action = formAction(async ({ api, form, lang, url }) => {
  const opened = await runNoticeAct({ api, form, app: 'web' })
  throw redirect(opened === null ? `${url.pathname}${url.search}` : localePath(lang, opened))
})

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [
    { title: pageTitle(translator(language, 'notice')('title'), language) },
    { name: 'robots', content: 'noindex' },
  ]
}

export default function Notices() {
  return <NoticesPage {...useLoaderData<typeof loader>()} />
}
