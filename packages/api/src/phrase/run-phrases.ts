import { setTimeout as sleep } from 'node:timers/promises'
import type { Services } from '../context.ts'
import { readNeedsForPhrases } from './read-needs.ts'
import { sweepPhrases } from './sweep-phrases.ts'

export interface PhraseReadingOptions {
  services: Services
  /** Ends the loop after the round in hand. */
  signal: AbortSignal
  /** Milliseconds between two rounds; default ten minutes: nobody waits for what staff look at once a week. */
  every?: number
  /** Told of a failed round; the next one comes as usual. */
  onError?: (cause: unknown) => void
}

/** Looks through new needs for words that no concept took and forgets old counts, now and then, until told to stop. */
export async function runPhrases({ services, signal, every = 600_000, onError }: PhraseReadingOptions): Promise<void> {
  while (!signal.aborted) {
    try {
      await readNeedsForPhrases(services)
      await sweepPhrases(services)
    } catch (cause) {
      onError?.(cause)
    }
    await sleep(every, undefined, { signal }).catch(() => {})
  }
}
