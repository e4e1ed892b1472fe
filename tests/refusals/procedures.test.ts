import { appRouter, describeError } from '@matxich/api'
import { createTestDatabase, type TestDatabase } from '@matxich/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fingerprint } from '../support/fingerprint.ts'
import { createWorld, roles, type World } from '../support/world.ts'
import { procedureWalk } from './procedure-walk.ts'

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await createTestDatabase()
  world = await createWorld(database)
})
afterAll(async () => {
  await world?.close()
  await database?.close()
})

test('every procedure says here who may call it', () => {
  expect(Object.keys(procedureWalk).sort()).toEqual(Object.keys(appRouter._def.procedures).sort())
})

describe('refuses everybody else, and nothing changes:', () => {
  test.each(Object.keys(procedureWalk))('%s', async (name) => {
    const { allowed, call } = procedureWalk[name]!
    const before = await fingerprint(database.client)
    for (const role of roles.filter((one) => !allowed.includes(one))) {
      const refusal = await call(world.api[role], world).then(
        () => 'allowed',
        (error: unknown) => describeError(error)?.code ?? error,
      )
      expect({ role, refusal }).toEqual({ role, refusal: expect.stringMatching(/^(signedOut|notAllowed|notFound)$/) })
    }
    expect(await fingerprint(database.client)).toEqual(before)
  })
})

// Afterwards, since what is allowed changes things: the walk above would mean nothing if its calls failed for everyone.
describe('lets those in who may:', () => {
  const readers = Object.entries(procedureWalk).filter(([, { allowed }]) => allowed.length > 1)
  test.each(readers.map(([name]) => name))('%s', async (name) => {
    const { allowed, call, answer = 'allowed' } = procedureWalk[name]!
    for (const role of allowed) {
      const outcome = await call(world.api[role], world).then(
        () => 'allowed',
        (error: unknown) => describeError(error)?.code ?? error,
      )
      // Two buyers who send the same idempotency key: the second is told, which is not a refusal of the role.
      expect({ role, outcome }).toEqual({ role, outcome: expect.stringMatching(`^(allowed|conflict|${answer})$`) })
    }
  })
  const writes = Object.entries(procedureWalk).filter(([, { allowed }]) => allowed.length === 1)
  test.each(writes.map(([name]) => name))('%s', async (name) => {
    const { allowed, call, answer = 'allowed' } = procedureWalk[name]!
    const outcome = await call(world.api[allowed[0]!], world).then(
      () => 'allowed',
      (error: unknown) => describeError(error)?.code ?? error,
    )
    expect(outcome).toMatch(new RegExp(`^(allowed|conflict|${answer})$`))
  })
})
