import { type Database, type DocumentKind, documentKinds } from '@matxich/db'
import { deleteChanges, deleteSearchDocuments, findChanges, writeSearchDocuments } from '@matxich/db/queries'
import { sql } from 'drizzle-orm'
import type { SearchEngine } from '../engines/search-engine.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { buildDocuments } from './build-documents.ts'
import { asOnlyDrainer, type DrainerLock } from './drainer-lock.ts'

export interface ChangedDocuments {
  kind: DocumentKind
  /** Documents that were made anew; some may say what they said before. */
  ids: string[]
  /** Documents that are gone. */
  removedIds: string[]
}

export interface DrainOptions {
  db: Database
  lexicon: () => Promise<Lexicon>
  engine: SearchEngine
  /**
   * Told after searches see the change and before it is forgotten: at least once per change, also after a kill, so what
   * it does must bear repeating.
   */
  onDocumentsChanged?: (changed: ChangedDocuments) => Promise<void>
  /** Told of rows whose document cannot be made; they are tried again at the next drain. */
  onFailedDocument?: (failed: { kind: DocumentKind; id: string; cause: unknown }) => void
  /** Changes taken at once; default 300. */
  batchSize?: number
  /** Stops between two batches. */
  signal?: AbortSignal
}

export interface DrainResult {
  /** Another process is the drainer; nothing was done here. */
  isElsewhere: boolean
  /** Changes worked off. */
  drained: number
  failed: number
}

/** Enough new documents that PostgreSQL's picture of the terms is worth renewing at once. */
const manyDocuments = 1000

/**
 * Works off the log of changes: rows → documents → engine → log. Each step can be repeated, and a change is forgotten
 * only after the last, so a kill at any point costs time and nothing else.
 */
export async function drainChanges(options: DrainOptions): Promise<DrainResult> {
  const result = await asOnlyDrainer(options.db, (lock) => drain(options, lock))
  return result ?? { isElsewhere: true, drained: 0, failed: 0 }
}

async function drain(options: DrainOptions, lock: DrainerLock): Promise<DrainResult> {
  const { db, batchSize = 300 } = options
  const result: DrainResult = { isElsewhere: false, drained: 0, failed: 0 }
  let after = 0
  while (!options.signal?.aborted) {
    const changes = await findChanges(db, batchSize, after)
    if (changes.length === 0) break
    after = changes.at(-1)!.id
    const failedIds = new Set<string>()
    for (const kind of documentKinds) {
      const ids = [...new Set(changes.filter((change) => change.kind === kind).map((change) => change.documentId))]
      if (ids.length === 0) continue
      for (const id of await drainKind(options, lock, kind, ids)) failedIds.add(id)
    }
    const done = changes.filter((change) => !failedIds.has(change.documentId)).map((change) => change.id)
    await deleteChanges(db, done)
    result.drained += done.length
    result.failed += failedIds.size
  }
  if (result.drained >= manyDocuments) await db.execute(sql`analyze search_document`)
  return result
}

/** @returns ids of the rows whose document could not be made */
async function drainKind(options: DrainOptions, lock: DrainerLock, kind: DocumentKind, ids: string[]) {
  const { db, engine } = options
  const { documents, absent, failed } = await buildDocuments(db, await options.lexicon(), kind, ids)
  for (const failure of failed) options.onFailedDocument?.({ kind, ...failure })

  await lock.assertHeld()
  await db.transaction(async (transaction) => {
    await writeSearchDocuments(transaction, documents)
    await deleteSearchDocuments(transaction, kind, absent)
  })
  await engine.write(documents.map(({ body: _, ...indexed }) => indexed))
  await engine.remove(kind, absent)
  await options.onDocumentsChanged?.({ kind, ids: documents.map((document) => document.id), removedIds: absent })
  return failed.map((failure) => failure.id)
}
