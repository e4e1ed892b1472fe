import { isLanguage } from '@matxich/i18n'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useParams,
  useRouteError,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import './app.css'
import { useNonce } from './nonce.ts'

export const links = () => [{ rel: 'icon', type: 'image/svg+xml', href: '/favicon.svg' }]

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const { lang } = useParams()
  return (
    <html lang={isLanguage(lang) ? lang : 'vi'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
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

export function ErrorBoundary() {
  const error = useRouteError()
  const isMissing = isRouteErrorResponse(error) && error.status === 404
  return (
    <main>
      <title>Mắt Xích</title>
      <h1>{isMissing ? 'Không tìm thấy trang' : 'Có lỗi xảy ra'}</h1>
    </main>
  )
}
