import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { inject } from 'vitest'
import { openDatabase } from './client.ts'
import type { EnterpriseRecord } from './queries/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    testPostgres: { adminUrl: string; template: string }
  }
}

export type TestDatabase = ReturnType<typeof openDatabase> & { url: string }

/**
 * A database of one's own for a test file: a copy of the migrated template (or an empty one) on the server of this
 * run. `close` drops it again.
 *
 * @example
 * const database = await createTestDatabase()
 * afterAll(database.close)
 */
export async function createTestDatabase(options: { isEmpty?: boolean } = {}): Promise<TestDatabase> {
  const { adminUrl, template } = inject('testPostgres')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await administer(adminUrl, (admin) =>
    options.isEmpty
      ? admin`create database ${admin(name)}`
      : admin`create database ${admin(name)} template ${admin(template)}`,
  )
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  const opened = openDatabase(url.href, { max: 4 })
  const close = async () => {
    await opened.close()
    await administer(adminUrl, (admin) => admin`drop database if exists ${admin(name)} with (force)`)
  }
  return { ...opened, url: url.href, close }
}

async function administer(url: string, work: (admin: postgres.Sql) => Promise<unknown>): Promise<void> {
  const admin = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await work(admin)
  } finally {
    await admin.end({ timeout: 5 })
  }
}

/** An enterprise to be written, with nothing in it but what a test says: a Vietnamese maker, nowhere. */
export function recordOf(parts: Partial<EnterpriseRecord> = {}): EnterpriseRecord {
  return {
    taxCode: null,
    name: { vi: 'Công ty TNHH Thử', en: null },
    ownership: 'domestic',
    founded: null,
    employees: null,
    revenueVnd: null,
    roles: ['maker'],
    operation: 'active',
    location: { formerProvince: null, province: null, district: null, park: null },
    vsic: [],
    description: null,
    capabilities: [],
    equipment: [],
    certificates: [],
    exports: [],
    ...parts,
  }
}

/** The former province of Bình Dương, where its concept is written. */
export const inBinhDuong: EnterpriseRecord['location'] = {
  formerProvince: '74',
  province: null,
  district: null,
  park: null,
}
