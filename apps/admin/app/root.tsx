import { LanguageProvider } from '@matxich/i18n/react'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useParams, useRouteError } from '@remix-run/react'
import type { ReactNode } from 'react'
import './app.css'
import { useNonce } from '@matxich/app/nonce'
import { languageOf } from './parts/page-title.ts'
import { ErrorPage } from './shell/error-page.tsx'

export const links = () => [{ rel: 'icon', type: 'image/svg+xml', href: '/favicon.svg' }]

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const { lang } = useParams()
  return (
    <html lang={languageOf(lang)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <Meta />
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

export default function App() {
  return <Outlet />
}

/** What fails before a page's language is known. */
export function ErrorBoundary() {
  const error = useRouteError()
  const { lang } = useParams()
  return (
    <LanguageProvider language={languageOf(lang)}>
      <main>
        <ErrorPage error={error} viewer={null} reference={null} />
      </main>
    </LanguageProvider>
  )
}
