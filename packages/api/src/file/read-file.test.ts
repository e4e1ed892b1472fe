import type { FilePurpose, Visibility } from '@matxich/db'
import {
  auditEvent,
  certificate,
  claimCase,
  enterprise,
  enterpriseFieldGroup,
  enterprisePhoto,
  enterpriseVerification,
  storedFile,
} from '@matxich/db/schema'
import { count, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '../context.ts'
import { describeError } from '../errors.ts'
import { type FileWorld, openFileWorld, phonePicture } from './file-world.ts'
import { readFile } from './read-file.ts'
import { storeFile } from './store-file.ts'
import { sweepFiles } from './sweep-files.ts'

let world: FileWorld
let firm: string
let owner: Context
let claimant: Context
let readers: Record<string, Context>

beforeAll(async () => {
  world = await openFileWorld()
  firm = await world.addFirm('Cơ khí An Phú')
  const buyer = await world.addFirm('Panasonic')
  const otherFirm = await world.addFirm('Đối thủ')
  owner = await world.member(firm)
  claimant = await world.as({})
  const verifiedBuyer = await world.member(buyer)
  await world.db.insert(enterpriseVerification).values({
    enterpriseId: buyer,
    verifiedBy: verifiedBuyer.viewer?.userId ?? '',
    method: 'document',
    fieldGroups: ['identity'],
    validUntil: new Date('2040-01-01'),
  })
  readers = {
    visitor: world.visitor,
    stranger: await world.as({}),
    claimant,
    competitor: await world.member(otherFirm),
    verifiedBuyer,
    reader: await world.member(firm, 'viewer'),
    owner,
    staff: await world.staff(),
    staffHere: await world.staff(['74'], 'viewer'),
    staffElsewhere: await world.staff(['01']),
  }
})
afterAll(() => world?.close())

const give = async (purpose: FilePurpose, by = owner, organisationId: string | null = firm) =>
  (await storeFile(by, { purpose, fileName: 'giay.jpg', bytes: await phonePicture(), organisationId })).id

/** Who may read it; everybody else must get the answer of a file that does not exist. */
async function readersOf(id: string): Promise<string[]> {
  const may: string[] = []
  for (const [name, context] of Object.entries(readers)) {
    const outcome = await readFile(context, id).then(
      () => 'read',
      (error: unknown) => describeError(error)?.code ?? error,
    )
    if (outcome === 'read') may.push(name)
    else expect({ name, outcome }).toEqual({ name, outcome: 'notFound' })
  }
  return may
}

const everyone = () => Object.keys(readers)
const insiders = ['reader', 'owner', 'staff', 'staffHere']
const list = (isListed: boolean) => world.db.update(enterprise).set({ isListed }).where(eq(enterprise.id, firm))

describe('a photo', () => {
  test('is for everyone while it stands on a listed profile, else for its members and staff in charge', async () => {
    const id = await give('photo')
    expect(await readersOf(id)).toEqual(insiders)
    await world.db.insert(enterprisePhoto).values({ enterpriseId: firm, fileId: id, position: 1 })
    expect(await readersOf(id)).toEqual(everyone())
    expect((await readFile(owner, id)).isPublic).toBe(true)
    await list(false)
    expect(await readersOf(id)).toEqual(insiders)
    expect((await readFile(owner, id)).isPublic).toBe(false)
    await list(true)
  })

  test('is nobody’s once it is removed', async () => {
    const id = await give('photo')
    await world.db.insert(enterprisePhoto).values({ enterpriseId: firm, fileId: id, position: 2 })
    await world.db.update(storedFile).set({ deletedAt: new Date() }).where(eq(storedFile.id, id))
    expect(await readersOf(id)).toEqual([])
  })
})

describe('a certificate', () => {
  const show = (visibility: Visibility) =>
    world.db
      .insert(enterpriseFieldGroup)
      .values({ enterpriseId: firm, fieldGroup: 'certificates', source: 'self', asOf: '2026-11-01', visibility })
      .onConflictDoUpdate({
        target: [enterpriseFieldGroup.enterpriseId, enterpriseFieldGroup.fieldGroup],
        set: { visibility },
      })

  test('is read by whom the group of certificates is open to', async () => {
    const id = await give('certificate')
    expect(await readersOf(id)).toEqual(insiders)
    await world.db.insert(certificate).values({ enterpriseId: firm, type: 'certification:iso-9001', fileId: id })
    await show('public')
    expect(await readersOf(id)).toEqual(everyone())
    await show('verified_buyers')
    expect(await readersOf(id)).toEqual(['verifiedBuyer', ...insiders])
    await show('center')
    expect(await readersOf(id)).toEqual(insiders)
    await show('public')
    await list(false)
    expect(await readersOf(id)).toEqual(insiders)
    await list(true)
  })
})

test('evidence of a verification is for the enterprise and staff in charge', async () => {
  const id = await give('verification', readers.staff)
  expect(await readersOf(id)).toEqual(insiders)
})

test('a claim’s letter is for who sent it and staff in charge, never for the enterprise, and each reading is noted', async () => {
  const id = await give('claim_letter', claimant, null)
  expect(await readersOf(id)).toEqual(['claimant'])
  await world.db
    .insert(claimCase)
    .values({ enterpriseId: firm, userId: claimant.viewer?.userId ?? '', proof: 'letter', letterFileId: id })
  const before = await countReadings(id)
  expect(await readersOf(id)).toEqual(['claimant', 'staff', 'staffHere'])
  expect(await countReadings(id)).toBe(before + 3)
})

test('a drawing is for its own organisation alone: not even the center sees it', async () => {
  expect(await readersOf(await give('drawing'))).toEqual(['reader', 'owner'])
})

test('bytes that cannot be fetched are an outage, not a missing file', async () => {
  const id = await give('photo')
  const [row] = await world.db.select().from(storedFile).where(eq(storedFile.id, id))
  await world.services.files.remove(row?.storageKey ?? '')
  await expect(readFile(owner, id)).rejects.toMatchObject({ code: 'unavailable' })
})

describe('the sweep', () => {
  const tomorrow = { now: () => new Date(Date.now() + 25 * 3_600_000) }

  test('removes what was deleted a day ago and bytes without a row, and nothing else', async () => {
    const { files } = world.services
    const [kept, removed] = [await give('photo'), await give('photo')]
    await world.db.update(storedFile).set({ deletedAt: new Date() }).where(eq(storedFile.id, removed))
    await files.put('photo/left-by-a-crash', new Uint8Array([1]), 'image/webp')
    const [row] = await world.db.select().from(storedFile).where(eq(storedFile.id, removed))

    await sweepFiles(world.services)
    expect(await files.changedAt('photo/left-by-a-crash')).not.toBeNull()

    await sweepFiles({ ...world.services, ...tomorrow })
    expect(await files.changedAt('photo/left-by-a-crash')).toBeNull()
    expect(await files.changedAt(row?.storageKey ?? '')).toBeNull()
    expect(await files.changedAt(`${row?.storageKey}.small`)).toBeNull()
    expect((await readFile(owner, kept, { size: 'small' })).bytes.length).toBeGreaterThan(0)
  })
})

async function countReadings(id: string): Promise<number> {
  const rows = await world.db
    .select({ action: auditEvent.action, count: count() })
    .from(auditEvent)
    .where(eq(auditEvent.subjectId, id))
    .groupBy(auditEvent.action)
  return rows.find((row) => row.action === 'file.read')?.count ?? 0
}
