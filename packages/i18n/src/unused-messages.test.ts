import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import en from './messages/en/index.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const folders = ['apps/web', 'apps/admin', 'apps/worker', 'packages']

/** Folders that hold no source of ours are not even looked into: listing what was installed takes longer than all else here. */
const foreign = new Set(['node_modules', 'build', 'public'])

function sourceTexts(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return foreign.has(entry.name) ? [] : sourceTexts(path)
    return /(?<!\.test)\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : []
  })
}

function keysOf(value: object, path: string[] = []): string[][] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [[...path, key]] : keysOf(inner, [...path, key]),
  )
}

/**
 * What code may call a message by: quoted words, and templates with any words in their gaps. A key counts as used when the
 * whole of it or the end of it (below its namespace or below a group handed on) is called.
 */
function callsIn(texts: string[]): { words: Set<string>; patterns: RegExp[] } {
  const words = new Set<string>()
  const templates = new Set<string>()
  for (const text of texts) {
    for (const [, word] of text.matchAll(/['"]([\w-]+(?:\.[\w-]+)*)['"]/g)) words.add(word!)
    // Keys that an object or a list of values names without quotes.
    for (const [, word] of text.matchAll(/\b(\w+):/g)) words.add(word!)
    for (const [, template] of text.matchAll(/`([\w.-]*\$\{[^`]*)`/g)) templates.add(template!)
  }
  const patterns = [...templates]
    .map((template) => template.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '%'))
    .filter((template) => /^[\w.%-]+$/.test(template) && /\w/.test(template))
    .map((template) => new RegExp(`^${template.replaceAll('.', '\\.').replaceAll('%', '[\\w.-]+')}$`))
  return { words, patterns }
}

test('no message is written that no code asks for', () => {
  const { words, patterns } = callsIn(folders.flatMap((folder) => sourceTexts(join(root, folder))))
  const isUsed = (path: string[]) =>
    path.some((_, start) => {
      const tail = path.slice(start).join('.')
      return start <= 2 && (words.has(tail) || patterns.some((pattern) => pattern.test(tail)))
    })
  const unused = keysOf(en)
    .filter((path) => !isUsed(path))
    .map((path) => path.join('.'))
  expect(unused).toEqual([])
})
