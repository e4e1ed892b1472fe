import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unusableFolder } from './make-folder.ts'
import { endProcess, identify, isSameProcessAlive, type ProcessIdentity } from './processes.ts'
import { UserError } from './user-error.ts'

type LockNote = { owner: ProcessIdentity; webUrl: string; adminUrl: string; children: ProcessIdentity[] }

export type RunLock = {
  /** Notes a child, so that the next start can end it if this process is killed. */
  addChild: (pid: number) => void
  release: () => void
}

/**
 * Makes this process the only one that runs on a data folder, and ends what a killed run left behind.
 * @throws UserError when another run is alive, with its addresses
 */
export async function takeRunLock(
  dataDirectory: string,
  addresses: { webUrl: string; adminUrl: string },
): Promise<RunLock> {
  const path = join(dataDirectory, 'running.json')
  const note: LockNote = { owner: identify(process.pid), ...addresses, children: [] }
  for (let tries = 0; ; tries++) {
    try {
      writeFileSync(path, JSON.stringify(note), { flag: 'wx' })
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unusableFolder(dataDirectory, error)
      if (tries > 5) throw error
    }
    await clearStaleLock(path, dataDirectory)
  }
  return {
    addChild: (pid) => {
      note.children = [...note.children.filter(isSameProcessAlive), identify(pid)]
      writeFileSync(path, JSON.stringify(note))
    },
    release: () => rmSync(path, { force: true }),
  }
}

async function clearStaleLock(path: string, dataDirectory: string): Promise<void> {
  let note: LockNote | undefined
  try {
    note = JSON.parse(readFileSync(path, 'utf8')) as LockNote
  } catch {
    // Cut off while it was written: nobody holds it.
  }
  if (note && isSameProcessAlive(note.owner)) {
    throw new UserError(
      `Mắt Xích already runs on ${dataDirectory} (process ${note.owner.pid}): ${note.webUrl} and ${note.adminUrl}\n` +
        'Stop it with Ctrl-C where it was started, or run a second one with DATA_DIR, WEB_PORT and ADMIN_PORT of its own.',
    )
  }
  const leftovers = (note?.children ?? []).filter(isSameProcessAlive)
  await Promise.all(leftovers.map(({ pid }) => endProcess(pid, 'SIGTERM', 8000)))
  rmSync(path, { force: true })
}
