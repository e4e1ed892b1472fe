import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { keepSecret } from '@matxich/server'
import postgres from 'postgres'
import { makeDataFolder, unusableFolder } from '../make-folder.ts'
import { findFreePort } from '../ports.ts'
import { UserError } from '../user-error.ts'
import { findBinaries } from './binaries.ts'
import { createCluster, databaseUser } from './cluster.ts'
import { chooseIdentity, giveTo } from './identity.ts'
import { stopOrphanedServer } from './postmaster-pid.ts'
import { startServer } from './server.ts'

export type RunningPostgres = {
  url: string
  /** Whether the server of a killed run was found and stopped first. */
  hadOrphan: boolean
  stop: () => Promise<void>
}

export type StartPostgresOptions = {
  /** Absolute path of the data folder; the cluster gets a subfolder named by PostgreSQL's major version. */
  dataDirectory: string
  database?: string
  /** Told in a sentence when the server ended by itself and was started again. */
  onRestart?: (sentence: string) => void
}

/**
 * Starts the embedded PostgreSQL on the data of an earlier start, or on new data. A server that a killed run left
 * behind is stopped first. If the server ends by itself it is started again on the same port.
 * @throws UserError when the folder cannot be written or was made by another major version
 */
export async function startPostgres(options: StartPostgresOptions): Promise<RunningPostgres> {
  const { dataDirectory, database = 'matxich' } = options
  const binaries = await findBinaries()
  const dataFolder = join(dataDirectory, `postgres-${binaries.major}`)
  const logFolder = join(dataDirectory, 'logs')
  makeDataFolder(dataDirectory)
  refuseOtherMajor(dataDirectory, dataFolder, binaries.major)

  const password = preparePassword(dataDirectory)
  makeDataFolder(logFolder)
  const isNew = !existsSync(dataFolder)
  const identity = chooseIdentity(isNew ? dataDirectory : dataFolder, binaries.postgres)
  if (isNew) {
    // Made aside and renamed, so that an interrupted first start leaves nothing half done behind.
    const unfinished = `${dataFolder}.new`
    createCluster({ initdb: binaries.initdb, identity, dataFolder: unfinished, password })
    renameSync(unfinished, dataFolder)
  }
  giveTo(identity, dataFolder)
  const hadOrphan = await stopOrphanedServer(dataFolder)

  const port = await findFreePort()
  const serverOptions = {
    program: binaries.postgres,
    identity,
    dataFolder,
    port,
    logFile: join(logFolder, 'postgres.log'),
  }
  let server = await startServer(serverOptions)
  let isStopping = false
  const url = `postgres://${databaseUser}:${password}@127.0.0.1:${port}/${database}`
  const stop = () => {
    isStopping = true
    return server.stop()
  }
  await ensureDatabase(url, database).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  void keepRunning()
  return { url, hadOrphan, stop }

  async function keepRunning() {
    for (let failures = 0; ; ) {
      const startedAt = Date.now()
      await server.exited
      if (isStopping) return
      failures = Date.now() - startedAt > 60_000 ? 1 : failures + 1
      await sleep(Math.min(200 * 2 ** failures, 10_000))
      if (isStopping) return
      options.onRestart?.('The database ended unexpectedly and is started again.')
      try {
        server = await startServer(serverOptions)
      } catch (error) {
        options.onRestart?.(error instanceof Error ? error.message : String(error))
      }
    }
  }
}

/** The first file written there: says so when this user may not. */
function preparePassword(dataDirectory: string): string {
  try {
    return keepSecret(dataDirectory, 'database-password')
  } catch (cause) {
    throw unusableFolder(dataDirectory, cause)
  }
}

function refuseOtherMajor(dataDirectory: string, dataFolder: string, major: number): void {
  const versionFile = join(dataFolder, 'PG_VERSION')
  const written = existsSync(versionFile) ? Number.parseInt(readFileSync(versionFile, 'utf8'), 10) : undefined
  if (written === major) return
  const other = readdirSync(dataDirectory).find((name) => /^postgres-\d+$/.test(name) && name !== `postgres-${major}`)
  const found = written ?? (existsSync(dataFolder) || !other ? undefined : Number(other.slice('postgres-'.length)))
  if (found === undefined) return
  throw new UserError(
    `The data in ${dataDirectory} was written by PostgreSQL ${found}, and this release brings PostgreSQL ${major}, ` +
      'which cannot read it.\n' +
      `Start the release that wrote it and copy the data with pg_dump, or run your own PostgreSQL ${found} on that folder and ` +
      'set DATABASE_URL, or choose an empty folder with DATA_DIR.',
  )
}

async function ensureDatabase(url: string, name: string): Promise<void> {
  const adminUrl = new URL(url)
  adminUrl.pathname = '/postgres'
  const client = postgres(adminUrl.href, { max: 1, onnotice: () => {} })
  try {
    const [row] = await client`select 1 from pg_database where datname = ${name}`
    if (!row) await client`create database ${client(name)}`
  } catch (cause) {
    if ((cause as { code?: string }).code !== '28P01') throw cause
    throw new UserError(
      'The database refuses its password: the file database-password in the data folder is not the one it was made with. ' +
        'Put that file back, or choose an empty folder with DATA_DIR.',
      { cause },
    )
  } finally {
    await client.end({ timeout: 5 })
  }
}
