import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isAlive } from './processes.ts'
import { answers, runMeilisearch } from './run-meilisearch.ts'

/** A program that has the manners of Meilisearch: it says its version, and answers at the address it is told. */
const program = `#!${process.execPath}
const [, , ...args] = process.argv
if (args[0] === '--version') {
  console.log('meilisearch 1.42.0')
} else {
  const [host, port] = args[args.indexOf('--http-addr') + 1].split(':')
  require('node:fs').writeFileSync('seen.json', JSON.stringify({ args, master: process.env.MEILI_MASTER_KEY }))
  require('node:http').createServer((_, response) => response.end('{"status":"available"}')).listen(Number(port), host)
}
`

let folder: string
let pids: number[]
let lines: string[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'matxich-meilisearch-'))
  pids = []
  lines = []
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function run(text = program) {
  const path = join(folder, 'meilisearch')
  writeFileSync(path, text, { mode: 0o755 })
  return runMeilisearch(path, {
    dataDirectory: join(folder, 'data'),
    onSpawn: (pid) => pids.push(pid),
    print: (line) => lines.push(line),
  })
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  await expect.poll(isSo, { timeout: 20_000, interval: 50 }).toBe(true)
}

describe('a Meilisearch program on PATH', () => {
  it('runs on the loopback interface with a key that is not among its arguments, and is stopped', async () => {
    const running = await run()
    expect(running.version).toBe('1.42.0')
    const seen = JSON.parse(readFileSync(join(folder, 'data/meilisearch/1.42.0/seen.json'), 'utf8'))
    expect(seen.args.join(' ')).toMatch(/--http-addr 127\.0\.0\.1:\d+ --no-analytics$/)
    expect(seen.master).toBe(running.masterKey)
    expect(seen.args.join(' ')).not.toContain(running.masterKey)
    await running.stop()
    expect(isAlive(pids[0]!)).toBe(false)
    expect(lines).toEqual([])
  })

  it('is started again at the same address when it ends by itself', async () => {
    const running = await run()
    process.kill(pids[0]!, 'SIGKILL')
    await until(() => pids.length === 2)
    await until(() => answers(running.url))
    expect(lines[0]).toContain('meilisearch ended unexpectedly')
    await running.stop()
    expect(isAlive(pids[1]!)).toBe(false)
  })

  it('begins with an empty folder when its version is another, for the worker to fill', async () => {
    mkdirSync(join(folder, 'data/meilisearch/1.41.0/data'), { recursive: true })
    mkdirSync(join(folder, 'data/meilisearch/1.42.0/data'), { recursive: true })
    const running = await run()
    expect(existsSync(join(folder, 'data/meilisearch/1.41.0'))).toBe(false)
    expect(existsSync(join(folder, 'data/meilisearch/1.42.0/data'))).toBe(true)
    await running.stop()
  })

  it('is refused in words when it does not say its version or does not start', async () => {
    await expect(run('#!/bin/sh\nexit 3\n')).rejects.toThrow('does not say which version')
    await expect(run('#!/bin/sh\n[ "$1" = --version ] && echo 1.42.0\n')).rejects.toThrow('did not start')
  })
})
