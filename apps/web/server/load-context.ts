import type { AppContext, BaseLoadContext, Environment, Logger } from '@matxich/server'

declare module '@remix-run/node' {
  interface AppLoadContext extends BaseLoadContext {}
}

/** Builds what every request of this app shares, and the load context that its loaders and actions receive. */
export async function createContext(_environment: Environment, _log: Logger): Promise<AppContext> {
  return {
    getLoadContext: (_request, _response, base) => base,
    checkReady: async () => {},
    close: async () => {},
  }
}
