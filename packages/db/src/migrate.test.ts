import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrateDatabase, migrationsFolder } from './migrate.ts'
import { createTestDatabase, type TestDatabase } from './testing.ts'

/** The migrations as they were when only the first `count` existed. */
function olderMigrations(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'matxich-migrations-'))
  cpSync(migrationsFolder, folder, { recursive: true })
  const path = join(folder, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: unknown[] }
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }))
  return folder
}

describe('an older database that people have filled', () => {
  let database: TestDatabase
  let folder: string

  beforeAll(async () => {
    database = await createTestDatabase({ isEmpty: true })
    folder = olderMigrations(1)
    await migrateDatabase(database.url, folder)
    const { client } = database
    await client`insert into organisation (id, kind, name)
      values ('00000000-0000-4000-8000-000000000001', 'enterprise', 'Cơ khí Đại Phát')`
    await client`insert into enterprise (id, name_vi, tax_code)
      values ('00000000-0000-4000-8000-000000000001', 'Cơ khí Đại Phát', '0100109106')`
    await client`insert into search_document (kind, id, hash, body, tokens, facets)
      values ('enterprise', '00000000-0000-4000-8000-000000000001', 'old', '{}', '', '{}')`
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true })
    await database.close()
  })

  test('is brought up to date with its rows kept, and can be migrated again without effect', async () => {
    await migrateDatabase(database.url)
    await migrateDatabase(database.url)
    const { client } = database
    expect(await client`select name_vi, tax_code from enterprise`).toEqual([
      { name_vi: 'Cơ khí Đại Phát', tax_code: '0100109106' },
    ])
    const found = await client`select 1 from enterprise where f_unaccent(name_vi) ilike f_unaccent('%dai phat%')`
    expect(found).toHaveLength(1)
    expect(await client`select hash, lexicon_version from search_document`).toHaveLength(1)
  })

  test('notes changes from then on', async () => {
    await database.client`update enterprise set employees = 12`
    expect(await database.client`select kind, document_id from change_log`).toEqual([
      { kind: 'enterprise', document_id: '00000000-0000-4000-8000-000000000001' },
    ])
  })
})

test('two processes that migrate an empty database at the same moment both succeed', async () => {
  const database = await createTestDatabase({ isEmpty: true })
  await Promise.all([migrateDatabase(database.url), migrateDatabase(database.url)])
  expect(await database.client`select 1 from concept`).toHaveLength(0)
  await database.close()
})
