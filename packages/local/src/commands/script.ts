import { childEnvironment } from '@matxich/server'
import { repositoryRoot, typescriptArguments } from '../paths.ts'
import { runLoudly } from '../testing/run-loudly.ts'

/** A command that is a program under tests/: it starts a database of its own and must never see the installation's. */
export function scriptCommand(file: string): (args: string[]) => Promise<void> {
  return async (args) => {
    const environment = childEnvironment({ DATABASE_URL: undefined, DATA_DIR: undefined })
    const code = await runLoudly(process.execPath, [...typescriptArguments, file, ...args], repositoryRoot, environment)
    process.exitCode = code
  }
}
