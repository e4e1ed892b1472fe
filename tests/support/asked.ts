import { demoAccounts } from '@matxich/api/demo-accounts'
import { type APIRequestContext, expect, request as requests } from '@playwright/test'
import type postgres from 'postgres'
import { type Person, people, type Targets } from '../refusals/route-step.ts'
import { enterpriseCsv } from './enterprise-csv.ts'

/** A client for each of the demo people, with their cookies. */
export type Asked = Record<Person, APIRequestContext>

/** Whoever has an account tries to sign in; the desk lets only its staff do so. */
export async function signedInTo(site: string): Promise<Asked> {
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

/** Real rows, so that an outsider asks for what is there. */
export async function findTargets(client: postgres.Sql, staff: APIRequestContext): Promise<Targets> {
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
      (select id from fair where seed_key = 'intermold-vn') as fair_draft`
  if (!row?.need || !row.foreign_need || !row.supplier || !row.fair_draft)
    throw new Error('the demo set lacks what this walk asks for')
  return {
    need: row.need,
    foreignNeed: row.foreign_need,
    supplier: row.supplier,
    fairDraft: row.fair_draft,
    importId: await uploadTable(staff),
  }
}
