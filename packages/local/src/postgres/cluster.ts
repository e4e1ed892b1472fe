import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UserError } from '../user-error.ts'
import { giveTo, type ServerIdentity } from './identity.ts'

export type ClusterOptions = {
  initdb: string
  identity: ServerIdentity
  dataFolder: string
  /** Password of the user `matxich`; without one any local program may connect (temporary servers). */
  password?: string
  /** Skips waiting for the disk: only for servers whose data nobody needs tomorrow. */
  isTemporary?: boolean
}

export const databaseUser = 'matxich'

/** Makes an empty cluster whose texts sort by Vietnamese rules. @throws UserError with initdb's own words */
export function createCluster(options: ClusterOptions): void {
  const { identity, dataFolder } = options
  rmSync(dataFolder, { recursive: true, force: true })
  mkdirSync(dataFolder, { mode: 0o700 })
  giveTo(identity, dataFolder)
  const secretFolder = mkdtempSync(join(tmpdir(), 'matxich-key-'))
  try {
    const args = ['-D', dataFolder, '-U', databaseUser, '--encoding=UTF8', '--locale-provider=icu', '--icu-locale=vi']
    if (options.password) {
      const passwordFile = join(secretFolder, 'password')
      writeFileSync(passwordFile, options.password, { mode: 0o600 })
      if (identity.owner) {
        chownSync(passwordFile, identity.owner.uid, identity.owner.gid)
        chownSync(secretFolder, identity.owner.uid, identity.owner.gid)
      }
      args.push('--auth=scram-sha-256', `--pwfile=${passwordFile}`)
    } else {
      args.push('--auth=trust')
    }
    if (options.isTemporary) args.push('-N')
    // C.UTF-8 knows which characters are letters, which C does not; older systems have no such locale.
    const failures = ['C.UTF-8', 'C'].map((locale) => run(options, [...args, `--locale=${locale}`]))
    if (failures.every((failure) => failure !== undefined)) {
      throw new UserError(`The database could not be created in ${dataFolder}:\n${failures[1]}`)
    }
  } finally {
    rmSync(secretFolder, { recursive: true, force: true })
  }
}

/** Runs initdb unless an earlier try has succeeded; answers with the reason of a failure. */
function run({ initdb, identity, dataFolder }: ClusterOptions, args: string[]): string | undefined {
  if (existsSync(join(dataFolder, 'PG_VERSION'))) return undefined
  const [program = initdb, ...words] = [...identity.prefix, initdb, ...args]
  const result = spawnSync(program, words, {
    ...identity.options,
    cwd: dataFolder,
    encoding: 'utf8',
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', NODE_ENV: 'production' },
  })
  if (result.status === 0) return undefined
  return `${result.stderr ?? ''}${result.error?.message ?? ''}`.trim()
}
