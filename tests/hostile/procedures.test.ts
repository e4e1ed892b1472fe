import { type Api, describeError } from '@matxich/api'
import { createTestDatabase, type TestDatabase } from '@matxich/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { procedureWalk } from '../refusals/procedure-walk.ts'
import { createWorld, type World } from '../support/world.ts'
import { hostileShapes, hostileTexts, placesIn, withValue } from './hostile-values.ts'

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

type Call = (input: unknown) => Promise<unknown>

/** What a step of the walk would send, without sending it. */
function inputOf(name: string): unknown {
  let sent: unknown
  const record = (input: unknown) => {
    sent = input
    return Promise.resolve()
  }
  const words = new Proxy({}, { get: () => new Proxy({}, { get: () => record }) })
  procedureWalk[name]!.call(words as Api, world)
  return sent
}

function procedureOf(api: Api, name: string): Call {
  return name.split('.').reduce<unknown>((at, word) => (at as Record<string, unknown>)[word], api) as Call
}

/** Each place of an input takes its turn with each hostile value; what stands for the next one is what came next. */
function* hostileInputs(input: unknown, start: number): Generator<unknown> {
  const values = [...hostileTexts, ...hostileShapes]
  const places = placesIn(input)
  for (let turn = 0; turn < inputsPerProcedure; turn++) {
    const place = places[turn % places.length]!
    yield withValue(input, place, values[(start + turn * 7) % values.length])
  }
}

const inputsPerProcedure = 16

describe('a hostile input is refused in words or taken for what it is, never a failure:', () => {
  test.each(Object.keys(procedureWalk).map((name, index) => [name, index] as const))('%s', async (name, index) => {
    const input = inputOf(name)
    const { allowed } = procedureWalk[name]!
    const call = procedureOf(world.api[allowed[0] ?? 'visitor'], name)
    for (const hostile of hostileInputs(input, index * 5)) {
      const failure = await call(hostile).then(
        () => null,
        (error: unknown) => (describeError(error) || isRefusedInput(error) ? null : error),
      )
      expect({ failure, hostile: shown(failure && hostile) }).toEqual({ failure: null, hostile: 'null' })
    }
  })
})

function isRefusedInput(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'BAD_REQUEST'
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'undefined').slice(0, 500)
}
