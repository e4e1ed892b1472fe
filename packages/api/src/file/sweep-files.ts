import { storedFile } from '@matxich/db/schema'
import { inArray, lt } from 'drizzle-orm'
import type { Services } from '../context.ts'
import { smallKey } from './file-store.ts'

/** How long a removed file can be brought back, and how long bytes may wait for their row. */
const graceHours = 24

/**
 * Removes files that were deleted a day ago, and bytes older than a day that no row names: what a crash left between putting
 * the bytes and writing the row. Safe to run at any time, in several processes, and again after a crash.
 */
export async function sweepFiles({ db, files, now }: Services): Promise<{ removed: number }> {
  const before = new Date(now().getTime() - graceHours * 3_600_000)
  // Rows go first: should this stop half way, the bytes are orphans that the next round finds.
  const gone = await db
    .delete(storedFile)
    .where(lt(storedFile.deletedAt, before))
    .returning({ key: storedFile.storageKey })
  const keys = gone.flatMap(({ key }) => [key, smallKey(key)])
  for (const key of keys) await files.remove(key)
  let removed = gone.length
  for await (const page of files.keys())
    for (const key of await withoutRow({ db }, page)) {
      const changedAt = await files.changedAt(key)
      if (!changedAt || changedAt >= before) continue
      await files.remove(key)
      removed += 1
    }
  return { removed }
}

async function withoutRow({ db }: Pick<Services, 'db'>, keys: string[]): Promise<string[]> {
  if (keys.length === 0) return []
  const owners = keys.map(ownerKey)
  const rows = await db
    .select({ key: storedFile.storageKey })
    .from(storedFile)
    .where(inArray(storedFile.storageKey, [...new Set(owners)]))
  const known = new Set(rows.map((row) => row.key))
  return keys.filter((_, at) => !known.has(owners[at] ?? ''))
}

/** The key in the row that a stored key belongs to. */
const ownerKey = (key: string): string => key.replace(/\.small$/, '')
