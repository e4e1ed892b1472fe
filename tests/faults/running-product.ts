import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { childEnvironment } from '@matxich/server'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const startLimitMs = 180_000

/** The product as `npm start` runs it, on a data folder of its own, to be killed and started again. */
export class RunningProduct {
  readonly dataDirectory = mkdtempSync(join(tmpdir(), 'matxich-faults-'))
  readonly #ports: Promise<[number, number]> = Promise.all([freePort(), freePort()])
  #supervisor: ChildProcess | null = null

  /** Resolves when both apps answer. */
  async start(): Promise<void> {
    const [web, admin] = await this.#ports
    const log = openSync(join(this.dataDirectory, 'start.log'), 'a')
    const supervisor = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
      cwd: repository,
      env: childEnvironment({
        DATABASE_URL: undefined,
        MEILI_URL: undefined,
        DATA_DIR: this.dataDirectory,
        WEB_PORT: String(web),
        ADMIN_PORT: String(admin),
        DEMO_DATA: '0',
        SEARCH_ENGINE: 'postgres',
      }),
      stdio: ['ignore', log, log],
      detached: true,
    })
    closeSync(log)
    this.#supervisor = supervisor
    const limit = Date.now() + startLimitMs
    for (const port of [web, admin])
      while (!(await isHealthy(port))) {
        if (supervisor.exitCode !== null || Date.now() > limit)
          throw new Error(`the product did not start:\n${this.log()}`)
        await sleep(200)
      }
  }

  /** Kills the supervisor and everything below it, the database included, without a word. */
  killTree(): void {
    const pid = this.#supervisor?.pid
    if (!pid) throw new Error('nothing runs')
    for (const one of [pid, ...descendants(pid)]) kill(one)
    this.#supervisor = null
  }

  databaseUrl(): string {
    const folder = readdirSync(this.dataDirectory).find((name) => /^postgres-\d+$/.test(name))
    if (!folder) throw new Error('there is no database')
    const port = readFileSync(join(this.dataDirectory, folder, 'postmaster.pid'), 'utf8').split('\n')[3]
    const password = readFileSync(join(this.dataDirectory, 'database-password'), 'utf8').trim()
    return `postgres://matxich:${password}@127.0.0.1:${port}/matxich`
  }

  log(): string {
    return readFileSync(join(this.dataDirectory, 'start.log'), 'utf8')
  }

  /** Ends what runs and removes the data. */
  async dispose(): Promise<void> {
    if (this.#supervisor) this.killTree()
    for (let tries = 0; ; tries++)
      try {
        return rmSync(this.dataDirectory, { recursive: true, force: true })
      } catch (error) {
        if (tries > 20) throw error
        await sleep(250)
      }
  }
}

/** Every process below one, by the parents that the kernel knows (Linux, macOS through `ps` would do as well). */
function descendants(root: number): number[] {
  const parents = new Map<number, number>()
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8')
      parents.set(Number(entry), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
    } catch {
      // It ended while we looked.
    }
  }
  const found = [root]
  for (let index = 0; index < found.length; index++)
    for (const [pid, parent] of parents) if (parent === found[index]) found.push(pid)
  return found.slice(1)
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

async function isHealthy(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/healthz`)).ok
  } catch {
    return false
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
