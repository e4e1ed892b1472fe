import { setTimeout as wait } from 'node:timers/promises'
import type postgres from 'postgres'

const patience = 120_000

/**
 * Waits until the worker has caught up with what was written: documents, then matches, then mails about them. A digest taken
 * while it still works would change by itself.
 * @throws Error naming what is left when it has not caught up within two minutes
 */
export async function untilQuiet(client: postgres.Sql): Promise<void> {
  const started = Date.now()
  for (;;) {
    const [left] = await client<{ changes: number; matches: number; mails: number }[]>`
      select (select count(*)::int from change_log) as changes,
        (select count(*)::int from match_queue) as matches,
        (select count(*)::int from mail_message where state in ('queued', 'sending') and next_attempt_at <= now()) as mails`
    if (left && left.changes + left.matches + left.mails === 0) return
    if (Date.now() - started > patience) throw new Error(`the worker has not caught up: ${JSON.stringify(left)}`)
    await wait(250)
  }
}
