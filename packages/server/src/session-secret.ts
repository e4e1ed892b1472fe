import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Returns a secret kept in the data folder, made once and readable by its owner only.
 * Two processes may ask at the same moment: creation is exclusive, so both get the one that was written first.
 */
export function keepSecret(dataDirectory: string, name: string): string {
  mkdirSync(dataDirectory, { recursive: true })
  const path = join(dataDirectory, name)
  try {
    writeFileSync(path, `${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(path, 'utf8').trim()
}
