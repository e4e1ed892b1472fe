import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { demoAccounts } from '@matxich/api/demo-accounts'
import { type APIRequestContext, type APIResponse, request as requests } from '@playwright/test'
import postgres from 'postgres'
import { framesOfWeb, type Person, people, type RouteStep, type Targets, webRoutes } from '../refusals/route-walk.ts'
import { expect, test } from '../support/browser-test.ts'
import { fingerprint } from '../support/fingerprint.ts'
import { databaseUrl } from '../support/product.ts'

const client = postgres(databaseUrl, { max: 2, onnotice: () => {} })
let targets: Targets
const asked = {} as Record<Person, APIRequestContext>

test.beforeAll(async ({ baseURL }) => {
  targets = await findTargets()
  for (const person of people) asked[person] = await signedIn(baseURL!, person)
})
test.afterAll(async () => {
  for (const context of Object.values(asked)) await context.dispose()
  await client.end()
})

test('every route of the marketplace says here who may read and send what', () => {
  const folder = fileURLToPath(new URL('../../apps/web/app/routes', import.meta.url))
  const names = readdirSync(folder).map((name) => name.replace(/\.tsx?$/, ''))
  expect(names.sort()).toEqual([...Object.keys(webRoutes), ...framesOfWeb].sort())
})

const steps = Object.entries(webRoutes).flatMap(([name, all]) => all.map((step, index) => ({ name, index, step })))

for (const { name, index, step } of steps) {
  test(`${name} (${index + 1}) keeps everybody else out, and nothing changes`, async () => {
    const before = await fingerprint(client)
    for (const person of people) {
      if (step.read && !step.read.includes(person)) await expectNoReading(person, step)
      if (!step.write?.allowed.includes(person)) await expectNoWriting(person, step)
    }
    expect(await fingerprint(client)).toEqual(before)
  })

  test(`${name} (${index + 1}) lets those read who may`, async () => {
    for (const person of step.read ?? []) {
      const answer = await asked[person].get(step.path(targets), { maxRedirects: 0 })
      expect({ person, status: answer.status() }).toEqual({ person, status: 200 })
      if (step.secret && person === 'buyer') expect(await answer.text()).toContain(step.secret)
    }
  })
}

/** Neither as a page nor as the data that the browser's own navigation asks for. */
async function expectNoReading(person: Person, step: RouteStep): Promise<void> {
  const path = step.path(targets)
  const answer = await asked[person].get(path, { maxRedirects: 0 })
  expectRefusal(person, answer)
  const data = await asked[person].get(`${path}.data`, { maxRedirects: 0 })
  for (const text of [await answer.text(), await data.text()])
    if (step.secret) expect(text, `${person} reads ${path}`).not.toContain(step.secret)
}

async function expectNoWriting(person: Person, step: RouteStep): Promise<void> {
  const path = step.path(targets)
  const form = step.write?.form(targets) ?? { anything: 'at all' }
  for (const url of [path, `${path}.data`]) {
    const answer = await asked[person].post(url, { form, maxRedirects: 0 })
    if (url === path) expectRefusal(person, answer)
    expect(answer.status(), `${person} posts to ${url}`).toBeLessThan(500)
  }
}

/** Sent to sign in (or away from signing in), told that it is not allowed, not there, or no such act. */
function expectRefusal(person: Person, answer: APIResponse): void {
  const status = answer.status()
  expect([302, 401, 403, 404, 405], `${person}: ${status} for ${answer.url()}`).toContain(status)
}

async function signedIn(baseURL: string, person: Person): Promise<APIRequestContext> {
  const context = await requests.newContext({ baseURL, extraHTTPHeaders: { Origin: baseURL } })
  if (person !== 'visitor') {
    const { email, password } = demoAccounts[person]
    const answer = await context.post('/vi/sign-in', { form: { email, password }, maxRedirects: 0 })
    expect(answer.status(), `${person} signs in`).toBe(302)
  }
  return context
}

async function findTargets(): Promise<Targets> {
  await expect.poll(async () => (await client`select 1 from change_log limit 1`).length, { timeout: 60_000 }).toBe(0)
  const [row] = await client`
    with people as (
      select u.email, m.organisation_id as id from membership m join "user" u on u.id = m.user_id
    )
    select
      (select n.id from need n join people p on p.id = n.buyer_id
        where p.email = ${demoAccounts.buyer.email} and n.visibility = 'matching' limit 1) as need,
      (select n.id from need n where n.visibility = 'matching' and n.state = 'open'
        and n.buyer_id not in (select id from people)
        and not exists (select from match m join people p on p.id = m.enterprise_id where m.need_id = n.id)
        order by n.id limit 1) as foreign_need,
      (select id from people where email = ${demoAccounts.supplier.email}) as supplier`
  if (!row?.need || !row.foreign_need || !row.supplier) throw new Error('the demo set lacks what this walk asks for')
  return { need: row.need, foreignNeed: row.foreign_need, supplier: row.supplier, importId: '' }
}
