import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { childEnvironment, describeEnvironment } from '@matxich/server'
import { appsToBuild, buildApps } from '../build-apps.ts'
import { repositoryRoot } from '../paths.ts'
import { runTool } from '../run-tool.ts'
import { seconds, step } from '../steps.ts'
import { findOrInstallBrowser } from '../testing/browser.ts'
import { runLoudly } from '../testing/run-loudly.ts'
import { addTallies, type Tally, tallyPlaywright, tallyVitest } from '../testing/tally.ts'
import { UserError } from '../user-error.ts'

const reportFolder = join(repositoryRoot, 'test-results')
const failure: Tally = { passed: 0, failed: 1, skipped: 0 }

/** Checks without tests of their own: each counts only when it fails. */
const checks: { name: string; program: string; args: string[] }[] = [
  { name: 'Format and lint', program: 'biome', args: ['check', '--error-on-warnings', '.'] },
  { name: 'Types', program: 'turbo', args: ['run', 'typecheck', '--output-logs=errors-only', '--continue'] },
  {
    name: 'Layers and import circles',
    program: 'depcruise',
    args: ['--config', '.dependency-cruiser.cjs', 'apps', 'packages', 'seeds', 'tests'],
  },
  { name: 'Unused code', program: 'knip', args: ['--no-progress'] },
]

/**
 * Runs every check and test, or a part of them: `checks`, `unit [FILTER]`, `e2e [FILTER]`. The last line printed is
 * `N passed, N failed, N skipped`; a failed check counts as one failure.
 */
export async function testCommand([part = 'all', ...filters]: string[]): Promise<void> {
  if (!['all', 'checks', 'unit', 'e2e'].includes(part)) {
    throw new UserError(`"${part}" is no part of the tests: choose checks, unit or e2e, or nothing for all of them.`)
  }
  const started = performance.now()
  rmSync(reportFolder, { recursive: true, force: true })
  const tallies: Tally[] = []
  if (part === 'all' || part === 'checks') for (const check of checks) tallies.push(await runCheck(check))
  if (part === 'all' || part === 'unit') tallies.push(await runUnitTests(filters))
  if (part === 'all' || part === 'e2e') tallies.push(await runBrowserTests(filters))

  const { passed, failed, skipped } = addTallies(tallies)
  if (failed > 0) process.exitCode = 1
  console.log(`\nAll of it took ${seconds(started)} s`)
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
}

async function runCheck({ name, program, args }: (typeof checks)[number]): Promise<Tally> {
  try {
    await step(name, () => runTool(program, args))
    return { passed: 0, failed: 0, skipped: 0 }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return failure
  }
}

/** Tests start from defaults: nothing of the caller's own installation may reach them, except a Meilisearch to test on. */
function testEnvironment(changes: Record<string, string | undefined>): NodeJS.ProcessEnv {
  const names = describeEnvironment().map(({ name }) => name)
  const unset = Object.fromEntries(names.filter((name) => !name.startsWith('MEILI_')).map((name) => [name, undefined]))
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }
  return childEnvironment({ ...unset, ...plain, ...changes })
}

async function runUnitTests(filters: string[]): Promise<Tally> {
  const started = performance.now()
  const report = join(reportFolder, 'vitest.json')
  console.log('Unit and database tests …')
  const args = ['run', '--allowOnly=false', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const code = await runLoudly('vitest', [...args, ...filters], repositoryRoot, testEnvironment({}))
  const tally = tallyVitest(report)
  console.log(`Unit and database tests: ${seconds(started)} s`)
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}

async function runBrowserTests(filters: string[]): Promise<Tally> {
  const report = join(reportFolder, 'playwright.json')
  try {
    const browser = await step('Browser', findOrInstallBrowser)
    const outdated = appsToBuild()
    if (outdated.length > 0) await step(`Building ${outdated.join(' and ')}`, () => buildApps(outdated))
    const { temporaryProduct } = await import('../testing/temporary-product.ts')
    const product = await temporaryProduct()
    const started = performance.now()
    console.log('Browser tests …')
    try {
      const environment = testEnvironment({
        TEST_BROWSER: browser,
        TEST_WEB_URL: product.webUrl,
        TEST_ADMIN_URL: product.adminUrl,
        TEST_DATABASE_URL: product.databaseUrl,
        TEST_MAIL_FOLDER: product.mailFolder,
        TEST_REPORT: report,
      })
      const tests = join(repositoryRoot, 'tests')
      const code = await runLoudly(
        join(tests, 'node_modules/.bin/playwright'),
        ['test', ...filters],
        tests,
        environment,
      )
      const tally = tallyPlaywright(report)
      return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
    } finally {
      await product.stop()
      console.log(`Browser tests: ${seconds(started)} s`)
    }
  } catch (error) {
    console.error(error instanceof UserError ? error.message : error)
    return failure
  }
}
