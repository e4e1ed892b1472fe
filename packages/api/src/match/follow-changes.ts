import { drainChanges } from '@matxich/search/drainer'
import type { Services } from '../context.ts'
import { findTouchedNeeds } from './find-touched-needs.ts'
import { matchNext } from './run-matcher.ts'

/** Lets documents and then matches follow what was written, until nothing waits: what the worker does all the time. */
export async function followChanges(services: Services): Promise<void> {
  const { db, lexicon, engine } = services
  await drainChanges({
    db,
    lexicon,
    engine,
    findTouchedNeeds: (changed) => findTouchedNeeds(services, changed),
  })
  while ((await matchNext(services)).matched > 0);
}
