import { setTimeout as sleep } from 'node:timers/promises'
import type { Services } from '../context.ts'
import { sweepFiles } from './sweep-files.ts'

export interface FileSweepOptions {
  services: Services
  /** Ends the loop after the round in hand. */
  signal: AbortSignal
  /** Milliseconds between two rounds; default one hour. */
  every?: number
  /** Told when a round has removed something. */
  onSwept?: (removed: number) => void
  /** Told of a failed round; the next one comes as usual. */
  onError?: (cause: unknown) => void
}

/** Removes files nobody needs any more, now and then, until told to stop. */
export async function runFileSweep({ services, signal, every = 3_600_000, onSwept, onError }: FileSweepOptions) {
  while (!signal.aborted) {
    try {
      const { removed } = await sweepFiles(services)
      if (removed > 0) onSwept?.(removed)
    } catch (cause) {
      onError?.(cause)
    }
    await sleep(every, undefined, { signal }).catch(() => {})
  }
}
