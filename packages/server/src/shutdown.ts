import type { Server } from 'node:http'
import type { Logger } from './logger.ts'

const graceMilliseconds = 8000

/**
 * Ends the process in order: no new connections, running requests finish, then `close` (database pools), then exit.
 * Asked for by SIGTERM, SIGINT, or by the end of the parent process (its message channel closes), so that no server
 * outlives the `npm start` that began it.
 */
export function shutDownGracefully(server: Server | undefined, log: Logger, close: () => Promise<void>): void {
  let isClosing = false
  const stop = (reason: string) => {
    if (isClosing) return
    isClosing = true
    log.info({ reason }, 'stopping')
    setTimeout(() => process.exit(1), graceMilliseconds).unref()
    const finish = () =>
      close().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'closing failed')
          process.exit(1)
        },
      )
    if (!server) return void finish()
    server.close(() => void finish())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), graceMilliseconds / 2).unref()
  }
  process.on('SIGTERM', () => stop('SIGTERM'))
  process.on('SIGINT', () => stop('SIGINT'))
  if (process.connected) process.on('disconnect', () => stop('parent process ended'))
}
