import { setTimeout as sleep } from 'node:timers/promises'
import type { Sql } from 'postgres'
import { expect, test } from 'vitest'
import { createTestDatabase } from './testing.ts'

async function untilEnded(client: Sql, pid: number) {
  while ((await client`select from pg_stat_activity where pid = ${pid}`).length > 0) await sleep(20)
  // The pool hears of it by its socket, a moment later.
  await sleep(50)
}

test('a statement on a reserved connection that the server ended is refused, and all others of the pool are answered', async () => {
  const { client, close } = await createTestDatabase()
  const own = await client.reserve()
  const [{ pid }] = await own<[{ pid: number }]>`select pg_backend_pid() as pid`
  await client`select pg_terminate_backend(${pid})`
  await untilEnded(client, pid)
  await expect(own`select 1`).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' })
  own.release()
  const answers = Array.from({ length: 50 }, async (_, index) => (await client`select ${index}::int as one`)[0]?.one)
  expect(await Promise.all(answers)).toEqual([...answers.keys()])
  await close()
})
