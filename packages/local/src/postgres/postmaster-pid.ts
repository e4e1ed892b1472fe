import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { endProcess, isAlive, isZombie } from '../processes.ts'

/** What a running server notes in its data folder: line 1 its number, line 3 its start, line 4 its port, line 8 its state. */
type PostmasterNote = { pid: number; port: number; isReady: boolean }

export function readPostmasterNote(dataFolder: string): PostmasterNote | undefined {
  let lines: string[]
  try {
    lines = readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' }
}

/** The server that runs on a data folder now. Its number may have gone to another program, so the folder is compared. */
export function runningServer(dataFolder: string): PostmasterNote | undefined {
  const note = readPostmasterNote(dataFolder)
  return note && isAlive(note.pid) && servesFolder(note.pid, dataFolder) ? note : undefined
}

/** Stops the server that a killed `npm start` left behind; false when there is none. */
export async function stopOrphanedServer(dataFolder: string): Promise<boolean> {
  const server = runningServer(dataFolder)
  if (server) await endProcess(server.pid, 'SIGINT', 20_000)
  await waitUntilReaped(dataFolder)
  return server !== undefined
}

const reapLimitMilliseconds = 30_000

/**
 * A killed server stays in the process table until its parent takes note, and PostgreSQL counts it as running so long.
 * Its note is never removed by us: with it the new server makes sure that no child of the old one still writes.
 */
async function waitUntilReaped(dataFolder: string): Promise<void> {
  const note = readPostmasterNote(dataFolder)
  const limit = Date.now() + reapLimitMilliseconds
  while (note && isZombie(note.pid) && Date.now() < limit) await sleep(50)
}

function servesFolder(pid: number, dataFolder: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(dataFolder)
  } catch {
    // Without /proc the server's own note has to do.
    return process.platform !== 'linux'
  }
}
