import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { childEnvironment } from '@matxich/server'
import { argumentsOf, childOf, descendants, kill } from './processes.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const startLimitMs = 240_000

/** What the product consists of, as far as it can be killed by itself. */
export const processNames = ['web', 'admin', 'worker', 'database', 'meilisearch', 'supervisor'] as const
export type ProcessName = (typeof processNames)[number]

export interface ProductOptions {
  /** `auto` runs a `meilisearch` program where one is on PATH; default PostgreSQL. */
  engine?: 'auto' | 'postgres'
}

/** The product as `npm start` runs it, on a data folder of its own, to be killed and started again. */
export class RunningProduct {
  readonly dataDirectory = mkdtempSync(join(tmpdir(), 'matxich-faults-'))
  readonly #ports: Promise<[number, number]> = Promise.all([freePort(), freePort()])
  readonly #engine: 'auto' | 'postgres'
  #supervisor: ChildProcess | null = null

  constructor({ engine = 'postgres' }: ProductOptions = {}) {
    this.#engine = engine
  }

  /** Resolves when both apps answer and the worker is there. */
  async start(): Promise<void> {
    const [web, admin] = await this.#ports
    const log = openSync(join(this.dataDirectory, 'start.log'), 'a')
    const said = this.log().length
    const supervisor = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
      cwd: repository,
      env: childEnvironment({
        DATABASE_URL: undefined,
        MEILI_URL: undefined,
        DATA_DIR: this.dataDirectory,
        WEB_PORT: String(web),
        ADMIN_PORT: String(admin),
        DEMO_DATA: '0',
        SEARCH_ENGINE: this.#engine,
      }),
      stdio: ['ignore', log, log],
      detached: true,
    })
    closeSync(log)
    this.#supervisor = supervisor
    await this.untilWhole()
    // A part that ends before it was ready for the first time ends the start, as it does when somebody types `npm start`.
    const limit = Date.now() + startLimitMs
    while (!this.log().slice(said).includes('Ctrl-C stops everything')) {
      if (supervisor.exitCode !== null || Date.now() > limit)
        throw new Error(`the product did not start:\n${this.log()}`)
      await sleep(100)
    }
  }

  /** Waits until the apps answer (so the database does) and the worker runs. */
  async untilWhole(): Promise<void> {
    const limit = Date.now() + startLimitMs
    for (const port of await this.#ports)
      while (!(await isHealthy(port))) {
        if (this.#supervisor?.exitCode !== null || Date.now() > limit)
          throw new Error(`the product does not run:\n${this.log()}`)
        await sleep(200)
      }
    while (this.pidOf('worker') === undefined) {
      if (Date.now() > limit) throw new Error(`there is no worker:\n${this.log()}`)
      await sleep(200)
    }
  }

  async webUrl(): Promise<string> {
    return `http://127.0.0.1:${(await this.#ports)[0]}`
  }

  /** The process with a name, while it runs. */
  pidOf(name: ProcessName): number | undefined {
    const supervisor = this.#supervisor?.pid
    if (supervisor === undefined || name === 'supervisor') return supervisor
    return name === 'database' ? this.#postmaster()[0] : childOf(supervisor, name)
  }

  /**
   * Kills one process without a word. Nobody starts a killed supervisor again, so `start` has to; its children see that it
   * is gone and end.
   */
  killOne(name: ProcessName): void {
    const pid = this.pidOf(name)
    if (pid === undefined) throw new Error(`there is no ${name} to kill`)
    kill(pid)
    if (name === 'supervisor') this.#supervisor = null
  }

  /** Kills the supervisor and everything below it, the database included, without a word. */
  killTree(): void {
    const pid = this.#supervisor?.pid
    if (!pid) throw new Error('nothing runs')
    for (const one of [pid, ...descendants(pid)]) kill(one)
    this.#supervisor = null
  }

  databaseUrl(): string {
    const password = readFileSync(join(this.dataDirectory, 'database-password'), 'utf8').trim()
    return `postgres://matxich:${password}@127.0.0.1:${this.#postmaster()[1]}/matxich`
  }

  /** How the search engine run here is reached; null where PostgreSQL searches. */
  meilisearch(): { url: string; apiKey: string } | null {
    const pid = this.#engine === 'auto' ? this.pidOf('meilisearch') : undefined
    if (pid === undefined) return null
    const given = argumentsOf(pid)
    const address = given[given.indexOf('--http-addr') + 1]
    return {
      url: `http://${address}`,
      apiKey: readFileSync(join(this.dataDirectory, 'meilisearch-key'), 'utf8').trim(),
    }
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

  /** Process and port of the database server. */
  #postmaster(): [pid: number, port: number] {
    const folder = readdirSync(this.dataDirectory).find((name) => /^postgres-\d+$/.test(name))
    if (!folder) throw new Error('there is no database')
    const lines = readFileSync(join(this.dataDirectory, folder, 'postmaster.pid'), 'utf8').split('\n')
    return [Number(lines[0]), Number(lines[3])]
  }
}

async function isHealthy(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(5000) })).ok
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
