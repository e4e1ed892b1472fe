import { profileDraft, user } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { errorOf, newFirm, openClaimWorld, taxCodes } from './claim-world.ts'

const world = await openClaimWorld()
afterAll(world.close)
const { as, addPerson, addFirm, addStaff } = world

const center = await addStaff('owner')

describe('the center', () => {
  it('refuses with a reason; the maker of the row leaves it, and the row stays for whoever it belongs to', async () => {
    const squatter = await addPerson()
    const { id, claimId } = await (await as(squatter)).claim.create({ ...newFirm, taxCode: taxCodes[2] })
    await (await as(center)).claim.refuse({ id: claimId, reason: 'Không liên lạc được với công ty' })
    expect(await world.firm(id)).toMatchObject({ claim: 'none', isListed: false })
    expect(await world.members(id)).toEqual([])
    expect((await (await as(squatter)).claim.mine()).claim).toMatchObject({
      state: 'refused',
      reason: 'Không liên lạc được với công ty',
    })
    expect(await world.noticesOf(squatter)).toEqual(['claimRefused'])
  })

  it('decides between somebody who squats a tax code and the firm itself, which never sees what was typed', async () => {
    const squatter = await addPerson()
    const { id } = await (await as(squatter)).claim.create({ ...newFirm, name: 'Tên giả mạo', taxCode: taxCodes[3] })
    const owner = await addPerson()
    const api = await as(owner)
    const { firms } = await api.claim.search({ by: 'taxCode', taxCode: taxCodes[3] })
    expect(firms).toMatchObject([{ id, name: null, isListed: false, hasMembers: true }])
    const claim = await api.claim.open({ enterpriseId: id, purpose: 'supply' })
    expect(JSON.stringify(await api.claim.mine())).not.toContain('Tên giả mạo')
    expect((await (await as(center)).claim.get({ id: claim.id })).others).toHaveLength(1)
    await (await as(center)).claim.confirm({ id: claim.id, proof: 'staff_word', reason: 'Gọi số trên giấy phép' })
    expect(await world.members(id)).toEqual([{ userId: owner, role: 'owner' }])
    expect((await world.mails('accessRemoved')).map((mail) => mail.userId)).toContain(squatter)
    // The squatter's own claim is still open: it is a decision of its own, and gives nothing meanwhile.
    expect((await (await as(squatter)).account.me())?.enterprise).toBeNull()
  })

  it('confirms once when two decide at the same moment, and tells the second', async () => {
    const person = await addPerson()
    const id = await addFirm('Hai người quyết')
    const claim = await (await as(person)).claim.open({ enterpriseId: id, purpose: 'supply' })
    const [first, second] = [await as(center), await as(await addStaff('member'))]
    const results = await Promise.allSettled([
      first.claim.confirm({ id: claim.id, proof: 'staff_word', reason: 'Gọi chị Hoa' }),
      second.claim.refuse({ id: claim.id, reason: 'Không rõ là ai' }),
    ])
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = results.find((result) => result.status === 'rejected')
    expect(refused?.reason.cause).toMatchObject({ code: 'conflict', issues: [{ rule: 'claimDecided' }] })
  })

  it('takes a mistaken confirmation back: the enterprise is as unclaimed and unlisted as before', async () => {
    const person = await addPerson()
    const known = await addFirm('Nhầm lẫn')
    const claim = await (await as(person)).claim.open({ enterpriseId: known, purpose: 'supply' })
    const staff = await as(center)
    await staff.claim.confirm({ id: claim.id, proof: 'staff_word', reason: 'Gọi anh Nam' })
    await staff.claim.takeBack({ id: claim.id, reason: 'Nhầm với công ty trùng tên' })
    expect(await world.firm(known)).toMatchObject({ claim: 'none', isListed: true })
    expect(await world.members(known)).toEqual([])
    const made = await (await as(person)).claim.create({ ...newFirm, taxCode: '0101243150' })
    await staff.claim.confirm({ id: made.claimId, proof: 'staff_word', reason: 'Gọi anh Nam' })
    await staff.claim.takeBack({ id: made.claimId, reason: 'Anh Nam nói không phải' })
    expect(await world.firm(made.id)).toMatchObject({ claim: 'none', isListed: false })
    expect(await errorOf(staff.claim.takeBack({ id: made.claimId, reason: 'Lần nữa' }))).toMatchObject({
      code: 'conflict',
    })
  })

  it('gives a lost account to a new person, and tells the old one by mail', async () => {
    const [old, fresh] = [await addPerson(), await addPerson({ phone: '+84912345678' })]
    const id = await addFirm('Mất tài khoản')
    await world.join(id, old, 'owner')
    const staff = await as(center)
    const input = { enterpriseId: id, reason: 'Gọi số máy bàn, gặp giám đốc', removeUserIds: [old] }
    expect(await errorOf(staff.claim.handOver({ ...input, person: 'khong@co.vn' }))).toMatchObject({
      issues: [{ path: 'person', rule: 'noSuchAccount' }],
    })
    await staff.claim.handOver({ ...input, person: '0912 345 678' })
    expect(await world.members(id)).toEqual([{ userId: fresh, role: 'owner' }])
    expect((await world.mails('accessRemoved')).at(-1)).toMatchObject({ userId: old, recipient: `${old}@example.test` })
    // Who has no address to be written to finds it in the app.
    expect(await world.noticesOf(old)).toContain('memberRemoved')
    expect(await world.claimOf(fresh)).toMatchObject({ state: 'confirmed', proof: 'staff_word', decidedBy: center })
  })

  it('publishes the draft that waited for the confirmation', async () => {
    const person = await addPerson()
    const id = await addFirm('Nháp chờ')
    const claim = await (await as(person)).claim.open({ enterpriseId: id, purpose: 'supply' })
    await insertDraft(id, person)
    await (await as(center)).claim.confirm({ id: claim.id, proof: 'staff_word', reason: 'Gọi chị Lan' })
    expect(await world.db.select().from(profileDraft).where(eq(profileDraft.enterpriseId, id))).toEqual([])
  })

  it('does not confirm somebody whose account was erased, or who belongs elsewhere by now', async () => {
    const [gone, elsewhere] = [await addPerson(), await addPerson()]
    const claims = []
    for (const person of [gone, elsewhere])
      claims.push(await (await as(person)).claim.open({ enterpriseId: await addFirm('Muộn rồi'), purpose: 'supply' }))
    await world.db.update(user).set({ erasedAt: new Date() }).where(eq(user.id, gone))
    await world.join(await addFirm('Nơi khác'), elsewhere, 'member')
    const before = await world.snapshot()
    for (const claim of claims)
      expect(
        await errorOf((await as(center)).claim.confirm({ id: claim!.id, proof: 'staff_word', reason: 'Gọi' })),
      ).toMatchObject({ code: 'conflict' })
    expect(await world.snapshot()).toBe(before)
  })
})

