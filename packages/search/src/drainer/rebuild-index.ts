import { type Database, type DocumentKind, documentKinds } from '@matxich/db'
import {
  countDerivedChanges,
  countSearchDocuments,
  findOpenRebuild,
  type IndexRebuild,
  noteAllDocuments,
  readSearchDocuments,
  updateRebuild,
} from '@matxich/db/queries'
import type { EngineDocument } from '../engines/search-engine.ts'
import { type DrainedBatch, type DrainOptions, drainAsOnly } from './drain-changes.ts'
import type { DrainerLock } from './drainer-lock.ts'

const pageSize = 500

/**
 * Begins the rebuild that somebody asked for: every row is noted to be read anew, behind what people change meanwhile. Old
 * documents answer until theirs is replaced, each at once and whole.
 */
export async function beginRebuild(db: Database): Promise<void> {
  const rebuild = await findOpenRebuild(db)
  if (rebuild?.state !== 'waiting') return
  await db.transaction(async (transaction) => {
    await noteAllDocuments(transaction)
    await updateRebuild(transaction, rebuild.id, {
      state: 'running',
      phase: 'documents',
      total: await countDerivedChanges(transaction),
      startedAt: new Date(),
    })
  })
}

/**
 * Goes on with the running rebuild; call it when the log is worked off, and so all documents are read anew. An engine with a copy of its own gets a new one beside
 * the old, filled while changes go on reaching the old one, and then put in its place. Killed, it is begun again.
 */
export async function continueRebuild(options: DrainOptions, lock: DrainerLock): Promise<void> {
  const { db, engine } = options
  const rebuild = await findOpenRebuild(db)
  if (rebuild?.state !== 'running' || options.signal?.aborted) return
  if (engine.name !== 'postgres') await refillEngine(options, lock, rebuild)
  await updateRebuild(db, rebuild.id, { state: 'done', endedAt: new Date(), failure: null })
}

async function refillEngine(options: DrainOptions, lock: DrainerLock, rebuild: IndexRebuild): Promise<void> {
  const { db, engine } = options
  let done = 0
  await updateRebuild(db, rebuild.id, { phase: 'engine', done, total: await countSearchDocuments(db) })
  for (const kind of documentKinds) {
    const meanwhile = changesMeanwhile(kind)
    const pages = pagesWithChanges(options, lock, meanwhile, async (count) => {
      done += count
      await updateRebuild(db, rebuild.id, { done })
    })
    await engine.rebuild(kind, pages)
    await engine.remove(kind, [...meanwhile.removed])
  }
}

interface ChangesMeanwhile {
  kind: DocumentKind
  /** Written to the old copy since the last look; what is replayed into the new one. */
  written: Map<string, EngineDocument>
  removed: Set<string>
  note: (batch: DrainedBatch) => void
}

function changesMeanwhile(kind: DocumentKind): ChangesMeanwhile {
  const written = new Map<string, EngineDocument>()
  const removed = new Set<string>()
  return {
    kind,
    written,
    removed,
    note: (batch) => {
      for (const document of batch.written)
        if (document.kind === kind) {
          written.set(document.id, document)
          removed.delete(document.id)
        }
      for (const gone of batch.removed)
        if (gone.kind === kind)
          for (const id of gone.ids) {
            written.delete(id)
            removed.add(id)
          }
    },
  }
}

/** All documents page by page; between two pages changes are worked off as ever, and at the end they follow. */
async function* pagesWithChanges(
  options: DrainOptions,
  lock: DrainerLock,
  meanwhile: ChangesMeanwhile,
  onPage: (documents: number) => Promise<void>,
): AsyncGenerator<EngineDocument[]> {
  const drainMeanwhile = () =>
    drainAsOnly(
      {
        ...options,
        onBatch: async (batch) => {
          meanwhile.note(batch)
          await options.onBatch?.(batch)
        },
      },
      lock,
      { onlyOwn: true },
    )
  for await (const page of readSearchDocuments(options.db, meanwhile.kind, pageSize)) {
    options.signal?.throwIfAborted()
    yield page
    await onPage(page.length)
    await drainMeanwhile()
  }
  while (meanwhile.written.size > 0) {
    const replayed = [...meanwhile.written.values()]
    meanwhile.written.clear()
    yield replayed
  }
}
