import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRequestHandler } from '@remix-run/express'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express'
import type { Environment } from './env.ts'
import { createLogger, type Logger } from './logger.ts'
import {
  type BodyLimits,
  limitBodies,
  limitRate,
  refuseForeignForms,
  refuseMalformedRequests,
} from './request-guards.ts'
import { createMetrics, logRequests, type MetricFigure } from './request-log.ts'
import { securityHeaders } from './security-headers.ts'
import { shutDownGracefully } from './shutdown.ts'

/** What every request's load context carries, whatever the app adds to it. */
export type BaseLoadContext = {
  /** For every script and style element of the page. */
  nonce: string
  /** Shown to people on error pages and found again in the log. */
  requestId: string
  /** Address the request came from, as far as trusted proxies tell it. */
  address: string | null
  /** The body was over the limit and is not there any more; actions of upload pages say so. */
  isBodyTooLarge: boolean
  /** Where unexpected errors of loaders, actions and rendering go. */
  logError: (error: unknown) => void
}

/** What an app brings along: its load context, when it is ready, and what to close at the end. */
export type AppContext = {
  getLoadContext: (
    request: Request,
    response: Response,
    base: BaseLoadContext,
  ) => AppLoadContext | Promise<AppLoadContext>
  /** Resolves when the app can answer (say, its database does); rejects with the reason otherwise. */
  checkReady: () => Promise<void>
  /** Figures of the app's own for the metrics, read when they are asked for. */
  readMetrics?: () => Promise<MetricFigure[]>
  close: () => Promise<void>
}

export type AppServerOptions = {
  name: 'web' | 'admin'
  /** Absolute path of the app's folder, the one that holds build/ and vite.config.ts. */
  directory: string
  port: number
  /** The address people type: decides on https-only headers. */
  publicUrl: string
  isDevelopment: boolean
  environment: Environment
  createContext: (environment: Environment, log: Logger) => Promise<AppContext>
  bodyLimits?: BodyLimits
}

const kilobyte = 1024
const defaultBodyLimits: BodyLimits = { form: 512 * kilobyte, upload: 512 * kilobyte }

/** Starts an app's HTTP server and resolves once it listens. Rejects when the port is taken or the build is missing. */
export async function createAppServer(options: AppServerOptions): Promise<Server> {
  const { name, directory, environment, isDevelopment } = options
  const log = createLogger(name, environment.LOG_LEVEL)
  const context = await options.createContext(environment, log)
  const metrics = createMetrics(name, context.readMetrics)
  const trustsProxy = environment.TRUST_PROXY !== undefined

  const app = express()
  const server = createServer(app)
  app.disable('x-powered-by')
  app.set('trust proxy', trustProxySetting(environment.TRUST_PROXY))
  app.use(logRequests(log, metrics, trustsProxy))
  app.use(securityHeaders({ isHttps: options.publicUrl.startsWith('https:'), isDevelopment }))
  app.use(refuseMalformedRequests(trustsProxy))
  app.get('/healthz', healthHandler(context, log))
  app.get('/metrics', metricsHandler(metrics))
  app.use(compression())

  const { assets, build } = isDevelopment ? await developmentBuild(directory, server) : await productionBuild(directory)
  app.use(assets)
  app.use(limitRate())
  app.use(refuseForeignForms)
  app.use(drainUnreadBodies)
  app.use(limitBodies(options.bodyLimits ?? defaultBodyLimits))
  app.all(
    '*',
    createRequestHandler({
      build,
      mode: isDevelopment ? 'development' : 'production',
      getLoadContext: (request, response) => {
        const {
          nonce,
          requestId,
          isBodyTooLarge = false,
        } = response.locals as Pick<BaseLoadContext, 'nonce' | 'requestId'> & { isBodyTooLarge?: boolean }
        const logError = (error: unknown) => log.error({ requestId, err: error }, 'unexpected error')
        const address = request.ip ?? null
        return context.getLoadContext(request, response, { nonce, requestId, address, isBodyTooLarge, logError })
      },
    }),
  )
  app.use(lastErrorHandler(log))

  await listen(server, options.port)
  shutDownGracefully(server, log, context.close)
  log.info({ port: options.port }, 'listening')
  return server
}

/**
 * An answer given before the body was read (to a stranger who uploads) leaves the rest of it in the connection, and the next
 * request behind it would wait for ever: what nobody reads is let through to nowhere.
 */
const drainUnreadBodies: RequestHandler = (request, response, next) => {
  response.once('finish', () => {
    if (request.complete) return
    request.removeAllListeners('data')
    request.resume()
  })
  next()
}

function trustProxySetting(value: string | undefined): boolean | number | string[] {
  if (value === undefined) return false
  return /^\d$/.test(value) ? Number(value) : value.split(',').map((part) => part.trim())
}

function healthHandler(context: AppContext, log: Logger): RequestHandler {
  return (_request, response) => {
    response.setHeader('Cache-Control', 'no-store')
    context.checkReady().then(
      () => response.json({ status: 'ok' }),
      (error: unknown) => {
        log.error({ err: error }, 'not ready')
        response.status(503).json({ status: 'not ready' })
      },
    )
  }
}

/** Figures are for the machine's own collector: anything that came through a proxy or from elsewhere sees a 404. */
function metricsHandler(metrics: ReturnType<typeof createMetrics>): RequestHandler {
  return (request, response, next) => {
    const address = request.socket.remoteAddress ?? ''
    const isLocal = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(address)
    if (!isLocal || request.headers['x-forwarded-for'] !== undefined) return void response.status(404).end()
    metrics.render().then(({ type, text }) => response.type(type).send(text), next)
  }
}

type Build = { assets: RequestHandler; build: ServerBuild | (() => Promise<ServerBuild>) }

async function productionBuild(directory: string): Promise<Build> {
  const client = join(directory, 'build/client')
  const assets = express.Router()
  // File names carry a hash of their content, so a browser never has to ask again.
  assets.use('/assets', express.static(join(client, 'assets'), { immutable: true, maxAge: '1y', index: false }))
  assets.use('/assets', (_request, response) => void response.status(404).end())
  assets.use(express.static(client, { maxAge: '1h', index: false, redirect: false }))
  const build = (await import(pathToFileURL(join(directory, 'build/server/index.js')).href)) as ServerBuild
  return { assets, build }
}

async function developmentBuild(directory: string, server: Server): Promise<Build> {
  const { createServer: createViteServer } = await import('vite')
  const vite = await createViteServer({ root: directory, server: { middlewareMode: true, hmr: { server } } })
  return {
    assets: vite.middlewares,
    build: async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild,
  }
}

/** For what broke outside Remix (its own errors are rendered by the app's error page). */
function lastErrorHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const { requestId } = response.locals as { requestId: string }
    log.error({ requestId, err: error }, 'request broke')
    if (response.headersSent) return next(error)
    response.status(500).type('text/plain; charset=utf-8').send(`Something went wrong here. Reference: ${requestId}\n`)
  }
}

function listen(server: Server, port: number): Promise<void> {
  // A proxy in front keeps connections for a minute; closing earlier than it does gives people a 502.
  server.keepAliveTimeout = 65_000
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, resolve)
  })
}
