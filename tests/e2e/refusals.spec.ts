import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { demoAccounts } from '@matxich/api/demo-accounts'
import { type APIRequestContext, type APIResponse, request as requests } from '@playwright/test'
import postgres from 'postgres'
import {
  deskRoutes,
  framesOfDesk,
  framesOfWeb,
  type Person,
  people,
  type RouteStep,
  type Targets,
  webRoutes,
} from '../refusals/route-walk.ts'
import { expect, test } from '../support/browser-test.ts'
import { enterpriseCsv } from '../support/enterprise-csv.ts'
import { fingerprint } from '../support/fingerprint.ts'
import { adminUrl, databaseUrl } from '../support/product.ts'

type Asked = Record<Person, APIRequestContext>

const sites = [
  { app: 'web', routes: webRoutes, frames: framesOfWeb },
  { app: 'admin', routes: deskRoutes, frames: framesOfDesk },
] as const

const client = postgres(databaseUrl, { max: 2, onnotice: () => {} })
const asked = {} as Record<(typeof sites)[number]['app'], Asked>
let targets: Targets

test.beforeAll(async ({ baseURL }) => {
  asked.web = await signedInTo(baseURL!)
  asked.admin = await signedInTo(adminUrl)
  targets = { ...(await findTargets()), importId: await uploadTable(asked.admin.staff) }
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

/** Whoever has an account tries to sign in; the desk lets only its staff do so. */
async function signedInTo(site: string): Promise<Asked> {
  const contexts = {} as Asked
  for (const person of people) {
    const context = await requests.newContext({ baseURL: site, extraHTTPHeaders: { Origin: site } })
    if (person !== 'visitor') {
      const { email, password } = demoAccounts[person]
      const answer = await context.post('/vi/sign-in', { form: { login: email, password }, maxRedirects: 0 })
      expect(answer.status(), `${person} signs in to ${site}`).toBeLessThan(500)
    }
    contexts[person] = context
  }
  return contexts
}

/** One row that can be applied and one whose tax code is wrong, uploaded but not applied. */
async function uploadTable(staff: APIRequestContext): Promise<string> {
  const rows = `0100109107,Cơ khí Sai Mã,Bình Dương,12,Gia công tiện\n`
  const buffer = Buffer.from(enterpriseCsv(1).replace(/\n/, `\n${rows}`))
  const answer = await staff.post('/vi/imports/new', {
    multipart: { file: { name: 'danh-sach-doi.csv', mimeType: 'text/csv', buffer } },
    maxRedirects: 0,
  })
  const id = /imports\/([0-9a-f-]{36})/.exec(answer.headers().location ?? '')?.[1]
  if (!id) throw new Error(`the upload answered ${answer.status()}: ${await answer.text()}`)
  return id
}

async function findTargets(): Promise<Omit<Targets, 'importId'>> {
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
      (select id from people where email = ${demoAccounts.supplier.email}) as supplier,
      (select id from fair where state = 'draft' and starts_on is null limit 1) as fair_draft`
  if (!row?.need || !row.foreign_need || !row.supplier || !row.fair_draft)
    throw new Error('the demo set lacks what this walk asks for')
  return { need: row.need, foreignNeed: row.foreign_need, supplier: row.supplier, fairDraft: row.fair_draft }
}
