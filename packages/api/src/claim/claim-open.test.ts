import { afterAll, describe, expect, it } from 'vitest'
import { errorOf, letter, newFirm, openClaimWorld, taxCodes } from './claim-world.ts'

const world = await openClaimWorld()
afterAll(world.close)
const { as, addPerson, addFirm, addStaff } = world

const center = await addStaff('owner')

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
