import {
  capability,
  certificate,
  claimCase,
  engagement,
  enterprise,
  enterpriseContact,
  enterpriseFieldGroup,
  enterpriseReference,
  enterpriseVerification,
  need,
  storedFile,
} from '@matxich/db/schema'
import { eq, inArray } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { openClaimWorld } from '../claim/claim-world.ts'
import type { Merge } from './merge-enterprises.ts'
import { mergedColumns } from './move-rows.ts'

const world = await openClaimWorld()
afterAll(world.close)
const { db, as, addPerson, addFirm, addStaff, addContact } = world
const center = await addStaff('owner')
const errorOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { cause: { code: string; issues: { rule: string }[] } }) => error.cause,
  )

const keepAll: Merge['choices'] = {
  identity: 'target',
  location: 'target',
  size: 'target',
  finance: 'target',
  description: 'target',
  exports: 'target',
  contacts: 'target',
  capabilities: 'target',
  equipment: 'target',
  certificates: 'target',
  references: 'target',
}
async function mergeOf(targetId: string, sourceId: string, choices: Partial<Merge['choices']> = {}): Promise<Merge> {
  const [target, source] = [await world.firm(targetId), await world.firm(sourceId)]
  return {
    targetId,
    sourceId,
    targetVersion: target.version,
    sourceVersion: source.version,
    choices: { ...keepAll, ...choices },
  }
}
const bolt = {
  category: 'hex-bolt',
  text: null,
  processes: [],
  materials: [],
  toleranceMm: null,
  annualCapacity: null,
  moq: null,
  leadTimeDays: null,
} as const
const making = (category: string) => ({ capabilities: [{ ...bolt, category, processes: [], materials: [] }] })
const categoriesOf = async (id: string) =>
  (await db.select().from(capability).where(eq(capability.enterpriseId, id)).orderBy(capability.position)).map(
    (row) => row.category,
  )

describe('likely duplicates', () => {
  it('share a name but for the legal form, a telephone number, an address or a tax code; distinct ones are not shown again', async () => {
    const one = await addFirm('Công ty TNHH Cơ khí Tân Phát')
    const two = await addFirm('CTY TNHH SX TM CƠ KHÍ TÂN PHÁT')
    await addContact(one, '0912 345 678', { kind: 'phone' })
    await addContact(two, '+84 912 345 678', { kind: 'phone' })
    const staff = await as(center)
    const pairs = await staff.duplicate.find()
    const pair = pairs.find(({ first, second }) => [first.id, second.id].every((id) => [one, two].includes(id)))
    expect(pair?.reasons.sort()).toEqual(['name', 'phone'])
    expect((await staff.duplicate.of({ id: one })).map(({ second }) => second.id)).toEqual([two])
    await staff.duplicate.markDistinct({ firstId: one, secondId: two })
    expect(await staff.duplicate.of({ id: one })).toEqual([])
    expect(await (await as(await addStaff('owner', ['01']))).duplicate.find()).toEqual([])
  })
})

