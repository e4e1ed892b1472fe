import { auditEvent, enterprise, enterprisePhoto, storedFile } from '@matxich/db/schema'
import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '../context.ts'
import { describeError } from '../errors.ts'
import { type FileWorld, openFileWorld, phonePicture } from '../file/file-world.ts'
import { readFile } from '../file/read-file.ts'
import { sweepFiles } from '../file/sweep-files.ts'
import { addPhotos } from './add-photos.ts'
import { captionPhoto, movePhoto, removePhoto, restorePhoto } from './change-photo.ts'
import { findPhotos } from './find-photos.ts'

let world: FileWorld
let picture: Uint8Array

beforeAll(async () => {
  world = await openFileWorld()
  picture = await phonePicture()
})
afterAll(() => world?.close())

const photos = (number: number) =>
  Array.from({ length: number }, (_, at) => ({ fileName: `${at}.jpg`, bytes: picture }))

async function firmWith(number: number) {
  const id = await world.addFirm('Cơ khí An Phú')
  const owner = await world.member(id)
  const { added } = number > 0 ? await addPhotos(owner, photos(number)) : { added: [] }
  return { id, owner, added: added as [string, string, string] }
}
const orderOf = async (context: Context, id: string) => (await findPhotos(context, id)).map((photo) => photo.id)

describe('photos of a profile', () => {
  test('stand in the order they were given, for everyone', async () => {
    const { id, added } = await firmWith(3)
    const found = await findPhotos(world.visitor, id)
    expect(found.map((photo) => photo.id)).toEqual(added)
    expect(found[0]).toMatchObject({ caption: null, width: 20, height: 40 })
    expect((await readFile(world.visitor, found[0]?.fileId ?? '')).mediaType).toBe('image/webp')
  })

  test('of a firm that is not listed are for its members and staff alone', async () => {
    const { id, owner } = await firmWith(1)
    await world.db.update(enterprise).set({ isListed: false }).where(eq(enterprise.id, id))
    expect(await orderOf(world.visitor, id)).toEqual([])
    expect(await orderOf(await world.member(await world.addFirm('Khác')), id)).toEqual([])
    expect(await orderOf(owner, id)).toHaveLength(1)
    expect(await orderOf(await world.staff(), id)).toHaveLength(1)
  })

  test('are added even when one among them cannot be; that one is named', async () => {
    const { owner } = await firmWith(0)
    const broken = { fileName: 'hỏng.jpg', bytes: new TextEncoder().encode('<html>') }
    const { added, issues } = await addPhotos(owner, [...photos(1), broken, ...photos(1)])
    expect(added).toHaveLength(2)
    expect(issues).toEqual([{ path: 'file', rule: 'fileOnlyPictures', values: { name: 'hỏng.jpg' } }])
    await expect(addPhotos(owner, [broken])).rejects.toMatchObject({ code: 'invalid' })
  })

  test('are twelve at most, also when two windows add at once', async () => {
    const { id, owner } = await firmWith(10)
    const outcomes = await Promise.all([addPhotos(owner, photos(2)), addPhotos(owner, photos(2)).catch(describeError)])
    expect(await orderOf(owner, id)).toHaveLength(12)
    expect(JSON.stringify(outcomes)).toContain('tooManyPhotos')
  })

  test('move up and down, and stay where there is nowhere to go', async () => {
    const { id, owner, added } = await firmWith(3)
    const [first, second, third] = added
    await movePhoto(owner, { id: third, direction: 'up' })
    expect(await orderOf(owner, id)).toEqual([first, third, second])
    await movePhoto(owner, { id: first, direction: 'up' })
    await movePhoto(owner, { id: first, direction: 'down' })
    expect(await orderOf(owner, id)).toEqual([third, first, second])
  })

  test('come back to their place after being removed, until the sweep has passed', async () => {
    const { id, owner, added } = await firmWith(3)
    const [first, second] = added
    await captionPhoto(owner, { id: first, caption: 'Máy phay CNC 3 trục' })
    await removePhoto(owner, first)
    expect(await orderOf(world.visitor, id)).not.toContain(first)
    await restorePhoto(owner, first)
    expect((await findPhotos(world.visitor, id))[0]).toMatchObject({ id: first, caption: 'Máy phay CNC 3 trục' })

    await removePhoto(owner, second)
    await sweepFiles({ ...world.services, now: () => new Date(Date.now() + 25 * 3_600_000) })
    await expect(restorePhoto(owner, second)).rejects.toMatchObject({ code: 'notFound' })
  })

  test('leave a trace of each change', async () => {
    const { id, owner, added } = await firmWith(2)
    await captionPhoto(owner, { id: added[0], caption: 'Xưởng' })
    await removePhoto(owner, added[1])
    const events = await world.db
      .select({ action: auditEvent.action })
      .from(auditEvent)
      .where(eq(auditEvent.subjectId, id))
      .orderBy(asc(auditEvent.id))
    expect(events.map((event) => event.action)).toEqual(['photo.add', 'photo.add', 'photo.caption', 'photo.remove'])
  })
})

test('nobody but writers of the firm itself changes its photos', async () => {
  const { id, added } = await firmWith(2)
  const outsiders = [
    world.visitor,
    await world.as({}),
    await world.member(id, 'viewer'),
    await world.member(await world.addFirm('Đối thủ')),
    await world.staff(),
  ]
  const rows = async () =>
    JSON.stringify([
      await world.db.select().from(enterprisePhoto).orderBy(asc(enterprisePhoto.id)),
      await world.db.select().from(storedFile).orderBy(asc(storedFile.id)),
    ])
  const before = await rows()
  const attempts: ((context: Context) => Promise<unknown>)[] = [
    (context) => captionPhoto(context, { id: added[0], caption: 'x' }),
    (context) => movePhoto(context, { id: added[0], direction: 'down' }),
    (context) => removePhoto(context, added[0]),
    (context) => restorePhoto(context, added[0]),
  ]
  for (const outsider of outsiders)
    for (const attempt of attempts)
      await expect(attempt(outsider)).rejects.toMatchObject({
        code: expect.stringMatching(/^(signedOut|notAllowed|notFound)$/),
      })
  expect(await rows()).toBe(before)
})
