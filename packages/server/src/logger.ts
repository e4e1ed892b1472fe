import { pino } from 'pino'

/** A logger that writes one JSON line per event and never a password, cookie or key. */
export function createLogger(app: string, level: string) {
  return pino({
    level,
    base: { app },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: {
      paths: ['password', 'token', 'secret', 'cookie', 'authorization', '*.password', '*.token', '*.secret'].concat([
        '*.cookie',
        '*.authorization',
        'headers["set-cookie"]',
      ]),
      censor: '[hidden]',
    },
  })
}

export type Logger = ReturnType<typeof createLogger>
