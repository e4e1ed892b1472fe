import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import type { Context } from '../context.ts'
import { liveRouter } from './live-router.ts'

/** Where the endpoint stands. */
const endpoint = '/live'

/** Answers a request of the live endpoint. The same beginning is typed again and again, so browsers may keep answers for a minute. */
export function answerLive(context: Context, request: Request, onError?: (cause: unknown) => void): Promise<Response> {
  return fetchRequestHandler({
    endpoint,
    req: request,
    router: liveRouter,
    createContext: () => context,
    allowBatching: false,
    onError: ({ error }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR') onError?.(error.cause ?? error)
    },
    responseMeta: ({ errors, type }) => ({
      headers: { 'Cache-Control': errors.length === 0 && type === 'query' ? 'private, max-age=60' : 'no-store' },
    }),
  })
}
