import { Transform } from 'node:stream'
import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { keptWith } from '../request/kept-with.ts'
import { findSameForVisitors } from '../request/same-for-visitors.ts'

/** What a page holds of the request that it was rendered for, in place of which the next one's is put. */
type Own = Pick<AppLoadContext, 'nonce' | 'requestId'>

/** A page cut where it names its own request. */
type Page = (Buffer | keyof Own)[]

const pages = keptWith<Page>()

/** Long and random: a shorter one, which a proxy passed on, could stand in the page's own words. */
const isUnmistakable = (requestId: string) => /^[0-9a-f-]{32,36}$/i.test(requestId)

export interface RememberedPage {
  /** The page with what belongs to this request; null when it has to be rendered. */
  html: Uint8Array<ArrayBuffer> | null
  /** Put between renderer and response: keeps what passes, unless `isWhole` denies at the end that it is a good page. */
  keep: (isWhole: () => boolean) => Transform
}

/**
 * The page that a visitor gets of data marked by `sameForVisitors`: HTML that was rendered for another visitor, with this request's
 * own nonce and number.
 * @returns null for whoever is signed in (or may be), and for all other pages
 */
export function rememberedPage(
  request: Request,
  status: number,
  { staticHandlerContext }: Pick<EntryContext, 'staticHandlerContext'>,
  context: Pick<AppLoadContext, 'nonce' | 'requestId' | 'viewer' | 'isSessionUnread'>,
): RememberedPage | null {
  if (request.method !== 'GET' || status !== 200 || context.viewer || context.isSessionUnread) return null
  if (staticHandlerContext.errors || staticHandlerContext.actionData || !isUnmistakable(context.requestId)) return null
  const owner = findSameForVisitors(staticHandlerContext.loaderData)
  if (!owner) return null
  const known = pages.get(owner, request.url)
  return {
    html: known
      ? Buffer.concat(known.map((part) => (typeof part === 'string' ? Buffer.from(context[part]) : part)))
      : null,
    keep: (isWhole) => {
      const chunks: Buffer[] = []
      return new Transform({
        transform(chunk: Buffer, _encoding, done) {
          chunks.push(chunk)
          done(null, chunk)
        },
        flush(done) {
          if (isWhole()) pages.set(owner, request.url, cut(Buffer.concat(chunks).toString(), context))
          done()
        },
      })
    },
  }
}

function cut(html: string, { nonce, requestId }: Own): Page {
  return between(
    'nonce',
    html.split(nonce).map((part) =>
      between(
        'requestId',
        part.split(requestId).map((text) => [Buffer.from(text)]),
      ),
    ),
  )
}

function between(own: keyof Own, parts: Page[]): Page {
  return parts.flatMap((part, at) => (at === 0 ? part : [own, ...part]))
}
