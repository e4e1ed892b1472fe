import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { endProcess } from '../processes.ts'
import { UserError } from '../user-error.ts'
import type { ServerIdentity } from './identity.ts'
import { readPostmasterNote } from './postmaster-pid.ts'

export type ServerProcess = { pid: number; exited: Promise<number | null>; stop: () => Promise<void> }

export type ServerOptions = {
  program: string
  identity: ServerIdentity
  dataFolder: string
  port: number
  logFile: string
  settings?: Record<string, string>
}

const startLimitMilliseconds = 60_000

/**
 * Starts a PostgreSQL server on the loopback interface and resolves when it takes connections. It writes to a file
 * rather than a pipe, so that it never blocks or dies with its reader, and has a process group of its own, so that
 * Ctrl-C reaches it only after the apps have closed their connections.
 */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const { identity, dataFolder, port } = options
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
    timezone: 'UTC',
    ...options.settings,
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [program = options.program, ...args] = [...identity.prefix, options.program, '-D', dataFolder, ...flags]
  const log = openSync(options.logFile, 'a')
  const logStart = readFileSync(options.logFile).length
  const child = spawn(program, args, {
    ...identity.options,
    cwd: dataFolder,
    detached: process.platform !== 'win32',
    stdio: ['ignore', log, log],
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', NODE_ENV: 'production' },
  })
  closeSync(log)
  const exited = exitOf(child)
  let isRunning = true
  void exited.then(() => {
    isRunning = false
  })
  const deadline = Date.now() + startLimitMilliseconds
  for (;;) {
    const note = readPostmasterNote(dataFolder)
    if (note?.isReady && note.pid === child.pid) break
    if (!isRunning) throw startFailure(options, logStart)
    if (Date.now() > deadline) {
      child.kill('SIGKILL')
      throw new UserError(`The database did not become ready within a minute. Its log: ${options.logFile}`)
    }
    await sleep(20)
  }
  const pid = child.pid as number
  const stop = () => (isRunning ? endProcess(pid, 'SIGINT', 20_000) : Promise.resolve())
  child.unref()
  return { pid, exited, stop }
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code))
    child.once('error', () => resolve(null))
  })
}

function startFailure({ logFile, dataFolder }: ServerOptions, logStart: number): UserError {
  const lines = readFileSync(logFile).subarray(logStart).toString('utf8').trim().split('\n').slice(-8).join('\n')
  if (/No space left on device/.test(lines)) {
    return new UserError(
      `The database could not start: the disk of ${dataFolder} is full. Free some space and try again.`,
    )
  }
  if (/Permission denied|has wrong ownership|invalid permissions/.test(lines)) {
    return new UserError(
      `The database could not start: its folder ${dataFolder} belongs to another user. ` +
        'Start as that user, or change the owner of the folder.',
    )
  }
  return new UserError(`The database could not start. The end of its log ${logFile}:\n${lines}`)
}
