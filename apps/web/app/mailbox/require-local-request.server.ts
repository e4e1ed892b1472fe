import { data } from '@remix-run/node'

const localHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/

/**
 * The mailbox is for a browser on the machine itself. A proxy on that machine has the machine's address too, so a request that
 * names another host, or says that it was passed on, is none of those. @throws a 404 answer
 */
export function requireLocalRequest(request: Request): void {
  const { headers } = request
  const isPassedOn = headers.has('x-forwarded-for') || headers.has('forwarded') || headers.has('x-real-ip')
  if (isPassedOn || !localHost.test(headers.get('host') ?? '')) throw data({ code: 'notFound' }, { status: 404 })
}
