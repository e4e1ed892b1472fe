import { setTimeout } from 'node:timers/promises'
import type { Services } from '../context.ts'
import { endExpiredActing } from './end-acting.ts'

const everyMs = 60_000

/** Ends sessions whose time is over, once a minute until `signal` stops it. */
export async function runActingEnd(options: {
  services: Services
  signal: AbortSignal
  onError: (cause: unknown) => void
}): Promise<void> {
  const { services, signal, onError } = options
  while (!signal.aborted) {
    await endExpiredActing(services).catch(onError)
    await setTimeout(everyMs, undefined, { signal }).catch(() => {})
  }
}
