import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findOnPath } from '../meilisearch.ts'
import { repositoryRoot } from '../paths.ts'
import { UserError } from '../user-error.ts'

const testsFolder = join(repositoryRoot, 'tests')
const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const macPrograms = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * Absolute path of a Chromium for the browser tests: an installed one, else Playwright's own, else what the system's
 * package manager brings (root only).
 * @throws UserError when none can be had
 */
export function findOrInstallBrowser(): string {
  const found = installedBrowser() ?? playwrightBrowser()
  if (found) return found
  playwright(['install', 'chromium'])
  const downloaded = playwrightBrowser()
  if (downloaded) return downloaded
  if (process.getuid?.() === 0 && findOnPath('apt-get')) {
    const quiet = { stdio: 'ignore' } as const
    spawnSync('apt-get', ['update'], quiet)
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet)
    const installed = installedBrowser()
    if (installed) return installed
  }
  throw new UserError(
    'The browser tests need Chromium: install `chromium` or Google Chrome with your package manager and try again.',
  )
}

function installedBrowser(): string | undefined {
  return programs.map(findOnPath).find(Boolean) ?? macPrograms.find((path) => existsSync(path))
}

function playwrightBrowser(): string | undefined {
  const script = "import { chromium } from '@playwright/test'; process.stdout.write(chromium.executablePath())"
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: testsFolder,
    encoding: 'utf8',
  })
  return stdout && existsSync(stdout) ? stdout : undefined
}

function playwright(args: string[]): void {
  spawnSync(join(testsFolder, 'node_modules/.bin/playwright'), args, {
    cwd: testsFolder,
    stdio: 'ignore',
    shell: process.platform === 'win32',
  })
}
