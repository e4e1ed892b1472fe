import { enterprise, enterpriseVerification, need, requirement } from '@matxich/db/schema'
import { createTestDatabase, type TestDatabase } from '@matxich/db/testing'
import { loadConcepts, loadDemoEnterprises, loadDemoNeeds } from '@matxich/seeds'
import { count, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAuth } from '../account/auth.ts'
import { findDemoAccounts } from './find-demo-accounts.ts'
import { loadDemoData } from './load-demo-data.ts'
import { loadReferenceData } from './load-reference-data.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await loadReferenceData(database.db, loadConcepts())
})
afterAll(() => database.close())

const demo = { enterprises: loadDemoEnterprises(), needs: loadDemoNeeds() }

test('the demo set fills an empty database once, with accounts that can sign in', { timeout: 120_000 }, async () => {
  const { db } = database
  const accounts = await loadDemoData(db, demo)
  expect(accounts.map((account) => account.role)).toEqual(['buyer', 'supplier', 'staff'])
  const [suppliers] = await db.select({ rows: count() }).from(enterprise).where(eq(enterprise.country, 'VN'))
  expect(suppliers!.rows).toBeGreaterThanOrEqual(demo.enterprises.length)
  const [open] = await db.select({ rows: count() }).from(need).where(eq(need.state, 'open'))
  expect(open!.rows).toBe(demo.needs.length + 1)
  const [asked] = await db.select({ rows: count() }).from(requirement)
  expect(asked!.rows).toBeGreaterThan(demo.needs.length * 4)
  const [checks] = await db.select({ rows: count() }).from(enterpriseVerification)
  expect(checks!.rows).toBe(3)

  // What the texts say: a trading office is no maker, and a text that says neither leaves the role open.
  const roles = await db.select({ name: enterprise.nameVi, roles: enterprise.roles }).from(enterprise)
  const roleOf = (name: string) => roles.find((row) => row.name === name)?.roles
  expect(roleOf('Công ty TNHH Khuôn chính xác Hồng Đăng')).toEqual(['maker'])
  expect(roleOf('Công ty TNHH Cung ứng Linh kiện Toàn Cầu TCG')).toEqual(['trader'])
  expect(roles.filter((row) => row.roles.length === 0).length).toBeGreaterThan(0)

  const auth = createAuth({ db, app: 'web', baseUrl: 'http://localhost:3000', secret: 'x'.repeat(32) })
  for (const { email, password } of accounts) {
    const { headers } = await auth.api.signInEmail({ body: { email, password }, returnHeaders: true })
    expect(headers.get('set-cookie')).toContain('matxich-web')
  }
  expect(await findDemoAccounts(db)).toEqual(accounts)

  await expect(loadDemoData(db, demo)).rejects.toThrow('not empty')
})
