import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/** npm settings that say how to reach the registry; all others that npm hands down would confuse the installer. */
const networkSettings =
  /^npm_config_(registry|.*:registry|.*_?proxy|noproxy|cafile|ca|strict_ssl|userconfig|globalconfig|cache)$/i

/**
 * Installs the dependencies when anything that decides them changed since the last complete install, and puts the
 * installed programs first on PATH (the build runner starts the package manager by name).
 * @param {string} root absolute path of the repository
 */
export async function ensureInstalled(root) {
  const stampPath = join(root, 'node_modules/.stamp')
  const wanted = fingerprint(root)
  process.env.PATH = join(root, 'node_modules/.bin') + delimiter + process.env.PATH
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === wanted) return
  refuseForeignInstall(root)
  const started = Date.now()
  console.log('Installing what the product is built from …')
  await install(root)
  writeFileSync(stampPath, wanted)
  console.log(`Installed (${((Date.now() - started) / 1000).toFixed(1)} s)`)
}

/** @param {string} root */
function fingerprint(root) {
  const hash = createHash('sha256')
  hash.update([process.versions.node.split('.')[0], process.platform, process.arch].join(' '))
  const manifests = [
    'package.json',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'seeds/package.json',
    'tests/package.json',
  ]
  for (const folder of ['apps', 'packages']) {
    for (const name of readdirSync(join(root, folder)).sort()) manifests.push(`${folder}/${name}/package.json`)
  }
  for (const name of readdirSync(join(root, 'patches')).sort()) manifests.push(`patches/${name}`)
  for (const path of manifests) {
    if (existsSync(join(root, path))) hash.update(`\0${path}\0`).update(readFileSync(join(root, path)))
  }
  return hash.digest('hex')
}

/** `npm install` cannot read a pnpm workspace and leaves a tree that neither of the two can use. */
function refuseForeignInstall(root) {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return
  throw new Error(
    'node_modules was made by `npm install`, which cannot install this workspace.\n' +
      'Delete the folder node_modules and run `npm start`: it installs by itself.',
  )
}

/**
 * The installer that the last install brought is tried first: it needs no look-up. It may have to delete the very folder
 * it runs from (another Node, another package store), so a fresh one, run from outside the repository, comes second.
 * @param {string} root
 */
async function install(root) {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const words = ['--dir', root, 'install', '--frozen-lockfile', '--reporter=append-only']
  const own = join(root, 'node_modules/pnpm/bin/pnpm.cjs')
  if (existsSync(own) && (await run(process.execPath, [own, ...words], root)).isDone) return
  const { isDone, output } = await run('npx', ['--yes', packageManager, ...words], tmpdir())
  if (isDone) return
  const lines = output.trim().split('\n').slice(-25).join('\n')
  throw new Error(`${lines}\n\nThe install failed. ${adviceFor(lines)}`)
}

/** @returns {Promise<{ isDone: boolean, output: string }>} */
function run(program, args, cwd) {
  const environment = {}
  for (const [name, value] of Object.entries(process.env)) {
    if (!/^npm_/i.test(name) || networkSettings.test(name)) environment[name] = value
  }
  environment.CI = '1'
  return new Promise((resolve) => {
    const chunks = []
    const child = spawn(program, args, {
      cwd,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.stderr.on('data', (chunk) => chunks.push(chunk))
    child.on('error', (error) =>
      resolve({ isDone: false, output: `${program} could not be started: ${error.message}` }),
    )
    child.on('exit', (code) => resolve({ isDone: code === 0, output: Buffer.concat(chunks).toString('utf8') }))
  })
}

/** @param {string} lines */
function adviceFor(lines) {
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ERR_PNPM_META_FETCH_FAIL/.test(lines)) {
    return 'The package registry cannot be reached: check the network or the proxy settings of npm, then try again.'
  }
  if (/EACCES|EPERM|EROFS/.test(lines)) return 'The folder cannot be written: check who owns it.'
  if (/ENOSPC/.test(lines)) return 'The disk is full: about 1 GB is needed.'
  if (/ERR_PNPM_OUTDATED_LOCKFILE/.test(lines)) {
    return 'A package.json changed without the lockfile: run `npx --yes pnpm install` once.'
  }
  return 'Run the command again; if it fails the same way, delete node_modules first.'
}
