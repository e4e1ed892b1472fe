import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readEnvironment } from '@matxich/server'
import { findFreePort } from '../ports.ts'
import { temporaryPostgres } from '../postgres/temporary-postgres.ts'
import { prepareDatabase } from '../prepare-database.ts'
import { runApps } from '../run-apps.ts'
import { catchMails } from './mail-catcher.ts'

export type TemporaryProduct = {
  webUrl: string
  adminUrl: string
  databaseUrl: string
  dataDirectory: string
  /** Where every mail that was sent lies as a file. */
  mailFolder: string
  stop: () => Promise<void>
}

/** The built product on a temporary database with the demo set, on free ports: what browser tests look at. */
export async function temporaryProduct(): Promise<TemporaryProduct> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'matxich-product-'))
  const webPort = await findFreePort()
  const adminPort = await findFreePort()
  const mailFolder = join(dataDirectory, 'caught-mails')
  const mails = await catchMails(mailFolder)
  const environment = readEnvironment({
    WEB_PORT: String(webPort),
    ADMIN_PORT: String(adminPort),
    DATA_DIR: dataDirectory,
    SEARCH_ENGINE: 'postgres',
    SMTP_URL: mails.url,
  })
  const server = await temporaryPostgres()
  const stopAll = async () => {
    await server.stop()
    await mails.stop()
    rmSync(dataDirectory, { recursive: true, force: true })
  }
  try {
    const databaseUrl = await server.createDatabase({ name: 'browser_tests' })
    await prepareDatabase(databaseUrl, { wantsDemo: true, adminUrl: environment.ADMIN_URL })
    const apps = await runApps({
      environment,
      databaseUrl,
      sessionSecret: 'a secret for tests alone, nobody else knows it',
      hasMailbox: true,
      search: { engine: 'postgres' },
      print: console.log,
    })
    const stop = async () => {
      await apps.stop()
      await stopAll()
    }
    return {
      webUrl: environment.WEB_URL,
      adminUrl: environment.ADMIN_URL,
      databaseUrl,
      dataDirectory,
      mailFolder,
      stop,
    }
  } catch (error) {
    await stopAll()
    throw error
  }
}
