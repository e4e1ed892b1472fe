import { defaultLanguage, isLanguage, languageAlternates, splitLocalePath } from '@matxich/i18n'
import { LanguageProvider } from '@matxich/i18n/react'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useParams,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import './app.css'
import { useNonce } from '@matxich/app/nonce'
import type { loader as languageLoader } from './routes/$lang.tsx'
import { ErrorPage } from './shell/error-page.tsx'

export const links = () => [{ rel: 'icon', type: 'image/svg+xml', href: '/favicon.svg' }]

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const { lang } = useParams()
  return (
    <html lang={isLanguage(lang) ? lang : defaultLanguage}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Alternates />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

/** Tells crawlers where the same page stands in the other languages. */
function Alternates() {
  const { pathname, search } = useLocation()
  const origin = useRouteLoaderData<typeof languageLoader>('routes/$lang')?.origin
  if (!origin || !splitLocalePath(pathname).language) return null
  return languageAlternates(`${pathname}${search}`).map(({ language, path }) => (
    <link key={language} rel="alternate" hrefLang={language} href={`${origin}${path}`} />
  ))
}

export default function App() {
  return <Outlet />
}

/** What fails before a page's language is known. */
export function ErrorBoundary() {
  const error = useRouteError()
  const { lang } = useParams()
  return (
    <LanguageProvider language={isLanguage(lang) ? lang : defaultLanguage}>
      <main>
        <ErrorPage error={error} reference={null} />
      </main>
    </LanguageProvider>
  )
}
