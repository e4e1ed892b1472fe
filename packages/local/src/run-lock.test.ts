import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { takeRunLock } from './run-lock.ts'

const addresses = { webUrl: 'http://localhost:3000', adminUrl: 'http://localhost:3001' }
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'matxich-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('a second run on the same data is refused and told where the first one answers', async () => {
  await takeRunLock(folder, addresses)
  await expect(takeRunLock(folder, addresses)).rejects.toThrow(/already runs .*http:\/\/localhost:3000/s)
})

it('a run that ended leaves the data to the next one', async () => {
  const first = await takeRunLock(folder, addresses)
  first.release()
  const second = await takeRunLock(folder, addresses)
  second.release()
  expect(existsSync(join(folder, 'running.json'))).toBe(false)
})

it.each([
  ['of a killed run', JSON.stringify({ owner: { pid: 2 ** 22 + 1, startedAt: '1' }, ...addresses, children: [] })],
  ['whose process number went to another program', JSON.stringify({ owner: { pid: process.pid, startedAt: '1' } })],
  ['that was cut off while written', '{"owner":'],
])('a note %s holds nobody up', async (_name, note) => {
  writeFileSync(join(folder, 'running.json'), note)
  await expect(takeRunLock(folder, addresses)).resolves.toBeDefined()
})
