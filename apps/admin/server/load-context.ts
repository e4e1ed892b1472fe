import { type Api, openApp, type SessionActs, type Viewer } from '@matxich/api'
import { type AppContext, type BaseLoadContext, type Environment, type Logger, serviceOptions } from '@matxich/server'

declare module '@remix-run/node' {
  interface AppLoadContext extends BaseLoadContext {
    /** The use cases, as whoever asks may call them. */
    api: Api
    viewer: Viewer | null
    /** Signing in and out, and all else that sets cookies: the headers these return go into the answer. */
    session: SessionActs
    /** Works for the center and has to set up a second factor before anything else. */
    mustAddSecondFactor: boolean
  }
}

/** Builds what every request of this app shares, and the load context that its loaders and actions receive. */
export async function createContext(environment: Environment, log: Logger): Promise<AppContext> {
  const opened = await openApp({ ...serviceOptions(environment, log), app: 'admin' })
  return {
    getLoadContext: async (request, _response, base) => {
      const headers = asHeaders(request.headers)
      const { api, context, session, mustAddSecondFactor } = await opened.contextFor(headers, base)
      return {
        ...base,
        api,
        viewer: context.viewer,
        session,
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
