import { afterAll, describe, expect, it } from 'vitest'
import { errorOf, openClaimWorld } from './claim-world.ts'

const world = await openClaimWorld()
afterAll(world.close)
const { as, addPerson, addFirm, addStaff, addContact } = world

const center = await addStaff('owner')
const codeIn = async () => /\d{6}/.exec((await world.mails('claimCode')).at(-1)!.text)![0]

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

  it('counts no try where digits are missing', async () => {
    const { person, contactId, api } = await claimWithContact('Nhựa Thuận Giao', 'a@thuangiao.vn')
    await api.claim.sendCode({ contactId })
    for (const code of ['12', 'abc', '1234567'])
      expect((await errorOf(api.claim.enterCode({ code })))?.issues[0]?.rule).toBe('codeDigits')
    expect((await world.claimOf(person)).codeTries).toBe(0)
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
    const fullWidth = second.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    expect(await api.claim.enterCode({ code: fullWidth })).toEqual({ outcome: 'confirmed' })
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
