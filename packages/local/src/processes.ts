import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** A process told apart from a later one that got the same number. */
export type ProcessIdentity = { pid: number; startedAt: string }

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Dead, but not yet taken note of by its parent. */
export function isZombie(pid: number): boolean {
  return statFields(pid)?.[0] === 'Z'
}

/** Fields of /proc/PID/stat after the program's name, or undefined where there is no /proc. */
function statFields(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}

/** When a process began, in the system's own notation; undefined when there is no such process. */
function startOf(pid: number): string | undefined {
  if (process.platform === 'linux') return statFields(pid)?.[19]
  if (process.platform === 'win32') return isAlive(pid) ? 'unknown' : undefined
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
  } catch {
    return undefined
  }
}

export function identify(pid: number): ProcessIdentity {
  return { pid, startedAt: startOf(pid) ?? 'unknown' }
}

export function isSameProcessAlive({ pid, startedAt }: ProcessIdentity): boolean {
  return isAlive(pid) && startOf(pid) === startedAt
}

/** Waits until a process is gone; false when it is still there after `milliseconds`. */
async function waitForEnd(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false
    await sleep(30)
  }
  return true
}

/** Ends a process: politely, and after `graceMilliseconds` for certain. */
export async function endProcess(pid: number, signal: NodeJS.Signals, graceMilliseconds: number): Promise<void> {
  try {
    process.kill(pid, signal)
    if (await waitForEnd(pid, graceMilliseconds)) return
    process.kill(pid, 'SIGKILL')
    await waitForEnd(pid, 5000)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
