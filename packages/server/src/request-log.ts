import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Logger } from './logger.ts'

const requestIdPattern = /^[\w-]{8,64}$/

/** Gives each request an id (a trusted proxy's one is kept), logs it when done and counts it. */
export function logRequests(log: Logger, metrics: Metrics, trustsProxy: boolean): RequestHandler {
  return (request, response, next) => {
    const started = performance.now()
    const given = request.get('x-request-id')
    const requestId = trustsProxy && given && requestIdPattern.test(given) ? given : randomUUID()
    response.locals.requestId = requestId
    response.setHeader('X-Request-Id', requestId)
    response.on('close', () => {
      const milliseconds = performance.now() - started
      const status = response.writableFinished ? response.statusCode : 499
      metrics.observeRequest(request.method, status, milliseconds / 1000)
      // The query string stays out of the log: it holds what people search for and one-time tokens.
      const [path] = request.originalUrl.split('?')
      const entry = { requestId, method: request.method, path, status, ms: Math.round(milliseconds) }
      if (status >= 500) log.error(entry, 'request failed')
      else log.info(entry, 'request')
    })
    next()
  }
}

export type Metrics = {
  observeRequest(method: string, status: number, seconds: number): void
  render(): Promise<{ type: string; text: string }>
}

/** A figure beside those of the process; a counter only ever grows. */
export type MetricFigure = { name: string; help: string; type: 'gauge' | 'counter'; value: number }

/**
 * Process figures, a histogram of requests and whatever figures the app reads, in the Prometheus text format. Figures that
 * cannot be read are left out: those of the process are wanted most when the database is gone.
 */
export function createMetrics(app: string, readFigures: () => Promise<MetricFigure[]> = async () => []): Metrics {
  const registry = new Registry()
  registry.setDefaultLabels({ app })
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration of HTTP requests by method and status',
    labelNames: ['method', 'status'],
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  })
  return {
    observeRequest: (method, status, seconds) => requests.observe({ method, status: String(status) }, seconds),
    render: async () => {
      const [process, figures] = await Promise.all([registry.metrics(), readFigures().catch(() => [])])
      return { type: registry.contentType, text: [process, ...figures.map(describe)].join('\n') }
    },
  }
}

function describe({ name, help, type, value }: MetricFigure): string {
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${name} ${value}\n`
}
