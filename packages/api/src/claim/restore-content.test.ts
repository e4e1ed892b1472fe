import { certificate, enterprise, enterpriseFieldGroup } from '@matxich/db/schema'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openClaimWorld } from './claim-world.ts'

let world: Awaited<ReturnType<typeof openClaimWorld>>
let center: string

beforeAll(async () => {
  world = await openClaimWorld()
  center = await world.addStaff()
})
afterAll(() => world.close())

const longAgo = new Date('2025-02-03T00:00:00Z')

/** An imported firm that somebody claims by mistake, and who then publishes another number of employees. */
async function claimedByMistake(name: string) {
  const person = await world.addPerson()
  const id = await world.addFirm(name, {
    employees: 40,
    description: { lang: 'vi', text: 'Gia công tiện phay theo bản vẽ' },
    certificates: [{ type: 'iso-9001', state: 'held', validTo: null }],
  })
  await world.addContact(id, '0912345678', { kind: 'phone' })
  await world.db
    .insert(enterpriseFieldGroup)
    .values({ enterpriseId: id, fieldGroup: 'size', source: 'import', asOf: '2025-02-03', visibility: 'public' })
  await world.db.update(enterprise).set({ confirmedAt: longAgo }).where(eq(enterprise.id, id))
  const claim = await (await world.as(person)).claim.open({ enterpriseId: id, purpose: 'supply' })
  const staff = await world.as(center)
  await staff.claim.confirm({ id: claim.id, proof: 'staff_word', reason: 'Gọi anh Nam' })
  const { profile } = await world.as(person)
  const draft = await profile.draft()
  const saved = await profile.save({ revision: draft.revision, group: 'size', value: { employees: 900 } })
  await profile.publish({ revision: saved.revision })
  expect(await world.firm(id)).toMatchObject({ employees: 900 })
  return { id, person, staff, takeBack: () => staff.claim.takeBack({ id: claim.id, reason: 'Nhầm công ty trùng tên' }) }
}
const factOfSize = async (id: string) =>
  (
    await world.db
      .select()
      .from(enterpriseFieldGroup)
      .where(and(eq(enterpriseFieldGroup.enterpriseId, id), eq(enterpriseFieldGroup.fieldGroup, 'size')))
  )[0]

describe('a confirmation that is taken back', () => {
  it('takes back what was published: values, whose word they were and when they were confirmed', async () => {
    const { id, staff, takeBack } = await claimedByMistake('Nhầm Một')
    await takeBack()
    expect(await world.firm(id)).toMatchObject({ claim: 'none', employees: 40, confirmedAt: longAgo })
    expect(await factOfSize(id)).toMatchObject({ source: 'import', asOf: '2025-02-03' })
    expect(await world.db.select().from(certificate).where(eq(certificate.enterpriseId, id))).toHaveLength(1)
    expect(await world.noticesOf(center)).not.toContain('contentToCheck')
    const { rows } = await staff.enterprise.timeline({ id, page: 1, pageSize: 20, lang: 'vi' })
    const restored = rows.find((row) => row.action === 'enterprise.restore')
    expect(restored?.changes).toMatchObject([{ field: 'size' }])
  })

  it('leaves a profile that somebody else changed since, and asks staff to look', async () => {
    const { id, takeBack } = await claimedByMistake('Nhầm Hai')
    const other = await world.addPerson()
    await world.join(id, other, 'member')
    const { profile } = await world.as(other)
    const draft = await profile.draft()
    const saved = await profile.save({ revision: draft.revision, group: 'size', value: { employees: 55 } })
    await profile.publish({ revision: saved.revision })
    await takeBack()
    expect(await world.firm(id)).toMatchObject({ employees: 55 })
    expect(await world.noticesOf(center)).toContain('contentToCheck')
  })
})
