import { setTimeout as sleep } from 'node:timers/promises'
import { findEndedChecks, noteDocuments } from '@matxich/db/queries'
import type { Services } from '../context.ts'

/** So many firms are noted at once; the others follow. */
const batchSize = 500

/**
 * Has the documents of firms read anew whose check by the center has ended, so that they lose the place that it gave them. May be
 * repeated at any time: a document that was made since counts the check no more.
 * @returns how many firms
 */
export async function noteEndedChecks({ db, now }: Pick<Services, 'db' | 'now'>): Promise<number> {
  const ids = await findEndedChecks(db, now(), batchSize)
  await noteDocuments(db, 'enterprise', ids)
  return ids.length
}

export interface EndedChecksOptions {
  services: Services
  /** Ends the loop after the round in hand. */
  signal: AbortSignal
  /** Milliseconds between two rounds; default one hour. */
  every?: number
  /** Told of a failed round; the next one comes as usual. */
  onError?: (cause: unknown) => void
}

/** Looks for checks that have ended, now and then, until told to stop. */
export async function runEndedChecks({ services, signal, every = 3_600_000, onError }: EndedChecksOptions) {
  while (!signal.aborted) {
    await noteEndedChecks(services).catch((cause) => onError?.(cause))
    await sleep(every, undefined, { signal }).catch(() => {})
  }
}
