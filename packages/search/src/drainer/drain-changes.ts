import { type Database, type DocumentKind, documentKinds } from '@matxich/db'
import {
  deleteChanges,
  deleteSearchDocuments,
  findChanges,
  getSearchDocumentHashes,
  type MadeSearchDocument,
  type NotedChange,
  noteMatches,
  readyMatches,
  type StoredSearchDocument,
  type TouchedNeeds,
  writeSearchDocuments,
} from '@matxich/db/queries'
import { sql } from 'drizzle-orm'
import type { EngineDocument, SearchEngine } from '../engines/search-engine.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { buildDocuments } from './build-documents.ts'
import { asOnlyDrainer, type DrainerLock } from './drainer-lock.ts'
import { followLexicon } from './follow-lexicon.ts'

export interface ChangedDocuments {
  kind: DocumentKind
  /** Documents as they will be; some may say what they said before. */
  documents: Pick<StoredSearchDocument, 'id' | 'body'>[]
  /** Documents that are gone. */
  removedIds: string[]
  /** Of all these, rows that nobody changed: they were only read anew. */
  rereadIds: ReadonlySet<string>
}

export interface DrainOptions {
  db: Database
  lexicon: () => Promise<Lexicon>
  engine: SearchEngine
  /**
   * Asked before documents are written which needs the change touches; they are noted with the documents, to be matched when
   * searches see the change.
   */
  findTouchedNeeds?: (changed: ChangedDocuments) => Promise<TouchedNeeds>
  /** Told of rows whose document cannot be made; they are tried again at the next drain. */
  onFailedDocument?: (failed: { kind: DocumentKind; id: string; cause: unknown }) => void
  /** Told after each batch what the engine was given and what was taken from it. */
  onBatch?: (batch: DrainedBatch) => void | Promise<void>
  /** Changes taken at once; default 300. */
  batchSize?: number
  /** Stops between two batches. */
  signal?: AbortSignal
}

export interface DrainedBatch {
  drained: number
  written: EngineDocument[]
  removed: { kind: DocumentKind; ids: string[] }[]
}

export interface DrainResult {
  /** Another process is the drainer; nothing was done here. */
  isElsewhere: boolean
  /** Changes worked off. */
  drained: number
  failed: number
}

/** Milliseconds after which needs are matched though documents still wait. */
const longestWait = 30_000

/** Enough new documents that PostgreSQL's picture of the terms is worth renewing at once. */
const manyDocuments = 1000

/**
 * Works off the log of changes: rows → documents → engine → log. Each step can be repeated, and a change is forgotten
 * only after the last, so a kill at any point costs time and nothing else. What people changed goes before what is only to be
 * read anew.
 */
export async function drainChanges(options: DrainOptions): Promise<DrainResult> {
  const result = await asOnlyDrainer(options.db, (lock) => drainAsOnly(options, lock))
  return result ?? { isElsewhere: true, drained: 0, failed: 0 }
}

/**
 * The same for who is the only drainer already. `onlyOwn` leaves what is only to be read anew. While the engine fails,
 * PostgreSQL stands in for it: its documents follow what people change all the same, and the changes stay for the engine.
 * @throws what the engine failed with, after that
 */
export async function drainAsOnly(
  options: DrainOptions,
  lock: DrainerLock,
  { onlyOwn = false } = {},
): Promise<DrainResult> {
  const { db, batchSize = 300 } = options
  const result: DrainResult = { isElsewhere: false, drained: 0, failed: 0 }
  const failedNotes: number[] = []
  let followed: Lexicon | null = null
  let readiedAt = Date.now()
  const engineFailures: unknown[] = []
  const isEngineDown = () => engineFailures.length > 0
  while (!options.signal?.aborted) {
    const lexicon = await options.lexicon()
    if (lexicon !== followed) await followLexicon(db, lexicon)
    followed = lexicon
    const changes = await findChanges(db, batchSize, failedNotes)
    if (changes.length === 0 || ((onlyOwn || isEngineDown()) && changes[0]?.isDerived)) break
    const batch: DrainedBatch = { drained: 0, written: [], removed: [] }
    const failedIds = new Set<string>()
    for (const kind of documentKinds) {
      const ofKind = changes.filter((change) => change.kind === kind)
      if (ofKind.length === 0) continue
      const { failed, tellEngine } = await drainKind(options, lock, { lexicon, kind, changes: ofKind, batch })
      for (const id of failed) failedIds.add(id)
      try {
        if (!isEngineDown()) await tellEngine()
      } catch (cause) {
        engineFailures.push(cause)
      }
      if (isEngineDown()) for (const change of ofKind) failedIds.add(change.documentId)
    }
    // While many wait, needs that firms touch would be matched again and again.
    const isMany = changes.length === batchSize && Date.now() - readiedAt < longestWait
    if (!isEngineDown()) await readyMatches(db, { onlyOwn: isMany })
    if (!isMany) readiedAt = Date.now()
    const isFailed = (change: NotedChange) => failedIds.has(change.documentId)
    failedNotes.push(...changes.filter(isFailed).map((change) => change.id))
    const done = changes.filter((change) => !isFailed(change)).map((change) => change.id)
    await deleteChanges(db, done)
    batch.drained = done.length
    result.drained += done.length
    result.failed += failedIds.size
    await options.onBatch?.(batch)
  }
  if (isEngineDown()) throw engineFailures[0]
  await readyMatches(db)
  if (result.drained >= manyDocuments) await db.execute(sql`analyze search_document`)
  return result
}

interface BatchOfKind {
  lexicon: Lexicon
  kind: DocumentKind
  changes: NotedChange[]
  batch: DrainedBatch
}

/** @returns ids of the rows whose document could not be made, and what is left to do: to give the engine the others */
async function drainKind(options: DrainOptions, lock: DrainerLock, { lexicon, kind, changes, batch }: BatchOfKind) {
  const { db, engine } = options
  const ids = [...new Set(changes.map((change) => change.documentId))]
  const { documents, absent, failed } = await buildDocuments(db, lexicon, kind, ids)
  for (const failure of failed) options.onFailedDocument?.({ kind, ...failure })

  const stored = await getSearchDocumentHashes(db, kind, ids)
  const changedIds = new Set(changes.filter((change) => !change.isDerived).map((change) => change.documentId))
  // A firm that was read anew and says what it said concerns nobody; what a need's matches mean may have changed all the same.
  const isTouching = ({ id, hash }: MadeSearchDocument) =>
    kind === 'need' || changedIds.has(id) || stored.get(id) !== hash
  const touching = documents.filter(isTouching)
  const removedIds = absent.filter((id) => changedIds.has(id) || stored.has(id))
  const rereadIds = new Set(ids.filter((id) => !changedIds.has(id)))
  const touched = await options.findTouchedNeeds?.({ kind, documents: touching, removedIds, rereadIds })

  await lock.assertHeld()
  await db.transaction(async (transaction) => {
    await writeSearchDocuments(transaction, documents)
    await deleteSearchDocuments(transaction, kind, absent)
    if (touched) await noteMatches(transaction, touched)
  })
  const written = touching.map(({ body: _body, folded: _folded, lean: _lean, ...indexed }) => indexed)
  const tellEngine = async () => {
    await engine.write(written)
    await engine.remove(kind, absent)
    batch.written.push(...written)
    batch.removed.push({ kind, ids: absent })
  }
  return { failed: failed.map((failure) => failure.id), tellEngine }
}
