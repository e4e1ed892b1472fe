import type { Environment, Logger } from '@matxich/server'

/** Starts everything that runs beside the two apps; `close` waits for running work to reach a safe point. */
export async function startJobs(_environment: Environment, _log: Logger): Promise<{ close: () => Promise<void> }> {
  const keepAlive = setInterval(() => {}, 60_000)
  return { close: async () => clearInterval(keepAlive) }
}
