import postgres from 'postgres'
import { hostileTexts } from '../hostile/hostile-values.ts'
import type { Person, RouteStep, Targets } from '../refusals/route-step.ts'
import { deskRoutes, webRoutes } from '../refusals/route-walk.ts'
import { type Asked, findTargets, signedInTo } from '../support/asked.ts'
import { expect, test } from '../support/browser-test.ts'
import { adminUrl, databaseUrl } from '../support/product.ts'

/** Ends the session that the rest of the test needs, or the account itself. */
const endings = /sign-out|account\.data|account\._index|account\.security|members|people/

const sites = [
  { app: 'web', routes: webRoutes },
  { app: 'admin', routes: deskRoutes },
] as const

const client = postgres(databaseUrl, { max: 1, onnotice: () => {} })
let targets: Targets
const asked = {} as Record<(typeof sites)[number]['app'], Asked>

test.beforeAll(async ({ baseURL }) => {
  asked.web = await signedInTo(baseURL!)
  asked.admin = await signedInTo(adminUrl)
  targets = await findTargets(client, asked.admin.staff)
})
test.afterAll(async () => {
  for (const contexts of Object.values(asked)) for (const context of Object.values(contexts)) await context.dispose()
  await client.end()
})

for (const { app, routes } of sites) {
  const steps = Object.entries(routes).flatMap(([name, all]) => all.map((step, index) => ({ name, index, step })))
  for (const [turn, { name, index, step }] of steps.entries()) {
    if (!step.write || endings.test(name)) continue
    test(`${app}: hostile words in the form of ${name} (${index + 1}) are answered in words`, async () => {
      const person: Person = step.write?.allowed[0] ?? 'visitor'
      for (const form of hostileForms(step, turn)) {
        const answer = await asked[app][person].post(step.path(targets), { form, maxRedirects: 0 })
        expect(answer.status(), `${JSON.stringify(form).slice(0, 300)}`).toBeLessThan(500)
      }
    })
  }
}

/** Each field takes its turn with a hostile value; a body over the limit is refused as too large, not dropped. */
function hostileForms(step: RouteStep, turn: number): Record<string, string>[] {
  const form = step.write?.form(targets) ?? {}
  const fields = [...Object.keys(form), 'intent', 'id', 'page', 'version']
  return fields.flatMap((field, index) =>
    [0, 11, 23].map((step) => {
      const value = hostileTexts[(turn * 5 + index * 7 + step) % hostileTexts.length] ?? ''
      return { ...form, [field]: value.replace(/[\uD800-\uDFFF]/g, '\uFFFD') }
    }),
  )
}
