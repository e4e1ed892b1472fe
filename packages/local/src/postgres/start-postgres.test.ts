import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readPostmasterNote } from './postmaster-pid.ts'
import { startPostgres } from './start-postgres.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'matxich-data-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function query<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = postgres(url, { max: 1, onnotice: () => {} })
  try {
    return await client.unsafe<Row[]>(text)
  } finally {
    await client.end()
  }
}

it('keeps what was written from one start to the next, also when the server was killed in between', async () => {
  const first = await startPostgres({ dataDirectory: folder })
  await query(first.url, "create table kept as select 'ốc vít' as word")
  await first.stop()

  const restarted: string[] = []
  const second = await startPostgres({ dataDirectory: folder, onRestart: (sentence) => restarted.push(sentence) })
  const [name = ''] = readdirSync(folder).filter((entry) => entry.startsWith('postgres-'))
  process.kill(readPostmasterNote(join(folder, name))?.pid ?? 0, 'SIGKILL')
  await expect
    .poll(() => query(second.url, 'select word from kept').catch(() => []), { timeout: 20_000 })
    .toEqual([{ word: 'ốc vít' }])
  expect(restarted).toEqual([expect.stringContaining('started again')])
  await second.stop()
})

it('sorts by Vietnamese rules', async () => {
  const server = await startPostgres({ dataDirectory: folder })
  const rows = await query<{ word: string }>(
    server.url,
    "select word from (values ('đúc'), ('dập'), ('ép'), ('enamel'), ('doa')) as words (word) order by word",
  )
  expect(rows.map(({ word }) => word)).toEqual(['dập', 'doa', 'đúc', 'enamel', 'ép'])
  await server.stop()
})

it('refuses data of another major version without touching it', async () => {
  mkdirSync(join(folder, 'postgres-12'))
  writeFileSync(join(folder, 'postgres-12/PG_VERSION'), '12\n')
  await expect(startPostgres({ dataDirectory: folder })).rejects.toThrow(/written by PostgreSQL 12/)
  expect(readdirSync(folder)).toEqual(['postgres-12'])
})

it('does not take an interrupted first start for a database', async () => {
  const unfinished = join(folder, 'postgres-18.new')
  mkdirSync(unfinished)
  writeFileSync(join(unfinished, 'PG_VERSION'), '18\n')
  const server = await startPostgres({ dataDirectory: folder })
  expect(existsSync(unfinished)).toBe(false)
  await server.stop()
})
