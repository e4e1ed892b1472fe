import { FocusOnRefusal, KeepFocus } from '@matxich/app'
import { defaultLanguage, errorMessage, isLanguage, type Language, parseLanguage, translator } from '@matxich/i18n'
import { LanguageProvider } from '@matxich/i18n/react'
import type { MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData, useParams, useRouteError, useRouteLoaderData } from '@remix-run/react'
import { page } from '../page.server.ts'
import { pageTitle } from '../parts/page-title.ts'
import { ErrorPage, errorCodeOf } from '../shell/error-page.tsx'
import { Shell } from '../shell/shell.tsx'
import { asShellViewer } from '../shell/shell-viewer.ts'

export const loader = page(async ({ api, viewer, url, context }) => {
  const [unreadNotices, newSuppliers] = viewer
    ? await Promise.all([api.notice.countUnread({ app: 'web' }), api.savedSearch.countNews()])
    : [0, 0]
  return {
    viewer: asShellViewer(viewer, { unreadNotices, newSuppliers }),
    origin: url.origin,
    requestId: context.requestId,
  }
})

export const meta: MetaFunction<typeof loader> = ({ params, error }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  if (error)
    return [
      { title: pageTitle(errorMessage(errorCodeOf(error), language).title, language) },
      { name: 'robots', content: 'noindex' },
    ]
  const t = translator(language, 'common')
  return [{ title: t('site.name') }, { name: 'description', content: t('site.tagline') }]
}

function usePageLanguage(): Language {
  const { lang } = useParams()
  return isLanguage(lang) ? lang : defaultLanguage
}

/** Every page of a language within its frame. */
export default function LanguageLayout() {
  const { viewer } = useLoaderData<typeof loader>()
  return (
    <LanguageProvider language={usePageLanguage()}>
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
  const loaded = useRouteLoaderData<typeof loader>('routes/$lang')
  return (
    <LanguageProvider language={usePageLanguage()}>
      <Shell viewer={loaded?.viewer ?? null}>
        <ErrorPage
          error={error}
          reference={loaded?.requestId ?? null}
          lacksEnterprise={Boolean(loaded?.viewer && !loaded.viewer.enterprise && !loaded.viewer.agency)}
        />
      </Shell>
    </LanguageProvider>
  )
}
