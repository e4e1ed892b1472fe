import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

const rotateAtBytes = 20_000_000
const loudLevels = new Set(['warn', 'error', 'fatal'])

/** Writes a child's lines to a file of its own and repeats on the terminal what a person should see. */
export function followLog(
  name: string,
  streams: (Readable | null)[],
  logFolder: string,
  print: (line: string) => void,
) {
  mkdirSync(logFolder, { recursive: true })
  const file = join(logFolder, `${name}.log`)
  if (existsSync(file) && statSync(file).size > rotateAtBytes) renameSync(file, `${file}.1`)
  for (const stream of streams) {
    if (!stream) continue
    createInterface({ input: stream }).on('line', (line) => {
      appendFileSync(file, `${line}\n`)
      const shown = readable(line)
      if (shown) print(`${name}: ${shown}`)
    })
  }
}

/** A log entry as one line for people; nothing for what is only worth keeping. */
function readable(line: string): string | undefined {
  if (!line.startsWith('{')) return line.trim() ? line : undefined
  try {
    const entry = JSON.parse(line) as { level?: string; msg?: string; print?: boolean; err?: { message?: string } }
    if (!loudLevels.has(entry.level ?? '') && !entry.print) return undefined
    return [entry.msg, entry.err?.message].filter(Boolean).join(': ')
  } catch {
    return line
  }
}
