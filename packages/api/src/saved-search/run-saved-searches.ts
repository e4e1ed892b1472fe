import { setTimeout } from 'node:timers/promises'
import type { Services } from '../context.ts'
import { tellOfNewSuppliers } from './tell-of-new-suppliers.ts'

const everyMs = 20_000

/** Runs saved searches as they come due, looking three times a minute, until `signal` stops it. */
export async function runSavedSearches(options: {
  services: Services
  signal: AbortSignal
  onError: (cause: unknown) => void
}): Promise<void> {
  const { services, signal, onError } = options
  while (!signal.aborted) {
    await tellOfNewSuppliers(services, onError).catch(onError)
    await setTimeout(everyMs, undefined, { signal }).catch(() => {})
  }
}
