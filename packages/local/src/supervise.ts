import { type ChildProcess, fork } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { followLog } from './child-log.ts'
import { typescriptArguments } from './paths.ts'
import { endProcess } from './processes.ts'
import { UserError } from './user-error.ts'

export type ChildOptions = {
  name: string
  /** Folder of the app, and the TypeScript file to run in it. */
  directory: string
  file: string
  args?: string[]
  environment: NodeJS.ProcessEnv
  logFolder: string
  print: (line: string) => void
  onSpawn: (pid: number) => void
}

export type SupervisedChild = { name: string; restart: () => void; stop: () => Promise<void> }

const readyLimitMilliseconds = 90_000
const stopGraceMilliseconds = 10_000

/**
 * Runs an app as a child process and keeps it running: a child that ends by itself is started again, each time after
 * a longer pause. Resolves when the child has reported that it is ready; if it ends before that, the first start fails.
 * The message channel between the two is also the child's life line: it ends when this process does.
 */
export async function superviseChild(options: ChildOptions): Promise<SupervisedChild> {
  const { name, print } = options
  let isStopping = false
  let wantsRestart = false
  let current = spawnChild(options)
  await untilReady(current, name, options.logFolder)
  void watch()
  return {
    name,
    restart: () => {
      wantsRestart = true
      current.kill('SIGTERM')
    },
    stop: async () => {
      isStopping = true
      if (current.pid && current.exitCode === null) await endProcess(current.pid, 'SIGTERM', stopGraceMilliseconds)
    },
  }

  async function watch() {
    for (let failures = 0; !isStopping; ) {
      const startedAt = Date.now()
      const code = await exitOf(current)
      if (isStopping) return
      if (wantsRestart) {
        wantsRestart = false
      } else {
        failures = Date.now() - startedAt > 60_000 ? 1 : failures + 1
        const pause = Math.min(250 * 2 ** failures, 30_000)
        print(`${name} ended unexpectedly (${code ?? 'killed'}); starting it again in ${pause / 1000} s`)
        await sleep(pause)
      }
      if (!isStopping) current = spawnChild(options)
    }
  }
}

function spawnChild(options: ChildOptions): ChildProcess {
  const child = fork(options.file, options.args ?? [], {
    cwd: options.directory,
    execArgv: typescriptArguments,
    env: options.environment,
    // A group of its own: Ctrl-C reaches this process alone, which then stops everything in order.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  followLog(options.name, [child.stdout, child.stderr], options.logFolder, options.print)
  if (child.pid) options.onSpawn(child.pid)
  return child
}

function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => child.once('exit', resolve))
}

function untilReady(child: ChildProcess, name: string, logFolder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => {
      clearTimeout(timer)
      reject(new UserError(`${name} ${reason}. What it wrote is in ${logFolder}/${name}.log`))
    }
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      fail('was not ready in time')
    }, readyLimitMilliseconds)
    child.once('exit', () => fail('ended before it was ready'))
    child.on('message', (message) => {
      if (message !== 'ready') return
      clearTimeout(timer)
      child.removeAllListeners('exit')
      resolve()
    })
  })
}
