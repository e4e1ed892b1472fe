import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { APIResponse } from '@playwright/test'
import postgres from 'postgres'
import { type Person, people, type RouteStep, type Targets } from '../refusals/route-step.ts'
import { deskRoutes, framesOfDesk, framesOfWeb, webRoutes } from '../refusals/route-walk.ts'
import { type Asked, findTargets, signedInTo } from '../support/asked.ts'
import { expect, test } from '../support/browser-test.ts'
import { fingerprint } from '../support/fingerprint.ts'
import { adminUrl, databaseUrl } from '../support/product.ts'
import { untilQuiet } from '../support/until-quiet.ts'

const sites = [
  { app: 'web', routes: webRoutes, frames: framesOfWeb },
  { app: 'admin', routes: deskRoutes, frames: framesOfDesk },
] as const

const client = postgres(databaseUrl, { max: 2, onnotice: () => {} })
const asked = {} as Record<(typeof sites)[number]['app'], Asked>
let targets: Targets

test.beforeAll(async ({ baseURL }) => {
  test.setTimeout(180_000)
  asked.web = await signedInTo(baseURL!)
  asked.admin = await signedInTo(adminUrl)
  targets = await findTargets(client, asked.admin.staff)
  await untilQuiet(client)
})
test.afterAll(async () => {
  for (const contexts of Object.values(asked)) for (const context of Object.values(contexts)) await context.dispose()
  await client.end()
})

for (const { app, routes, frames } of sites) {
  test.describe(app, () => {
    test('every route says here who may read and send what', () => {
      const folder = fileURLToPath(new URL(`../../apps/${app}/app/routes`, import.meta.url))
      const names = readdirSync(folder).map((name) => name.replace(/\.tsx?$/, ''))
      expect(names.sort()).toEqual([...Object.keys(routes), ...frames].sort())
    })

    const steps = Object.entries(routes).flatMap(([name, all]) => all.map((step, index) => ({ name, index, step })))
    for (const { name, index, step } of steps) {
      test(`${name} (${index + 1}) keeps everybody else out, and nothing changes`, async () => {
        const before = await fingerprint(client)
        for (const person of people) {
          if (step.read && !step.read.includes(person)) await expectNoReading(asked[app], person, step)
          if (!step.write?.allowed.includes(person)) await expectNoWriting(asked[app], person, step)
        }
        expect(await fingerprint(client)).toEqual(before)
      })

      test(`${name} (${index + 1}) lets those read who may`, async () => {
        for (const person of step.read ?? []) {
          const answer = await asked[app][person].get(step.path(targets), { maxRedirects: 0 })
          expect({ person, status: answer.status() }).toEqual({ person, status: 200 })
          // Otherwise its absence from a refused answer would mean nothing.
          if (step.secret && (person === 'buyer' || person === 'staff'))
            expect(await answer.text()).toContain(step.secret)
        }
      })
    }
  })
}

/** Neither as a page nor as the data that the browser's own navigation asks for. */
async function expectNoReading(contexts: Asked, person: Person, step: RouteStep): Promise<void> {
  const path = step.path(targets)
  const answer = await contexts[person].get(path, { maxRedirects: 0 })
  expectRefusal(person, answer)
  const data = await contexts[person].get(asData(path), { maxRedirects: 0 })
  for (const text of [await answer.text(), await data.text()])
    if (step.secret) expect(text, `${person} reads ${path}`).not.toContain(step.secret)
}

async function expectNoWriting(contexts: Asked, person: Person, step: RouteStep): Promise<void> {
  const path = step.path(targets)
  const form = step.write?.form(targets) ?? { anything: 'at all' }
  for (const url of [path, asData(path)]) {
    const answer = await contexts[person].post(url, { form, maxRedirects: 0 })
    if (url === path) expectRefusal(person, answer)
    expect(answer.status(), `${person} posts to ${url}`).toBeLessThan(500)
  }
}

function asData(path: string): string {
  const [pathname, query] = path.split('?')
  return `${pathname}.data${query ? `?${query}` : ''}`
}

/** Sent to sign in (or away from signing in), told that it is not allowed, not there, or no such act. */
function expectRefusal(person: Person, answer: APIResponse): void {
  const status = answer.status()
  expect([302, 401, 403, 404, 405], `${person}: ${status} for ${answer.url()}`).toContain(status)
}
