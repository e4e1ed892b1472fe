import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import { afterAll, describe, expect, test } from 'vitest'
import { openFileStore } from './open-file-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'matxich-stores-'))
const server = new S3rver({
  port: 0,
  address: '127.0.0.1',
  silent: true,
  directory: join(folder, 's3'),
  configureBuckets: [{ name: 'files', configs: [] }],
})
const { port } = await server.run()

afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const stores = {
  'a folder': openFileStore({ directory: join(folder, 'disk') }),
  'an S3 server': openFileStore({
    s3: { url: `http://127.0.0.1:${port}`, bucket: 'files', region: 'us-east-1', keyId: 'S3RVER', secret: 'S3RVER' },
  }),
}

describe.each(Object.entries(stores))('%s as file store', (_, store) => {
  const bytes = new Uint8Array([0, 255, 1, 254, 13, 10])
  const allKeys = async () => {
    const keys: string[] = []
    for await (const page of store.keys()) keys.push(...page)
    return keys.sort()
  }

  test('is empty at first', async () => {
    expect(await allKeys()).toEqual([])
  })

  test('gives back what was put, byte by byte', async () => {
    await store.put('photo/one', bytes, 'image/webp')
    expect(new Uint8Array(await store.get('photo/one'))).toEqual(bytes)
  })

  test('replaces what lay under a key', async () => {
    await store.put('photo/two', bytes, 'image/webp')
    await store.put('photo/two', bytes.slice(0, 2), 'image/webp')
    expect(await store.get('photo/two')).toHaveLength(2)
  })

  test('lists every key, and says when it was put', async () => {
    await store.put('certificate/three', bytes, 'application/pdf')
    expect(await allKeys()).toEqual(['certificate/three', 'photo/one', 'photo/two'])
    expect(await store.changedAt('certificate/three')).toBeInstanceOf(Date)
    expect(await store.changedAt('certificate/none')).toBeNull()
  })

  test('forgets what is removed, and does not mind what was never there', async () => {
    await store.remove('photo/one')
    await store.remove('photo/one')
    await expect(store.get('photo/one')).rejects.toThrow()
    expect(await allKeys()).not.toContain('photo/one')
  })

  test('never leaves its folder', async () => {
    await expect(store.put('../outside', bytes, 'text/plain')).rejects.toThrow()
  })
})
