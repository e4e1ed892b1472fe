import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import type { RequestHandler } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'

/** Refuses with a plain sentence; pages of the app cannot be rendered for a request this broken. */
function refuse(response: Parameters<RequestHandler>[1], status: number, sentence: string) {
  response.status(status).type('text/plain; charset=utf-8').send(`${sentence}\n`)
}

/** 400 for addresses that no route could read: broken percent-encoding, NUL bytes, an impossible Host. */
export const refuseMalformedRequests =
  (trustsProxy: boolean): RequestHandler =>
  (request, response, next) => {
    // Remix reads X-Forwarded-Host by itself; without a proxy in front anybody could send it.
    if (!trustsProxy) delete request.headers['x-forwarded-host']
    const [path = '', ...query] = request.originalUrl.split('?')
    const host = request.headers.host ?? ''
    try {
      decodeURIComponent(path)
      new URL(`http://${host}${request.originalUrl}`)
    } catch {
      return refuse(response, 400, 'This address cannot be read.')
    }
    if (path.includes('%00') || query.join('?').includes('%00') || !path.startsWith('/')) {
      return refuse(response, 400, 'This address cannot be read.')
    }
    next()
  }

/**
 * Mail programs post here from wherever they run (RFC 8058, one-click unsubscribing): the token in the address is the
 * permission, and no session is looked at.
 */
const openFormPath = '/unsubscribe'

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * 403 for a form that another site sends. Remix checks the same for pages, by failing, and not at all for routes without a
 * page (signing out); browsers keep our cookies from such a request too, so this is the second lock, with a proper answer.
 */
export const refuseForeignForms: RequestHandler = (request, response, next) => {
  if (readingMethods.has(request.method) || request.path === openFormPath) return next()
  const { origin, host, 'x-forwarded-host': forwarded } = request.headers
  if (isSameSite(origin, [forwarded].flat()[0] ?? host)) return next()
  refuse(response, 403, 'This form was sent from another site. Open the page here and send it again.')
}

/** Whether an Origin header names the host that was asked; programs that send none are no browsers. */
export function isSameSite(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === host?.split(',')[0]?.trim()
}

export type BodyLimits = {
  /** Bytes for ordinary forms. */
  form: number
  /** Bytes for requests whose path matches `uploadPath`. */
  upload: number
  uploadPath?: RegExp
}

/** What is still read, and thrown away, of a body over the limit: a browser that is cut off shows no answer at all. */
const readThrough = { bytes: 256 * 1024 * 1024, milliseconds: 60_000 }

/**
 * 413 for bodies over the limit, 411 for bodies that do not say how long they are. Node's parser reads no more than
 * the stated length, so the header is a real limit. On an upload path the page itself answers, in the reader's language: the
 * body is read through and dropped, and `isBodyTooLarge` in the response's locals tells the page.
 */
export const limitBodies =
  (limits: BodyLimits): RequestHandler =>
  (request, response, next) => {
    if (request.headers['transfer-encoding']) {
      return refuse(response, 411, 'Say the length of the request (Content-Length).')
    }
    const length = Number(request.headers['content-length'] ?? 0)
    const isUpload = limits.uploadPath?.test(request.path) ?? false
    const limit = isUpload ? limits.upload : limits.form
    if (Number.isFinite(length) && length <= limit) return next()
    response.setHeader('Connection', 'close')
    const answer = () => {
      if (!isUpload) {
        return refuse(response, 413, `This is too large: at most ${Math.floor(limit / 1024)} kB are taken here.`)
      }
      response.locals.isBodyTooLarge = true
      next()
    }
    if (length > readThrough.bytes || !Number.isFinite(length)) return answer()
    readAway(request, answer)
  }

/** Reads a body to its end, keeping nothing; gives up on senders that are too slow or gone. */
function readAway(request: IncomingMessage, done: () => void) {
  const giveUp = setTimeout(() => request.destroy(), readThrough.milliseconds)
  request.on('end', () => {
    clearTimeout(giveUp)
    done()
  })
  request.on('close', () => clearTimeout(giveUp))
  request.resume()
}

/** One IPv6 customer owns a whole /64, so its addresses count together. */
function clientKey(address: string | undefined): string {
  if (!address) return 'unknown'
  const plain = address.replace(/^::ffff:/, '')
  return isIP(plain) === 6 ? plain.split(':').slice(0, 4).join(':') : plain
}

/**
 * 429 beyond what people do. Generous on purpose: at a fair a hundred phones share one address. Password guessing is
 * held down separately, per account.
 */
export function limitRate(): RequestHandler {
  const reads = new RateLimiterMemory({ keyPrefix: 'read', points: 3000, duration: 60 })
  const writes = new RateLimiterMemory({ keyPrefix: 'write', points: 1200, duration: 60 })
  return (request, response, next) => {
    const limiter = request.method === 'GET' || request.method === 'HEAD' ? reads : writes
    limiter.consume(clientKey(request.ip)).then(
      () => next(),
      (refusal: { msBeforeNext?: number }) => {
        response.setHeader('Retry-After', String(Math.ceil((refusal.msBeforeNext ?? 60_000) / 1000)))
        refuse(response, 429, 'Too many requests from this address. Please wait a minute.')
      },
    )
  }
}
