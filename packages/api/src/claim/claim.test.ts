import { profileDraft, user } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { letter, openClaimWorld, taxCodes } from './claim-world.ts'

const world = await openClaimWorld()
afterAll(world.close)
const { as, addPerson, addFirm, addStaff, addContact } = world

const center = await addStaff('owner')
const newFirm = { name: 'Cơ khí Thuận An', country: 'VN', formerProvince: '74', purpose: 'supply' } as const
const errorOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { cause: { code: string; issues: { path: string; rule: string }[] } }) => error.cause,
  )
const codeIn = async () => /\d{6}/.exec((await world.mails('claimCode')).at(-1)!.text)![0]

describe("finding one's enterprise", () => {
  it('goes by tax code, with its branches, and says why a number is none', async () => {
    const api = await as(await addPerson())
    const id = await addFirm('Công ty TNHH Cơ khí Hải Âu', { taxCode: '0101248141' })
    const branch = await addFirm('Chi nhánh Hải Âu', { taxCode: '0101248141-001' })
    const found = await api.claim.search({ by: 'taxCode', taxCode: '0101 248 141' })
    expect(found.firms.map((firm) => firm.id)).toEqual([id, branch])
    expect((await api.claim.search({ by: 'taxCode', taxCode: '0101248141001' })).firms[0]?.id).toBe(branch)
    expect(await api.claim.search({ by: 'taxCode', taxCode: '0101248142' })).toEqual({
      firms: [],
      taxCode: null,
      refusal: 'taxCodeCheckDigit',
    })
  })

  it('goes by name without diacritics or legal form, and by a foreign registration number', async () => {
    const api = await as(await addPerson())
    const id = await addFirm('Công ty TNHH Sản xuất Khuôn mẫu Bạch Dương')
    expect((await api.claim.search({ by: 'name', name: 'cty khuon mau bach duong' })).firms[0]?.id).toBe(id)
    const japanese = await api.claim.create({
      name: '東和精密株式会社',
      country: 'JP',
      registrationNumber: '1234567890123',
      purpose: 'buy',
    })
    await (await as(center)).claim.confirm({ id: japanese.claimId, proof: 'staff_word', reason: 'Gọi cho 東和' })
    const other = await as(await addPerson())
    const found = await other.claim.search({ by: 'registration', country: 'JP', registrationNumber: '1234567890123' })
    expect(found.firms.map((firm) => firm.name)).toEqual(['東和精密株式会社'])
    expect((await other.claim.search({ by: 'name', name: '東和精密' })).firms.map((firm) => firm.id)).toEqual([
      japanese.id,
    ])
  })
})

