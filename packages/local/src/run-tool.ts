import { type ChildProcess, spawn } from 'node:child_process'
import { childEnvironment } from '@matxich/server'
import { repositoryRoot } from './paths.ts'
import { UserError } from './user-error.ts'

const running = new Set<ChildProcess>()

/** Ends the programs that run now: nobody waits for a build that was given up. */
export function stopTools(): void {
  for (const child of running) child.kill('SIGTERM')
}

/** Runs an installed program in the repository and keeps quiet unless it fails. */
export function runTool(program: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const output: Buffer[] = []
    const child = spawn(program, args, {
      cwd: repositoryRoot,
      env: childEnvironment({ TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', FORCE_COLOR: undefined }),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
    running.add(child)
    child.once('error', reject)
    child.once('exit', (code) => {
      running.delete(child)
      const text = Buffer.concat(output).toString('utf8').trim()
      if (code === 0) resolve(text)
      else reject(new UserError(text.split('\n').slice(-80).join('\n') || `${program} ended with ${code}`))
    })
  })
}
