import { createTestDatabase, type TestDatabase } from '@matxich/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../context.ts'
import { contextOf, openTestServices } from '../testing.ts'
import { giveBack, limit } from './limit.ts'

let database: TestDatabase
let opened: Awaited<ReturnType<typeof openTestServices>>
const from = (address: string | null): Context => ({ ...contextOf(opened.services, null), address })

beforeAll(async () => {
  database = await createTestDatabase()
  opened = await openTestServices(database.url)
})
afterAll(async () => {
  await opened?.close()
  await database?.close()
})

async function tries(count: number, context: Context, key: string) {
  for (let index = 0; index < count; index += 1) await limit(context, 'signIn', key)
}

describe('how often something may be tried', () => {
  it('ends after five tries on one account from one address, with a sentence that says when to try again', async () => {
    await tries(5, from('192.0.2.10'), 'lan@example.vn')
    await expect(limit(from('192.0.2.10'), 'signIn', 'lan@example.vn')).rejects.toMatchObject({
      code: 'rateLimited',
      issues: [{ path: '', rule: 'tryAgainInMinutes', values: { minutes: 15 } }],
    })
  })

  it('leaves the owner alone who comes from elsewhere, and other accounts of the address', async () => {
    await limit(from('192.0.2.11'), 'signIn', 'lan@example.vn')
    await limit(from('192.0.2.10'), 'signIn', 'minh@example.vn')
  })

  it('counts failures only, when what turned out well is given back', async () => {
    const context = from('192.0.2.12')
    for (let index = 0; index < 60; index += 1) {
      await limit(context, 'signIn', 'an@example.vn')
      await giveBack(context, 'signIn', 'an@example.vn')
    }
    await limit(context, 'signIn', 'an@example.vn')
  })

  it('takes one IPv6 customer for one address', async () => {
    await tries(5, from('2001:db8:1:2::1'), 'binh@example.vn')
    await expect(limit(from('2001:db8:1:2:ffff::9'), 'signIn', 'binh@example.vn')).rejects.toMatchObject({
      code: 'rateLimited',
    })
    await limit(from('2001:db8:1:3::1'), 'signIn', 'binh@example.vn')
  })

  it('counts tries that come at once, too', async () => {
    const context = from('192.0.2.13')
    const outcomes = await Promise.allSettled(
      Array.from({ length: 12 }, () => limit(context, 'signIn', 'chi@example.vn')),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
  })

  it('stores no address and no name in the clear', async () => {
    const rows = await database.client<{ key: string }[]>`select key from rate_limit`
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.map(({ key }) => key).join(' ')).not.toMatch(/example\.vn|192\.0\.2/)
  })
})
