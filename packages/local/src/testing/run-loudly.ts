import { spawn } from 'node:child_process'

/** Runs a program with its output on the terminal and answers with its exit code (1 when it could not be started). */
export function runLoudly(
  program: string,
  args: string[],
  cwd: string,
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: environment,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    })
    child.once('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
