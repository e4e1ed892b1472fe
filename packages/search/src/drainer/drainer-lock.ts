import type { Database } from '@matxich/db'

export interface DrainerLock {
  /** @throws Error when the connection that holds the lock is gone, and another process may be at work */
  assertHeld(): Promise<void>
}

/**
 * Runs `work` as the only drainer of this database: engines take writes in the order they come, so there is one writer.
 * @returns null when another process is the drainer
 */
export function asOnlyDrainer<Result>(
  db: Database,
  work: (lock: DrainerLock) => Promise<Result>,
): Promise<Result | null> {
  return asOnly(db, 'matxich-drainer', work)
}

/**
 * Runs `work` in one process at a time.
 * @returns null when another process is at it
 */
export async function asOnly<Result>(
  db: Database,
  name: string,
  work: (lock: DrainerLock) => Promise<Result>,
): Promise<Result | null> {
  const connection = await db.$client.reserve()
  try {
    const [row] = await connection<{ locked: boolean; session: number }[]>`
      select pg_try_advisory_lock(hashtext(${name})) as locked, pg_backend_pid() as session`
    if (!row?.locked) return null
    try {
      return await work({
        assertHeld: async () => {
          // A connection that was made anew is another session, and the lock went with the old one.
          const [now] = await connection<{ session: number }[]>`select pg_backend_pid() as session`
          if (now?.session !== row.session) throw new Error(`the lock ${name} is lost`)
        },
      })
    } finally {
      await connection`select pg_advisory_unlock(hashtext(${name}))`
    }
  } finally {
    connection.release()
  }
}
