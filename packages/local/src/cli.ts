import { describeEnvironment, EnvironmentError } from '@matxich/server'
import { referenceCommand } from './commands/reference.ts'
import { scriptCommand } from './commands/script.ts'
import { startCommand } from './commands/start.ts'
import { testCommand } from './commands/test.ts'
import { UserError } from './user-error.ts'

type Command = (args: string[]) => Promise<void>

const commands: Record<string, Command> = {
  start: (args) => (args.includes('--help') ? printEnvironment() : startCommand({ isDevelopment: false })),
  test: testCommand,
  reference: referenceCommand,
  evaluate: scriptCommand('tests/evaluation/main.ts'),
  faults: scriptCommand('tests/faults/main.ts'),
  dev: () => startCommand({ isDevelopment: true }),
}

/** Runs one command and ends the process: 0, or 1 with a sentence that says what to do. */
export async function runCommand(name: string, args: string[]): Promise<void> {
  try {
    const command = commands[name]
    if (!command) throw new UserError(`There is no command "${name}".`)
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

async function printEnvironment(): Promise<void> {
  for (const { name, meaning } of describeEnvironment()) console.log(`${name.padEnd(16)} ${meaning}`)
}
