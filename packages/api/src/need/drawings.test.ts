import { auditEvent, storedFile } from '@matxich/db/schema'
import { eq, isNotNull } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftNeed, type Firm, moldMaker, type NeedWorld, openNeed, openNeedWorld } from './need-world.ts'

let world: NeedWorld
let buyer: Firm
let maker: Firm
let screwMaker: Firm

beforeAll(async () => {
  world = await openNeedWorld()
  buyer = await world.addFirm('Nhật Tân')
  maker = await world.addFirm('Khuôn Mẫu Phú Mỹ', moldMaker)
  screwMaker = await world.addFirm('Ốc Vít Sài Gòn', {
    capabilities: [
      { ...moldMaker.capabilities[0], category: 'wood-screw', text: 'Vít gỗ', processes: [], materials: [] },
    ],
  })
  await world.drain()
})
afterAll(() => world.close())

const pdf = new TextEncoder().encode('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
const attach = (id: string) => buyer.api.need.attachFile({ id, fileName: 'KX-2041.pdf', bytes: pdf })
const refusedAs = (code: string) => ({ cause: { code } })

test('a drawing is read by whoever sees the need whole, and each reading leaves a trace', async () => {
  const id = await openNeed(world, buyer)
  await attach(id)
  const [drawing] = await maker.api.need.files({ id })
  expect(drawing).toMatchObject({ fileName: 'KX-2041.pdf', mediaType: 'application/pdf', size: pdf.length })
  const fileId = drawing!.fileId
  expect((await maker.api.file.read({ id: fileId })).bytes.length).toBe(pdf.length)
  expect((await buyer.api.file.read({ id: fileId })).fileName).toBe('KX-2041.pdf')
  const traces = await world.db.select().from(auditEvent).where(eq(auditEvent.subjectId, fileId))
  expect(traces.filter((event) => event.action === 'file.read')).toHaveLength(2)
  for (const api of [screwMaker.api, world.visitor, world.staff])
    await expect(api.file.read({ id: fileId })).rejects.toMatchObject(refusedAs('notFound'))
  await buyer.api.need.keepOut({ id, enterpriseId: maker.id })
  await expect(maker.api.file.read({ id: fileId })).rejects.toMatchObject(refusedAs('notFound'))
})

test('a hidden buyer keeps its drawings, and visitors of a public need see none', async () => {
  const id = await openNeed(world, buyer, { visibility: 'public', isBuyerHidden: true })
  await attach(id)
  const [own] = await buyer.api.need.files({ id })
  expect(await maker.api.need.files({ id })).toEqual([])
  await expect(maker.api.file.read({ id: own!.fileId })).rejects.toMatchObject(refusedAs('notFound'))
  await buyer.api.need.publish({ id, visibility: 'public', isBuyerHidden: false })
  expect(await maker.api.need.files({ id })).toHaveLength(1)
  expect(await world.visitor.need.files({ id })).toEqual([])
})

test('others attach and remove nothing; a removed one, or that of a deleted draft, is gone', async () => {
  const id = await draftNeed(buyer)
  await attach(id)
  await attach(id)
  const [first, second] = await buyer.api.need.files({ id })
  const reader = await buyer.member('viewer')
  const before = await world.snapshot()
  for (const { api, code } of [
    { api: maker.api, code: 'notFound' },
    { api: reader, code: 'notAllowed' },
    { api: world.visitor, code: 'signedOut' },
  ]) {
    await expect(api.need.attachFile({ id, fileName: 'x.pdf', bytes: pdf })).rejects.toMatchObject(refusedAs(code))
    await expect(api.need.removeFile({ id, fileId: first!.fileId })).rejects.toMatchObject(refusedAs(code))
  }
  expect(await world.snapshot()).toBe(before)
  await buyer.api.need.removeFile({ id, fileId: first!.fileId })
  expect((await buyer.api.need.files({ id })).map((one) => one.fileId)).toEqual([second!.fileId])
  await buyer.api.need.deleteDraft({ id })
  const gone = await world.db.select({ id: storedFile.id }).from(storedFile).where(isNotNull(storedFile.deletedAt))
  expect(gone.map((row) => row.id)).toEqual(expect.arrayContaining([first!.fileId, second!.fileId]))
})
