import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { findFreePort } from '../ports.ts'
import { identify, isSameProcessAlive, type ProcessIdentity } from '../processes.ts'
import { findBinaries } from './binaries.ts'
import { createCluster, databaseUser } from './cluster.ts'
import { chooseIdentity } from './identity.ts'
import { stopOrphanedServer } from './postmaster-pid.ts'
import { startServer } from './server.ts'

export type TemporaryPostgres = {
  /** Connects to the maintenance database; other databases of the server differ in the path only. */
  adminUrl: string
  /** Makes a database, empty or as a copy of a template that nobody is connected to, and returns its URL. */
  createDatabase: (options?: { name?: string; template?: string }) => Promise<string>
  stop: () => Promise<void>
}

const folderPrefix = 'matxich-postgres-'

/**
 * A PostgreSQL server in a temporary folder, for tests, evaluation and bench. It never looks at DATABASE_URL, does not
 * wait for the disk, and is gone with its data after `stop` (or at the next such server, if this process is killed).
 */
export async function temporaryPostgres(): Promise<TemporaryPostgres> {
  await removeAbandoned()
  const binaries = await findBinaries()
  const folder = mkdtempSync(join(tmpdir(), folderPrefix))
  chmodSync(folder, 0o755)
  writeFileSync(join(folder, 'owner.json'), JSON.stringify(identify(process.pid)))
  const identity = chooseIdentity(folder, binaries.postgres)
  const dataFolder = join(folder, 'data')
  createCluster({ initdb: binaries.initdb, identity, dataFolder, isTemporary: true })
  const port = await findFreePort()
  const server = await startServer({
    program: binaries.postgres,
    identity,
    dataFolder,
    port,
    logFile: join(folder, 'postgres.log'),
    settings: {
      fsync: 'off',
      full_page_writes: 'off',
      synchronous_commit: 'off',
      max_connections: '200',
      autovacuum: 'on',
    },
  })
  const killAtExit = () => {
    try {
      process.kill(server.pid, 'SIGQUIT')
    } catch {
      // It is gone already.
    }
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', killAtExit)

  const urlOf = (name: string) => `postgres://${databaseUser}@127.0.0.1:${port}/${name}`
  const admin = postgres(urlOf('postgres'), { max: 1, idle_timeout: 5, onnotice: () => {} })
  let count = 0
  return {
    adminUrl: urlOf('postgres'),
    createDatabase: async ({ name = `temporary_${++count}`, template = 'template1' } = {}) => {
      await admin`create database ${admin(name)} template ${admin(template)}`
      return urlOf(name)
    },
    stop: async () => {
      await admin.end({ timeout: 1 })
      await server.stop()
      process.off('exit', killAtExit)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Clears away the servers and folders of processes that were killed. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(folderPrefix))) {
    const folder = join(tmpdir(), name)
    let owner: ProcessIdentity
    try {
      owner = JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8')) as ProcessIdentity
    } catch {
      continue
    }
    if (isSameProcessAlive(owner)) continue
    try {
      await stopOrphanedServer(join(folder, 'data'))
      rmSync(folder, { recursive: true, force: true })
    } catch {
      // Another user's leftover: not ours to clear.
    }
  }
}
