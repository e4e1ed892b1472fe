import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { UserError } from './user-error.ts'

/**
 * Makes a folder and those above it, one by one: Node's recursive way never returns on file systems that make no
 * folders (/proc).
 * @throws UserError saying why the data folder cannot be used
 */
export function makeDataFolder(folder: string): void {
  try {
    makeFolder(folder)
  } catch (cause) {
    throw unusableFolder(folder, cause)
  }
}

function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}

export function unusableFolder(folder: string, cause: unknown): UserError {
  const reasons: Record<string, string> = {
    ENOSPC: 'its disk is full',
    ENOTDIR: 'it is not a folder',
    EROFS: 'it lies on a disk that is read-only',
    ENOENT: 'no folder can be made there',
  }
  const reason = reasons[(cause as NodeJS.ErrnoException).code ?? ''] ?? 'this user may not write there'
  return new UserError(
    `The data folder ${folder} cannot be used: ${reason}. Give this user the folder, or choose another one with DATA_DIR.`,
    { cause },
  )
}
