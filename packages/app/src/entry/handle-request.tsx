import { htmlBody } from '@matxich/server/html-body'
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { NonceContext } from './nonce.ts'
import { rememberedPage } from './remembered-page.ts'

/** Milliseconds until promises still streaming to the page are given up. */
export const streamTimeout = 10_000

/** Renders the page, unless it is one that every visitor gets alike and is known; crawlers get it whole, people as soon as its frame is ready. */
export function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { nonce, logError } = context
  headers.set('Content-Type', 'text/html; charset=utf-8')
  const remembered = rememberedPage(request, status, remixContext, context)
  if (remembered?.html) return Promise.resolve(new Response(remembered.html, { headers, status }))
  return new Promise((resolve, reject) => {
    let responseStatus = status
    let hasStarted = false
    let hasFailed = false
    const respond = () => {
      hasStarted = true
      const html = htmlBody()
      const body = remembered ? html.pipe(remembered.keep(() => !hasFailed)) : html
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: responseStatus }))
      pipe(html)
    }
    const waitsForAll = isbot(request.headers.get('user-agent')) || remixContext.isSpaMode
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        onShellReady: () => waitsForAll || respond(),
        onAllReady: () => waitsForAll && respond(),
        onShellError: reject,
        onError: (error) => {
          responseStatus = 500
          hasFailed = true
          // Before the frame is ready the error is rejected above and reported once, by Remix.
          if (hasStarted) logError(error)
        },
      },
    )
    setTimeout(abort, streamTimeout + 1000).unref()
  })
}

/** Unexpected errors of loaders, actions and rendering; a request that its client gave up or got wrong is none. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  const isClientsOwn = request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)
  if (!isClientsOwn) context.logError(error)
}
