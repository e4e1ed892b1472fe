import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, type DocumentKind, openDatabase } from '@matxich/db'
import { migrateDatabase } from '@matxich/db/migrate'
import { getSearchDocumentHashes, noteDocuments, readSearchDocuments } from '@matxich/db/queries'
import { startPostgres } from '@matxich/local'
import { buildLexicon } from '@matxich/search'
import { documentVersion, drainChanges } from '@matxich/search/drainer'
import { openSearchEngine, type SearchEngine } from '@matxich/search/engines'
import { loadConcepts } from '@matxich/seeds'
import { type BenchSize, loadBenchData } from './generate/load-bench-data.ts'

export interface BuiltDocumentsFigure {
  documents: number
  seconds: number
}

export interface BenchDatabase {
  url: string
  stop: () => Promise<void>
}

const parent = join(tmpdir(), 'matxich-bench')

/**
 * A PostgreSQL of the bench's own, run with the settings that `npm start` runs it with, and filled. It stays under the temporary
 * folder, so that a second run with the same sizes, generator and taxonomy finds it ready; migrations are applied to it.
 */
export async function openBenchDatabase(size: BenchSize, tell: (sentence: string) => void): Promise<BenchDatabase> {
  const folder = join(parent, fingerprint(size))
  const isBuilt = existsSync(join(folder, 'built'))
  if (!isBuilt) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  const server = await startPostgres({ dataDirectory: folder, database: 'bench' })
  try {
    await migrateDatabase(server.url)
    if (!isBuilt) {
      tell(`Inventing ${size.suppliers} suppliers and ${size.needs} needs in ${folder} …`)
      await loadBenchData(server.url, size, new Date())
      writeFileSync(join(folder, 'built'), '')
    }
    return { url: server.url, stop: server.stop }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/**
 * Makes the documents that are missing or were made by other rules than those in force, through the drainer as in the product.
 * @returns null when all were there
 */
export async function buildMissingDocuments(
  url: string,
  { asBuilt, tell }: { asBuilt: boolean; tell: (sentence: string) => void },
): Promise<BuiltDocumentsFigure | null> {
  const { db, close } = openDatabase(url)
  try {
    const lexicon = buildLexicon(loadConcepts())
    const version = asBuilt ? null : documentVersion(lexicon)
    const noted = (await noteMissing(db, 'enterprise', version)) + (await noteMissing(db, 'need', version))
    if (noted === 0) return null
    tell(`Building ${noted} documents …`)
    const engine = await openSearchEngine({ db, engine: 'postgres' })
    const started = performance.now()
    const { drained } = await drainChanges({ db, engine, lexicon: async () => lexicon, batchSize: 500 })
    const seconds = (performance.now() - started) / 1000
    await db.$client`vacuum analyze search_document`
    return { documents: drained, seconds }
  } finally {
    await close()
  }
}

/** @param version of the documents that may stay; null for any */
async function noteMissing(db: Database, kind: DocumentKind, version: string | null): Promise<number> {
  const rows = await db.$client<{ id: string }[]>`
    select id from ${db.$client(kind)} r
    where not exists (
      select from search_document d
      where d.kind = ${kind} and d.id = r.id and (${version}::text is null or d.lexicon_version = ${version})
    )`
  const ids = rows.map((row) => row.id)
  for (let start = 0; start < ids.length; start += 10_000)
    await noteDocuments(db, kind, ids.slice(start, start + 10_000))
  return ids.length
}

/** Brings the engine's own copy up to the stored documents, if it has one and differs. */
export async function fillEngine(db: Database, engine: SearchEngine, tell: (sentence: string) => void): Promise<void> {
  if (engine.name === 'postgres') return
  for (const kind of ['enterprise', 'need'] as const) {
    const [stored, indexed] = await Promise.all([getSearchDocumentHashes(db, kind), engine.hashes(kind)])
    if (stored.size === indexed.size && [...stored].every(([id, hash]) => indexed.get(id) === hash)) continue
    tell(`Filling ${engine.name} with ${stored.size} documents (${kind}) …`)
    await engine.rebuild(kind, readSearchDocuments(db, kind, 1000))
  }
}

/** Changes with everything that rows of the bench are made from. */
function fingerprint(size: BenchSize): string {
  const hash = createHash('sha256').update(JSON.stringify(size))
  const generator = join(import.meta.dirname, 'generate')
  for (const name of readdirSync(generator).sort()) hash.update(name).update(readFileSync(join(generator, name)))
  for (const concept of loadConcepts()) hash.update(`${concept.kind}:${concept.id} ${concept.parent}`)
  return hash.digest('hex').slice(0, 12)
}
