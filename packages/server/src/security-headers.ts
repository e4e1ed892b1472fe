import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import helmet from 'helmet'

type Options = { isHttps: boolean; isDevelopment: boolean }

/**
 * Content security policy with a nonce per request, and the usual headers.
 *
 * - `no-referrer` would make browsers send `Origin: null` with form posts, which Remix refuses: without JavaScript no
 *   form would work. `strict-origin-when-cross-origin` keeps the origin within the site.
 * - `upgrade-insecure-requests` would break a plain-http installation, so it is sent on https only.
 * - Style attributes are allowed (a bar's width); style elements need the nonce, except in development, where the dev
 *   server inserts its own.
 */
export function securityHeaders({ isHttps, isDevelopment }: Options): RequestHandler[] {
  const nonceOf = (_request: unknown, response: unknown) =>
    `'nonce-${(response as { locals: { nonce: string } }).locals.nonce}'`
  const withNonce: RequestHandler = (_request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64')
    next()
  }
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': [nonceOf, "'strict-dynamic'", "'self'"],
        'style-src': isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'", nonceOf],
        'style-src-attr': ["'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'", 'data:'],
        'connect-src': isDevelopment ? ["'self'", 'ws:'] : ["'self'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        ...(isHttps ? { 'upgrade-insecure-requests': [] } : {}),
      },
    },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000 } : false,
  })
  return [withNonce, headers]
}
