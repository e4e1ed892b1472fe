#!/usr/bin/env node
// The one door to every command. Until the install is done it may use Node's built-ins only.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './install.mjs'

const commands = {
  start: 'installs what is missing, then runs the marketplace, the desk and the worker',
  dev: 'the same with hot reload',
  test: 'every check and every test; `npm test -- unit|e2e [FILTER]` runs a part',
  evaluate: 'measures the matching on an evaluation set: `npm run evaluate -- FOLDER`',
  bench: 'measures speed at 100,000 suppliers: `npm run bench -- --suppliers 10000`',
  reference: 'loads the reference data and shows what changed',
  faults: 'kills processes of the product while people write and checks what is left: `npm run test:faults -- 50 SEED`',
}

const root = fileURLToPath(new URL('..', import.meta.url))
const [command = 'start', ...rest] = process.argv.slice(2)

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Mắt Xích needs Node 20.19 or newer; this is ${process.versions.node}. Install the current LTS release of Node.`)
}
if (!Object.hasOwn(commands, command)) {
  const list = Object.entries(commands).map(([name, does]) => `  ${name.padEnd(10)} ${does}`)
  fail(`There is no command "${command}". The commands are:\n${list.join('\n')}`)
}

process.chdir(root)
process.env.TURBO_TELEMETRY_DISABLED = '1'
process.env.DO_NOT_TRACK = '1'
if ((command === 'start' || command === 'dev') && existsSync('.env')) process.loadEnvFile('.env')

try {
  await ensureInstalled(root)
} catch (error) {
  fail(error instanceof Error ? error.message : String(error))
}

const { register } = await import('tsx/esm/api')
register()
const { runCommand } = await import('../packages/local/src/cli.ts')
await runCommand(command, rest)

/** @param {string} sentence */
function fail(sentence) {
  console.error(`\n${sentence}\n`)
  process.exit(1)
}