describe('a merge', () => {
  it('knows every column of the database that names an enterprise or an organisation', async () => {
    const rows = await db.$client<{ place: string }[]>`
      select c.conrelid::regclass::text || '.' || a.attname as place
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.confrelid in ('enterprise'::regclass, 'organisation'::regclass)`
    expect(rows.map((row) => row.place).sort()).toEqual(Object.keys(mergedColumns).sort())
  })

  it('takes the chosen facts, keeps the others with the old row, and loses no row', async () => {
    const target = await addFirm('Ốc vít Bình Minh', { taxCode: null, employees: 20, ...making('hex-bolt') })
    const source = await addFirm('Bình Minh Fastener', {
      taxCode: '0100109106',
      employees: 35,
      ...making('flat-washer'),
      certificates: [{ type: 'iso-9001', state: 'held', validTo: null }],
    })
    await addContact(source, 'a@binhminh.vn')
    await db.insert(enterpriseReference).values({ enterpriseId: source, customerName: 'Khách A' })
    await db.insert(enterpriseFieldGroup).values([
      { enterpriseId: target, fieldGroup: 'capabilities', source: 'self', asOf: '2026-01-01', visibility: 'public' },
      { enterpriseId: source, fieldGroup: 'capabilities', source: 'import', asOf: '2025-01-01', visibility: 'center' },
    ])
    const count = async () =>
      Promise.all(
        [capability, certificate, enterpriseContact, enterpriseReference, enterpriseFieldGroup, enterprise].map(
          (table) => db.$count(table),
        ),
      )
    const before = await count()
    const staff = await as(center)
    await staff.duplicate.merge(
      await mergeOf(target, source, {
        size: 'source',
        capabilities: 'both',
        certificates: 'source',
        contacts: 'source',
      }),
    )
    expect(await count()).toEqual(before)
    expect(await world.firm(target)).toMatchObject({ taxCode: '0100109106', employees: 35, nameVi: 'Ốc vít Bình Minh' })
    expect(await world.firm(source)).toMatchObject({
      taxCode: null,
      employees: 20,
      nameVi: 'Bình Minh Fastener',
      isListed: false,
      mergedInto: target,
    })
    expect(await categoriesOf(target)).toEqual(['category:hex-bolt', 'category:flat-washer'])
    expect(await db.select().from(certificate).where(eq(certificate.enterpriseId, target))).toHaveLength(1)
    expect(
      await db.select().from(enterpriseReference).where(eq(enterpriseReference.enterpriseId, source)),
    ).toHaveLength(1)
    const facts = await db.select().from(enterpriseFieldGroup).where(eq(enterpriseFieldGroup.enterpriseId, target))
    // What one side kept for the center alone is not published by joining it.
    expect(facts.find((fact) => fact.fieldGroup === 'capabilities')).toMatchObject({
      source: 'self',
      visibility: 'center',
    })
    const visitor = await as(await addPerson())
    expect((await visitor.enterprise.get({ id: source })).id).toBe(target)
    expect(await errorOf(staff.duplicate.merge(await mergeOf(target, source)))).toMatchObject({ code: 'conflict' })
  })

  it('moves what hangs on the old row: needs, engagements, files and people', async () => {
    const [target, source, buyer] = [await addFirm('Đích'), await addFirm('Nguồn'), await addFirm('Bên mua')]
    const [owner, colleague] = [await addPerson(), await addPerson()]
    await world.join(target, owner, 'owner')
    await world.join(source, colleague, 'member')
    await db
      .update(enterprise)
      .set({ claim: 'confirmed' })
      .where(inArray(enterprise.id, [target, source]))
    const [own, foreign, shared] = await db
      .insert(need)
      .values([{ buyerId: source }, { buyerId: buyer }, { buyerId: buyer }])
      .returning({ id: need.id })
    await db.insert(engagement).values([
      { needId: foreign!.id, enterpriseId: source, stage: 'quoted', revision: 1 },
      { needId: shared!.id, enterpriseId: source, stage: 'invited', revision: 1 },
      { needId: shared!.id, enterpriseId: target, stage: 'quoted', revision: 1 },
    ])
    const [file] = await db
      .insert(storedFile)
      .values({
        purpose: 'photo',
        organisationId: source,
        fileName: 'a.webp',
        mediaType: 'image/webp',
        size: 1,
        sha256: 'x',
        storageKey: 'x',
      })
      .returning()
    await (await as(center)).duplicate.merge(await mergeOf(target, source))
    expect((await world.members(target)).map((member) => member.userId).sort()).toEqual([owner, colleague].sort())
    expect(await world.members(source)).toEqual([])
    expect((await db.select().from(need).where(eq(need.id, own!.id)))[0]?.buyerId).toBe(target)
    expect((await db.select().from(storedFile).where(eq(storedFile.id, file!.id)))[0]?.organisationId).toBe(target)
    const engagements = await db.select().from(engagement).where(eq(engagement.enterpriseId, target))
    expect(engagements.map((row) => row.stage).sort()).toEqual(['quoted', 'quoted'])
    expect(await db.$count(engagement)).toBe(3)
    expect(await world.noticesOf(owner)).toEqual(['enterprisesMerged'])
    expect(await world.noticesOf(colleague)).toEqual(['enterprisesMerged'])
  })

  it('makes nobody a member who only made the row: their claim moves and waits', async () => {
    const target = await addFirm('Có từ trước')
    const person = await addPerson()
    const made = await (await as(person)).claim.create({
      name: 'Có Từ Trước',
      country: 'VN',
      taxCode: '0300588569',
      formerProvince: '74',
      purpose: 'supply',
    })
    await (await as(center)).duplicate.merge(await mergeOf(target, made.id))
    expect(await world.members(target)).toEqual([])
    expect(await db.select().from(claimCase).where(eq(claimCase.id, made.claimId))).toMatchObject([
      { enterpriseId: target, state: 'open' },
    ])
    expect(await world.firm(target)).toMatchObject({ claim: 'pending', isListed: true, taxCode: '0300588569' })
    expect((await (await as(person)).claim.mine()).claim?.firm.id).toBe(target)
    await (await as(center)).claim.confirm({ id: made.claimId, proof: 'staff_word', reason: 'Gọi chị Mai' })
    expect(await world.members(target)).toEqual([{ userId: person, role: 'owner' }])
  })

  it('lets a check go with the facts it is about, and no check stand for facts that came from elsewhere', async () => {
    const [target, source] = [await addFirm('Kiểm một'), await addFirm('Kiểm hai')]
    const check = { method: 'document', verifiedBy: center, validUntil: new Date(Date.now() + 86_400_000) } as const
    await db.insert(enterpriseVerification).values([
      { ...check, enterpriseId: source, fieldGroups: ['equipment'] },
      { ...check, enterpriseId: source, fieldGroups: ['equipment', 'size'] },
      { ...check, enterpriseId: target, fieldGroups: ['equipment', 'identity'] },
      { ...check, enterpriseId: target, fieldGroups: ['identity'] },
    ])
    await (await as(center)).duplicate.merge(await mergeOf(target, source, { equipment: 'source' }))
    const rows = await db.select().from(enterpriseVerification).where(eq(enterpriseVerification.enterpriseId, target))
    expect(rows.map((row) => row.fieldGroups).sort()).toEqual([['equipment'], ['identity']])
  })

  it('is not made from choices that are out of date, nor twice at once', async () => {
    const [target, source, third] = [await addFirm('Đua một'), await addFirm('Đua hai'), await addFirm('Đua ba')]
    const stale = await mergeOf(target, source)
    await db.update(enterprise).set({ version: 2 }).where(eq(enterprise.id, source))
    const staff = await as(center)
    const before = await world.snapshot()
    expect(await errorOf(staff.duplicate.merge(stale))).toMatchObject({
      code: 'conflict',
      issues: [{ rule: 'mergeChanged' }],
    })
    expect(await world.snapshot()).toBe(before)
    const results = await Promise.allSettled([
      staff.duplicate.merge(await mergeOf(target, source)),
      staff.duplicate.merge(await mergeOf(third, source)),
    ])
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is refused to readers, to staff of other provinces and to firms, and changes nothing', async () => {
    const [target, source] = [await addFirm('Không được một'), await addFirm('Không được hai')]
    const person = await addPerson()
    await world.join(target, person, 'owner')
    const merge = await mergeOf(target, source)
    const callers = [
      [await as(await addStaff('viewer')), 'notAllowed'],
      [await as(await addStaff('owner', ['01'])), 'notFound'],
      [await as(person), 'notAllowed'],
    ] as const
    const before = await world.snapshot()
    for (const [api, code] of callers) {
      expect(await errorOf(api.duplicate.merge(merge))).toMatchObject({ code })
      expect(await errorOf(api.duplicate.markDistinct({ firstId: target, secondId: source }))).toMatchObject({ code })
    }
    expect(await world.snapshot()).toBe(before)
  })
})
