import { type SpawnOptions, spawnSync } from 'node:child_process'
import { chownSync, existsSync, lchownSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../user-error.ts'

/**
 * PostgreSQL refuses to run as root. An identity says how its programs are started: the words before the command, the
 * user and group of the process, and who must own its files (undefined: leave them).
 */
export type ServerIdentity = {
  prefix: string[]
  options: Pick<SpawnOptions, 'uid' | 'gid'>
  owner: { uid: number; gid: number } | undefined
}

const nobody = { uid: 65534, gid: 65534 }

/**
 * Chooses the identity for a data folder.
 *
 * An ordinary user runs the server as himself. Root hands it to the owner of the data, or to `nobody`. Under a folder
 * that only root may enter (a home directory of mode 700) that user could not reach the programs; then root is given
 * another number inside a user namespace, or else `nobody` gets the right to pass folders, whichever the system allows.
 * @param folder the data folder or, before there is one, the folder that will hold it; it must exist
 * @throws UserError when the system allows none of them
 */
export function chooseIdentity(folder: string, postgresProgram: string): ServerIdentity {
  if (process.getuid?.() !== 0) return { prefix: [], options: {}, owner: undefined }
  const { uid, gid } = statSync(folder)
  const user = uid === 0 ? nobody : { uid, gid }
  const candidates: ServerIdentity[] = [
    { prefix: [], options: user, owner: user },
    { prefix: ['unshare', '--user', '--map-user=1000', '--map-group=1000'], options: {}, owner: { uid: 0, gid: 0 } },
    {
      prefix: ['setpriv', `--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'].concat([
        '--inh-caps=-all,+dac_override',
        '--ambient-caps=-all,+dac_override',
      ]),
      options: {},
      owner: user,
    },
  ]
  const chosen = candidates.find((candidate) => canRun(candidate, folder, postgresProgram))
  if (chosen) return chosen
  throw new UserError(
    'PostgreSQL does not run as root, and no other user can reach this folder.\n' +
      'Run `npm start` as an ordinary user, or move the folder out of the home directory of root (to /opt, say), ' +
      'or set DATABASE_URL to a PostgreSQL of your own.',
  )
}

/** Tries it: not root, the program is reachable, and so is the data folder once its files belong to `owner`. */
function canRun(identity: ServerIdentity, folder: string, postgresProgram: string): boolean {
  const script = 'test "$(id -u)" != 0 && test -x "$1" && cd "$2" && "$1" --version'
  const [program = 'sh', ...args] = [...identity.prefix, 'sh', '-c', script, 'sh', postgresProgram, folder]
  const result = spawnSync(program, args, { ...identity.options, stdio: 'ignore', cwd: '/' })
  return result.status === 0
}

/** Gives a folder and all in it to the identity's user, when it does not have it yet. */
export function giveTo(identity: ServerIdentity, folder: string): void {
  const { owner } = identity
  if (!owner || !existsSync(folder)) return
  const current = statSync(folder)
  if (current.uid === owner.uid && current.gid === owner.gid) return
  chownSync(folder, owner.uid, owner.gid)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) giveTo(identity, path)
    else lchownSync(path, owner.uid, owner.gid)
  }
}
