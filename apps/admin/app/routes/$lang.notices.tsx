import { readPageNumber } from '@matxich/app'
import { NoticesPage, runNoticeAct } from '@matxich/app/notice'
import { localePath, translator } from '@matxich/i18n'
import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { page, staffAction } from '../page.server.ts'
import { languageOf, pageTitle } from '../parts/page-title.ts'

export const loader = page(async ({ api, viewer, lang, url }) => {
  if (viewer && !viewer.agency) throw data({ code: 'notAllowed' }, { status: 403 })
  const [notices, unread] = await Promise.all([
    api.notice.find({ app: 'admin', lang, page: readPageNumber(url.searchParams) }),
    api.notice.countUnread({ app: 'admin' }),
  ])
  return { notices, unread }
})

export const action = staffAction(async ({ api, form, lang, url }) => {
  const opened = await runNoticeAct({ api, form, app: 'admin' })
  throw redirect(opened === null ? `${url.pathname}${url.search}` : localePath(lang, opened))
})

export const meta: MetaFunction = ({ params }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(translator(language, 'notice')('title'), language) }]
}

export default function Notices() {
  return <NoticesPage {...useLoaderData<typeof loader>()} />
}
