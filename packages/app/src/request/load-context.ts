import { type Api, answerLive, openApp, type SessionActs, type Viewer } from '@matxich/api'
import { type AppContext, type BaseLoadContext, type Environment, type Logger, serviceOptions } from '@matxich/server'
import { isOutage } from './outage.ts'

declare module '@remix-run/node' {
  interface AppLoadContext extends BaseLoadContext {
    /** The use cases, as whoever asks may call them. */
    api: Api
    viewer: Viewer | null
    /** The database did not answer, so `viewer` is null whoever asks. */
    isSessionUnread: boolean
    /** Signing in and out, and all else that sets cookies: the headers these return go into the answer. */
    session: SessionActs
    /** Answers what pages ask while somebody types. */
    live: (request: Request) => Promise<Response>
    /** Works for the center and has to set up a second factor before anything else. */
    mustAddSecondFactor: boolean
  }
}

/** Builds what every request of one app shares, and the load context that its loaders and actions receive. */
export async function createContext(environment: Environment, log: Logger, app: 'web' | 'admin'): Promise<AppContext> {
  const opened = await openApp({ ...serviceOptions(environment, log), app })
  return {
    getLoadContext: async (request, _response, base) => {
      let isSessionUnread = false
      const { api, context, session, mustAddSecondFactor } = await opened
        .contextFor(asHeaders(request.headers), base)
        .catch((error: unknown) => {
          // Without the database nobody's session can be read: the page itself then says that the service is away.
          if (!isOutage(error)) throw error
          isSessionUnread = true
          return opened.contextFor(new Headers(), base)
        })
      return {
        ...base,
        api,
        viewer: context.viewer,
        isSessionUnread,
        session,
        live: (asked) => answerLive(context, asked, base.logError),
        mustAddSecondFactor,
      }
    },
    checkReady: opened.checkReady,
    readMetrics: opened.readMetrics,
    close: opened.close,
  }
}

function asHeaders(given: NodeJS.Dict<string | string[]>): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(given))
    for (const one of [value].flat()) if (one !== undefined) headers.append(name, one)
  return headers
}
