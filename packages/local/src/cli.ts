import { describeEnvironment, EnvironmentError } from '@matxich/server'
import { UserError } from './user-error.ts'

type Command = (args: string[]) => Promise<void>

/** Each command is loaded when it is asked for: the checks must run even when a use case does not load. */
const commands: Record<string, () => Promise<Command>> = {
  start: async () => {
    const { startCommand } = await import('./commands/start.ts')
    return () => startCommand({ isDevelopment: false })
  },
  dev: async () => {
    const { startCommand } = await import('./commands/start.ts')
    return () => startCommand({ isDevelopment: true })
  },
  test: async () => (await import('./commands/test.ts')).testCommand,
  reference: async () => (await import('./commands/reference.ts')).referenceCommand,
  evaluate: async () => (await import('./commands/script.ts')).scriptCommand('tests/evaluation/main.ts'),
  bench: async () => (await import('./commands/script.ts')).scriptCommand('tests/bench/main.ts'),
  faults: async () => (await import('./commands/script.ts')).scriptCommand('tests/faults/main.ts'),
}

/** Runs one command and ends the process: 0, or 1 with a sentence that says what to do. */
export async function runCommand(name: string, args: string[]): Promise<void> {
  try {
    const load = commands[name]
    if (!load) throw new UserError(`There is no command "${name}".`)
    if (name === 'start' && args.includes('--help')) return printEnvironment()
    const command = await load()
    await command(args)
    process.exit(process.exitCode ?? 0)
  } catch (error) {
    if (error instanceof EnvironmentError) {
      console.error(`\nThe environment has wrong values:\n${error.problems.map((line) => `  ${line}`).join('\n')}\n`)
    } else if (error instanceof UserError) {
      console.error(`\n${error.message}\n`)
    } else {
      console.error(error)
    }
    process.exit(1)
  }
}

function printEnvironment(): void {
  for (const { name, meaning } of describeEnvironment()) console.log(`${name.padEnd(16)} ${meaning}`)
}
