import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** Absolute path of the repository. */
export const repositoryRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')

/** Node arguments that let a child process run TypeScript. */
export const typescriptArguments = [
  '--import',
  pathToFileURL(join(repositoryRoot, 'node_modules/tsx/dist/loader.mjs')).href,
]
