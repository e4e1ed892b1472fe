import { auditEvent, certificate, storedFile } from '@matxich/db/schema'
import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '../context.ts'
import {
  attachCertificateFile,
  findCertificateFiles,
  removeCertificateFile,
  restoreCertificateFile,
} from './certificate-file.ts'
import { type FileWorld, openFileWorld, smallPdf } from './file-world.ts'

let world: FileWorld
let firm: string
let owner: Context
let certificateId: string

beforeAll(async () => {
  world = await openFileWorld()
  firm = await world.addFirm('Cơ khí An Phú')
  owner = await world.member(firm)
  const [row] = await world.db
    .insert(certificate)
    .values({ enterpriseId: firm, type: 'certification:iso-9001' })
    .returning()
  certificateId = row?.id ?? ''
})
afterAll(() => world?.close())

const attach = (context: Context, fileName: string) =>
  attachCertificateFile(context, { certificateId, fileName, bytes: smallPdf })
const shown = async (context: Context) => (await findCertificateFiles(context, firm)).map((file) => file.fileName)

test('a paper is put with a certificate, replaced, taken away and brought back', async () => {
  await attach(owner, 'ISO cũ.pdf')
  expect(await shown(world.visitor)).toEqual(['ISO cũ.pdf'])
  const [old] = await findCertificateFiles(owner, firm)
  await attach(owner, 'ISO mới.pdf')
  expect(await shown(world.visitor)).toEqual(['ISO mới.pdf'])
  await restoreCertificateFile(owner, { certificateId, fileId: old?.fileId ?? '' })
  expect(await shown(world.visitor)).toEqual(['ISO cũ.pdf'])
  await removeCertificateFile(owner, certificateId)
  await removeCertificateFile(owner, certificateId)
  expect(await shown(owner)).toEqual([])
  await restoreCertificateFile(owner, { certificateId, fileId: old?.fileId ?? '' })
  expect(await shown(owner)).toEqual(['ISO cũ.pdf'])
  const events = await world.db.select().from(auditEvent).where(eq(auditEvent.subjectId, firm))
  expect(events.map((event) => event.action)).toEqual([
    'certificate.attachFile',
    'certificate.attachFile',
    'certificate.attachFile',
    'certificate.removeFile',
    'certificate.attachFile',
  ])
})

test('nobody else touches it', async () => {
  const rows = async () =>
    JSON.stringify([
      await world.db.select().from(certificate),
      await world.db.select().from(storedFile).orderBy(asc(storedFile.id)),
    ])
  const [file] = await findCertificateFiles(owner, firm)
  const before = await rows()
  const outsiders = [
    world.visitor,
    await world.as({}),
    await world.member(firm, 'viewer'),
    await world.member(await world.addFirm('Đối thủ')),
    await world.staff(),
  ]
  for (const outsider of outsiders)
    for (const attempt of [
      () => attach(outsider, 'x.pdf'),
      () => removeCertificateFile(outsider, certificateId),
      () => restoreCertificateFile(outsider, { certificateId, fileId: file?.fileId ?? '' }),
    ])
      await expect(attempt()).rejects.toMatchObject({
        code: expect.stringMatching(/^(signedOut|notAllowed|notFound)$/),
      })
  expect(await rows()).toBe(before)
})
