import { FocusOnRefusal, KeepFocus } from '@matxich/app'
import { errorMessage, translator } from '@matxich/i18n'
import { LanguageProvider } from '@matxich/i18n/react'
import type { MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData, useParams, useRouteError, useRouteLoaderData } from '@remix-run/react'
import { page } from '../page.server.ts'
import { languageOf, pageTitle } from '../parts/page-title.ts'
import { ErrorPage, errorCodeOf } from '../shell/error-page.tsx'
import { Shell } from '../shell/shell.tsx'
import { asShellViewer } from '../shell/shell-viewer.ts'

export const loader = page(async ({ api, viewer, context }) => ({
  viewer: asShellViewer(viewer, viewer ? await api.notice.countUnread({ app: 'admin' }) : 0),
  requestId: context.requestId,
}))

export const meta: MetaFunction<typeof loader> = ({ params, error }) => {
  const language = languageOf(params.lang)
  if (error) return [{ title: pageTitle(errorMessage(errorCodeOf(error), language).title, language) }]
  return [{ title: translator(language, 'common')('site.deskName') }]
}

/** Every page of a language within its frame. */
export default function LanguageLayout() {
  const { viewer } = useLoaderData<typeof loader>()
  const { lang } = useParams()
  return (
    <LanguageProvider language={languageOf(lang)}>
      <Shell viewer={viewer}>
        <Outlet />
      </Shell>
      <FocusOnRefusal />
      <KeepFocus />
    </LanguageProvider>
  )
}

/** What fails on a page is told within the frame, in the page's language. */
export function ErrorBoundary() {
  const error = useRouteError()
  const { lang } = useParams()
  const loaded = useRouteLoaderData<typeof loader>('routes/$lang')
  return (
    <LanguageProvider language={languageOf(lang)}>
      <Shell viewer={loaded?.viewer ?? null}>
        <ErrorPage error={error} viewer={loaded?.viewer ?? null} reference={loaded?.requestId ?? null} />
      </Shell>
    </LanguageProvider>
  )
}