describe('who may not', () => {
  it('finds nothing changed: staff of other provinces, staff who read, and staff as claimants', async () => {
    const person = await addPerson()
    const id = await addFirm('Bình Dương 74')
    const claim = await (await as(person)).claim.open({ enterpriseId: id, purpose: 'supply' })
    const elsewhere = await as(await addStaff('owner', ['01']))
    const reader = await as(await addStaff('viewer'))
    const before = await world.snapshot()
    const decide = { id: claim.id, proof: 'staff_word', reason: 'Gọi' } as const
    for (const [api, code] of [
      [elsewhere, 'notFound'],
      [reader, 'notAllowed'],
      [await as(person), 'notAllowed'],
    ] as const) {
      expect(await errorOf(api.claim.confirm(decide))).toMatchObject({ code })
      expect(await errorOf(api.claim.refuse({ id: claim.id, reason: 'Không' }))).toMatchObject({ code })
      expect(
        await errorOf(
          api.claim.handOver({ enterpriseId: id, person: `${person}@example.test`, reason: 'Gọi', removeUserIds: [] }),
        ),
      ).toMatchObject({ code })
    }
    expect(await errorOf(elsewhere.claim.get({ id: claim.id }))).toMatchObject({ code: 'notFound' })
    expect((await elsewhere.claim.find({})).rows.map((row) => row.id)).not.toContain(claim.id)
    expect((await reader.claim.find({ pageSize: 100 })).rows.map((row) => row.id)).toContain(claim.id)
    expect(await errorOf(elsewhere.claim.open({ enterpriseId: id, purpose: 'buy' }))).toMatchObject({
      code: 'notAllowed',
    })
    expect(await world.snapshot()).toBe(before)
  })

  it('has one enterprise and one claim at a time', async () => {
    const person = await addPerson()
    const api = await as(person)
    await api.claim.open({ enterpriseId: await addFirm('Một'), purpose: 'supply' })
    const other = await addFirm('Hai')
    const before = await world.snapshot()
    expect(await errorOf(api.claim.open({ enterpriseId: other, purpose: 'supply' }))).toMatchObject({
      issues: [{ rule: 'claimOpenAlready' }],
    })
    expect(await world.snapshot()).toBe(before)
    await api.claim.withdraw()
    await world.join(await addFirm('Ba'), person, 'viewer')
    expect(await errorOf((await as(person)).claim.open({ enterpriseId: other, purpose: 'supply' }))).toMatchObject({
      issues: [{ rule: 'belongsToEnterprise' }],
    })
  })
})

/** As the profile editor leaves it when a claimant asks to publish. */
async function insertDraft(enterpriseId: string, userId: string) {
  const { getCurrentContent } = await import('../profile/current-content.ts')
  const { values, visibility } = await getCurrentContent(world.db, enterpriseId)
  const base = { values, visibility }
  await world.db.insert(profileDraft).values({
    enterpriseId,
    userId,
    base,
    content: base,
    baseVersion: 1,
    publishRequestedAt: new Date(),
  })
}
