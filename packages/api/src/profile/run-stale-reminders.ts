import { setTimeout as sleep } from 'node:timers/promises'
import type { Services } from '../context.ts'
import { remindStale } from './remind-stale.ts'

export interface StaleReminderOptions {
  services: Services
  /** Ends the loop after the round in hand. */
  signal: AbortSignal
  /** Milliseconds between two rounds; default one hour. */
  every?: number
  /** Told when a round has reminded somebody. */
  onReminded?: (firms: number) => void
  /** Told of a failed round; the next one comes as usual. */
  onError?: (cause: unknown) => void
}

/** Reminds firms of profiles that have grown old, now and then, until told to stop. */
export async function runStaleReminders(options: StaleReminderOptions): Promise<void> {
  const { services, signal, every = 3_600_000, onReminded, onError } = options
  while (!signal.aborted) {
    try {
      const firms = await remindStale(services)
      if (firms > 0) onReminded?.(firms)
    } catch (cause) {
      onError?.(cause)
    }
    await sleep(every, undefined, { signal }).catch(() => {})
  }
}