describe('an enterprise that somebody makes', () => {
  it('is theirs to work on at once, and nobody else sees it until the center confirms', async () => {
    const person = await addPerson()
    const { id, claimId } = await (await as(person)).claim.create({ ...newFirm, taxCode: taxCodes[0] })
    expect(await world.firm(id)).toMatchObject({ claim: 'pending', isListed: false })
    expect(await world.members(id)).toEqual([{ userId: person, role: 'owner' }])
    const stranger = await as(await addPerson())
    expect(await errorOf(stranger.enterprise.get({ id }))).toMatchObject({ code: 'notFound' })
    expect((await (await as(person)).enterprise.get({ id })).name.vi).toBe(newFirm.name)
    expect(await world.noticesOf(center)).toContain('claimOpened')
    await (await as(center)).claim.confirm({ id: claimId, proof: 'staff_word', reason: 'Gặp giám đốc tại xưởng' })
    expect(await world.firm(id)).toMatchObject({ claim: 'confirmed', isListed: true })
    expect((await (await as(person)).account.me())?.enterprise).toMatchObject({ id, isConfirmed: true })
    expect(await world.noticesOf(person)).toEqual(['claimConfirmed'])
    expect((await stranger.enterprise.get({ id })).name.vi).toBe(newFirm.name)
  })

  it('needs a number that is one and that nobody has', async () => {
    const person = await addPerson()
    const before = await world.snapshot()
    const api = await as(person)
    const wrong = await errorOf(api.claim.create({ ...newFirm, taxCode: '0100109107' }))
    expect(wrong?.issues).toEqual([{ path: 'taxCode', rule: 'taxCodeCheckDigit' }])
    expect((await errorOf(api.claim.create({ ...newFirm, country: 'KR' })))?.issues[0]?.path).toBe('registrationNumber')
    expect(await errorOf(api.claim.create({ ...newFirm, taxCode: taxCodes[0] }))).toMatchObject({
      code: 'conflict',
      issues: [{ path: 'taxCode', rule: 'enterpriseKnown' }],
    })
    expect(await world.snapshot()).toBe(before)
  })

  it('keeps the personal number of a household firm from everybody', async () => {
    const person = await addPerson()
    const { id } = await (await as(person)).claim.create({ ...newFirm, taxCode: '074 085 001 234' })
    expect(await world.firm(id)).toMatchObject({ taxCode: null, personalId: '074085001234' })
    const seen = [
      await (await as(person)).claim.mine(),
      await (await as(person)).enterprise.get({ id }),
      await (await as(center)).claim.get({ id: (await world.claimOf(person)).id }),
    ]
    expect(JSON.stringify(seen)).not.toContain('074085001234')
  })

  it('is made once of two posts at the same moment', async () => {
    const [one, two] = [await addPerson(), await addPerson()]
    const post = async (userId: string) => (await as(userId)).claim.create({ ...newFirm, taxCode: taxCodes[1] })
    const results = await Promise.allSettled([post(one), post(two)])
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('a letter', () => {
  it('waits for the center, which may confirm by it', async () => {
    const person = await addPerson()
    const id = await addFirm('Nhựa Kỹ thuật Phú Mỹ')
    const api = await as(person)
    const claim = await api.claim.open({ enterpriseId: id, purpose: 'both' })
    expect(await api.claim.open({ enterpriseId: id, purpose: 'both' })).toEqual(claim)
    const staff = await as(center)
    expect(await errorOf(staff.claim.confirm({ id: claim.id, proof: 'letter' }))).toMatchObject({
      issues: [{ path: 'proof', rule: 'proofMissing' }],
    })
    const file = await api.claim.attachLetter(letter)
    expect(await world.firm(id)).toMatchObject({ claim: 'pending', isListed: true })
    expect(await world.members(id)).toEqual([])
    expect((await staff.claim.get({ id: claim.id })).letter?.id).toBe(file.id)
    await staff.claim.confirm({ id: claim.id, proof: 'letter' })
    expect(await world.members(id)).toEqual([{ userId: person, role: 'owner' }])
  })

  it('is refused when it is none, and without a claim', async () => {
    const person = await addPerson()
    const before = await world.snapshot()
    expect(await errorOf((await as(person)).claim.attachLetter(letter))).toMatchObject({ code: 'notFound' })
    expect(await world.snapshot()).toBe(before)
    await (await as(person)).claim.open({ enterpriseId: await addFirm('Đúc Áp lực Sông Bé'), purpose: 'supply' })
    const empty = await errorOf((await as(person)).claim.attachLetter({ fileName: 'a.pdf', bytes: new Uint8Array() }))
    expect(empty).toMatchObject({ code: 'invalid', issues: [{ path: 'file' }] })
    expect((await world.claimOf(person)).letterFileId).toBeNull()
  })
})

describe('a code to a contact on record', () => {
  async function claimWithContact(name: string, address: string) {
    const person = await addPerson()
    const id = await addFirm(name)
    const contactId = await addContact(id, address)
    const api = await as(person)
    await api.claim.open({ enterpriseId: id, purpose: 'supply' })
    return { person, id, contactId, api }
  }

  it('confirms at once; the address stays masked', async () => {
    const { person, id, contactId, api } = await claimWithContact('Khuôn Tân Phát', 'kinhdoanh@tanphat.vn')
    expect((await api.claim.mine()).claim?.contacts).toEqual([{ id: contactId, masked: 'k***@tanphat.vn' }])
    expect(await api.claim.sendCode({ contactId })).toEqual({ sentTo: 'k***@tanphat.vn' })
    const [mail] = (await world.mails('claimCode')).slice(-1)
    expect(mail?.recipient).toBe('kinhdoanh@tanphat.vn')
    expect((await world.claimOf(person)).codeHash).not.toContain(await codeIn())
    const code = await codeIn()
    expect(await api.claim.enterCode({ code: `${code.slice(0, 3)} ${code.slice(3)}` })).toEqual({
      outcome: 'confirmed',
    })
    expect(await world.members(id)).toEqual([{ userId: person, role: 'owner' }])
    expect(await world.claimOf(person)).toMatchObject({ state: 'confirmed', proof: 'contact_code', decidedBy: null })
  })

  it('is void after five wrong tries, even when the right one comes then', async () => {
    const { person, id, contactId, api } = await claimWithContact('Ốc vít Lái Thiêu', 'a@laithieu.vn')
    await api.claim.sendCode({ contactId })
    const code = await codeIn()
    const wrong = code === '000000' ? '000001' : '000000'
    for (const rule of ['codeWrong', 'codeWrong', 'codeWrong', 'codeWrong', 'codeVoid', 'codeVoid'])
      expect((await errorOf(api.claim.enterCode({ code: wrong })))?.issues[0]?.rule).toBe(rule)
    expect((await errorOf(api.claim.enterCode({ code })))?.issues[0]?.rule).toBe('codeVoid')
    expect(await world.members(id)).toEqual([])
    expect((await world.claimOf(person)).state).toBe('open')
  })

  it('expires after thirty minutes, and a new one voids it', async () => {
    const { contactId, api } = await claimWithContact('Dây điện Bến Cát', 'a@bencat.vn')
    await api.claim.sendCode({ contactId })
    const first = await codeIn()
    world.clock.minutesLater = 31
    expect((await errorOf(api.claim.enterCode({ code: first })))?.issues[0]?.rule).toBe('codeExpired')
    await api.claim.sendCode({ contactId })
    world.clock.minutesLater = 0
    const second = await codeIn()
    if (second !== first)
      expect((await errorOf(api.claim.enterCode({ code: first })))?.issues[0]?.rule).toBe('codeWrong')
    expect(await api.claim.enterCode({ code: second })).toEqual({ outcome: 'confirmed' })
  })

  it('is sent five times an hour and no more', async () => {
    const { contactId, api } = await claimWithContact('Cao su Dầu Tiếng', 'a@dautieng.vn')
    for (let sent = 0; sent < 5; sent++) await api.claim.sendCode({ contactId })
    expect(await errorOf(api.claim.sendCode({ contactId }))).toMatchObject({ code: 'rateLimited' })
  })

  it('goes to no address of another firm, nor to one that the firm wrote itself', async () => {
    const { api } = await claimWithContact('Lò xo Tân Uyên', 'a@tanuyen.vn')
    const foreign = await addContact(await addFirm('Hãng khác'), 'b@khac.vn')
    expect(await errorOf(api.claim.sendCode({ contactId: foreign }))).toMatchObject({ code: 'notFound' })
    const person = await addPerson()
    const own = await addFirm('Tự khai')
    const written = await addContact(own, 'imposter@mail.test', { source: 'self' })
    await (await as(person)).claim.open({ enterpriseId: own, purpose: 'supply' })
    expect(await errorOf((await as(person)).claim.sendCode({ contactId: written }))).toMatchObject({ code: 'notFound' })
  })

  it('leaves the decision to the center when the enterprise has members, who are told of the claim', async () => {
    const { person, id, contactId, api } = await claimWithContact('Mạ kẽm Dĩ An', 'a@dian.vn')
    const owner = await addPerson()
    await world.join(id, owner, 'owner')
    await api.claim.withdraw()
    await api.claim.open({ enterpriseId: id, purpose: 'supply' })
    expect(await world.noticesOf(owner)).toEqual(['enterpriseClaimed'])
    await api.claim.sendCode({ contactId })
    expect(await api.claim.enterCode({ code: await codeIn() })).toEqual({ outcome: 'waiting' })
    expect(await world.members(id)).toEqual([{ userId: owner, role: 'owner' }])
    await (await as(center)).claim.confirm({ id: (await world.claimOf(person)).id, proof: 'contact_code' })
    expect(await world.members(id)).toHaveLength(2)
  })

  it('does not overrule a refusal by the center', async () => {
    const { person, id, contactId, api } = await claimWithContact('Tiện Bàu Bàng', 'a@baubang.vn')
    await (await as(center)).claim.refuse({
      id: (await world.claimOf(person)).id,
      reason: 'Không phải người của công ty',
    })
    await api.claim.open({ enterpriseId: id, purpose: 'supply' })
    await api.claim.sendCode({ contactId })
    expect(await api.claim.enterCode({ code: await codeIn() })).toEqual({ outcome: 'waiting' })
    expect(await world.members(id)).toEqual([])
  })
})

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
