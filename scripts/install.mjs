import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
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

/** @param {string} root */
function install(root) {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const environment = { CI: '1' }
  for (const [name, value] of Object.entries(process.env)) {
    if (!/^npm_/i.test(name) || networkSettings.test(name)) environment[name] = value
  }
  environment.CI = '1'
  const args = ['--yes', packageManager, 'install', '--frozen-lockfile', '--reporter=append-only']
  return new Promise((resolve, reject) => {
    const output = []
    const child = spawn('npx', args, {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    child.stdout.on('data', (chunk) => output.push(chunk))
    child.stderr.on('data', (chunk) => output.push(chunk))
    child.on('error', (error) => reject(new Error(`npx, which comes with npm, could not be started: ${error.message}`)))
    child.on('exit', (code) => {
      if (code === 0) return resolve(undefined)
      const lines = Buffer.concat(output).toString('utf8').trim().split('\n').slice(-25).join('\n')
      reject(new Error(`${lines}\n\nThe install failed. ${adviceFor(lines)}`))
    })
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
