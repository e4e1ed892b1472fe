import { deflateSync } from 'node:zlib'
import { auditEvent, storedFile } from '@matxich/db/schema'
import { count } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '../context.ts'
import { describeError } from '../errors.ts'
import { type FileWorld, openFileWorld, phonePicture, placeTag, smallPdf } from './file-world.ts'
import { readFile } from './read-file.ts'
import { type GivenFile, storeFile } from './store-file.ts'

let world: FileWorld
let firm: string
let owner: Context

beforeAll(async () => {
  world = await openFileWorld()
  firm = await world.addFirm('Cơ khí An Phú')
  owner = await world.member(firm)
})
afterAll(() => world?.close())

const give = (given: Partial<GivenFile>) =>
  storeFile(owner, { purpose: 'photo', fileName: 'xuong.jpg', bytes: smallPdf, organisationId: firm, ...given })

const ruleOf = async (given: Partial<GivenFile>) =>
  give(given).then(
    () => 'taken',
    (error: unknown) => describeError(error)?.issues[0]?.rule ?? error,
  )

describe('a photo', () => {
  test('is kept upright, as WebP, without what the camera noted', async () => {
    const given = await phonePicture({ width: 3000, height: 1500 })
    const sent = await sharp(given).metadata()
    expect(sent.exif?.includes(placeTag) && sent.exif.includes('Phone')).toBe(true)
    const { id } = await give({ bytes: given, fileName: '../../Xưởng số 1.JPG' })
    const kept = await readFile(owner, id)
    const seen = await sharp(kept.bytes).metadata()
    expect(seen).toMatchObject({ format: 'webp', width: 1000, height: 2000 })
    expect(seen.exif).toBeUndefined()
    expect(Buffer.from(kept.bytes).includes('Phone')).toBe(false)
    expect(kept).toMatchObject({ fileName: 'Xưởng số 1.webp', mediaType: 'image/webp', isInline: true })
  })

  test('has a small version for lists', async () => {
    const { id } = await give({ bytes: await phonePicture({ width: 900, height: 600 }) })
    const { bytes } = await readFile(owner, id, { size: 'small' })
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 267, height: 400 })
  })

  test('loses a page that was hidden behind the picture', async () => {
    const bytes = Buffer.concat([await phonePicture(), Buffer.from('<script>alert(1)</script>')])
    const kept = await readFile(owner, (await give({ bytes })).id)
    expect(Buffer.from(kept.bytes).includes('script')).toBe(false)
  })
})

describe('refuses, saying why:', () => {
  const text = (content: string) => Buffer.from(content)
  test.each<[string, string, () => Partial<GivenFile> | Promise<Partial<GivenFile>>]>([
    ['an empty file', 'fileEmpty', () => ({ bytes: new Uint8Array() })],
    ['a page named as a picture', 'fileOnlyPictures', () => ({ bytes: text('<!doctype html><script>1</script>') })],
    [
      'a drawing with a script in it',
      'fileOnlyPictures',
      () => ({ bytes: text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>') }),
    ],
    [
      'the same with a head, as a letter',
      'fileOnlyDocuments',
      () => ({ purpose: 'claim_letter', bytes: text('<?xml version="1.0"?><svg><script>1</script></svg>') }),
    ],
    ['a PDF as a photo', 'fileOnlyPictures', () => ({ bytes: smallPdf })],
    ['a program', 'fileOnlyPictures', () => ({ bytes: Buffer.concat([text('MZ'), Buffer.alloc(400, 1)]) })],
    ['a zip as a letter', 'fileOnlyDocuments', () => ({ purpose: 'claim_letter', bytes: zipBomb() })],
    [
      'a zip behind a PDF',
      'filePdfBroken',
      () => ({ purpose: 'certificate', bytes: Buffer.concat([smallPdf, zipBomb()]) }),
    ],
    ['half a PDF', 'filePdfBroken', () => ({ purpose: 'certificate', bytes: text('%PDF-1.4\n1 0 obj') })],
    [
      'half a picture',
      'filePictureBroken',
      async () => ({ bytes: (await phonePicture({ width: 800, height: 800 })).subarray(0, 3000) }),
    ],
    ['a picture in name alone', 'filePictureBroken', () => ({ bytes: Buffer.from('ffd8ffe000104a464946', 'hex') })],
    ['a picture that fills the memory', 'filePictureTooBig', () => ({ bytes: pictureBomb(40_000, 40_000) })],
    ['a HEIC', 'fileHeic', () => ({ bytes: Buffer.from('000000186674797068656963000000006d696631', 'hex') })],
    ['more than 10 MB', 'fileTooLarge', () => ({ bytes: Buffer.alloc(10 * 1024 * 1024 + 1) })],
  ])('%s', async (_, rule, given) => {
    const before = await world.db.select({ count: count() }).from(storedFile)
    expect(await ruleOf(await given())).toBe(rule)
    expect(await world.db.select({ count: count() }).from(storedFile)).toEqual(before)
  })
})

test('a name that turns its reading direction, names a path or goes on forever is only shown, and shown tame', async () => {
  const bytes = await phonePicture()
  const nameOf = async (fileName: string) => (await readFile(owner, (await give({ bytes, fileName })).id)).fileName
  expect(await nameOf('C:\\Users\\An\\ảnh.png')).toBe('ảnh.webp')
  expect(await nameOf('../../../etc/passwd')).toBe('passwd.webp')
  expect(await nameOf('anh\u202egpj.exe\u0000\r\nSet-Cookie: a=b')).toBe('anhgpj.exeSet-Cookie_ a=b.webp')
  expect(await nameOf('..')).toBe('file.webp')
  expect((await nameOf(`${'dài'.repeat(400)}.jpg`)).length).toBeLessThanOrEqual(125)
})

test('a PDF is kept as it is, and given only for saving', async () => {
  const { id } = await give({ purpose: 'certificate', bytes: smallPdf, fileName: 'ISO 9001.docx' })
  const kept = await readFile(owner, id)
  expect(kept).toMatchObject({ fileName: 'ISO 9001.pdf', mediaType: 'application/pdf', isInline: false })
  expect(Buffer.from(kept.bytes).equals(smallPdf)).toBe(true)
})

test('nobody gives a file to an organisation that is not theirs', async () => {
  const bytes = await phonePicture()
  const other = await world.addFirm('Người khác')
  const given: GivenFile = { purpose: 'photo', fileName: 'a.jpg', bytes, organisationId: firm }
  const outsiders = [world.visitor, await world.as({}), await world.member(other), await world.member(firm, 'viewer')]
  const before = await world.db.select({ count: count() }).from(auditEvent)
  for (const outsider of [...outsiders, await world.staff([], 'viewer')])
    await expect(storeFile(outsider, given)).rejects.toMatchObject({
      code: expect.stringMatching(/^(signedOut|notAllowed)$/),
    })
  expect(await world.db.select({ count: count() }).from(auditEvent)).toEqual(before)
})

/** A PNG whose head promises many pixels, all of one colour: some kilobytes that would be gigabytes in memory. */
function pictureBomb(width: number, height: number): Buffer {
  const chunk = (type: string, content: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(content.length)
    const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
    const crc = Buffer.alloc(4)
    crc.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, crc])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([1, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(50_000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** As PNG counts it. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

/** The head of a zip, with what does not end. */
function zipBomb(): Buffer {
  const entry = Buffer.alloc(30)
  entry.writeUInt32LE(0x04034b50, 0)
  return Buffer.concat([entry, deflateSync(Buffer.alloc(2_000_000))])
}
