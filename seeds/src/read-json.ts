import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'

const seedsRoot = new URL('../', import.meta.url)

/** Absolute path of a file of this package, by its path inside `seeds/`. */
export function seedPath(relative: string): string {
  return fileURLToPath(new URL(relative, seedsRoot))
}

/** Reads one JSON file of `seeds/` and checks its shape; throws zod's error with the file name when it differs. */
export function readSeed<T>(relative: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(JSON.parse(readFileSync(seedPath(relative), 'utf8')))
  if (!result.success) throw new Error(`seeds/${relative}: ${result.error.message}`)
  return result.data
}

/** Reads one JSON record per line; empty lines are skipped, a bad one is named by its line number. */
export function readLines<T>(path: string, schema: z.ZodType<T>): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return []
      const result = schema.safeParse(JSON.parse(line))
      if (!result.success) throw new Error(`${path}:${index + 1}: ${result.error.message}`)
      return [result.data]
    })
}
