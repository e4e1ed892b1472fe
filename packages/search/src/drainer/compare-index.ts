import { type Database, type DocumentKind, documentKinds } from '@matxich/db'
import { findDocumentIds, getSearchDocumentHashes, readSearchDocuments } from '@matxich/db/queries'
import type { SearchEngine } from '../engines/search-engine.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { buildDocuments } from './build-documents.ts'

export interface IndexDifferences {
  kind: DocumentKind
  /** Rows whose stored document is missing or says something else than the row. */
  documents: string[]
  /** Stored documents without a row that should have one. */
  leftovers: string[]
  /** Ids that the engine lacks, has in another version, or has beyond the stored documents. */
  engine: string[]
}

/** Whether index equals database: every document is made again from its rows and compared by hash. For maintenance. */
export async function compareIndex(options: {
  db: Database
  lexicon: Lexicon
  engine: SearchEngine
}): Promise<IndexDifferences[]> {
  const { db, lexicon, engine } = options
  const pageSize = 200
  const differences: IndexDifferences[] = []
  for (const kind of documentKinds) {
    const stored = await getSearchDocumentHashes(db, kind)
    const leftovers = new Set(stored.keys())
    const documents: string[] = []
    let after: string | null = null
    while (true) {
      const ids: string[] = await findDocumentIds(db, kind, after, pageSize)
      const built = await buildDocuments(db, lexicon, kind, ids)
      for (const { id, hash } of built.documents) {
        leftovers.delete(id)
        if (stored.get(id) !== hash) documents.push(id)
      }
      documents.push(...built.failed.map((failure) => failure.id))
      if (ids.length < pageSize) break
      after = ids.at(-1) ?? null
    }
    differences.push({
      kind,
      documents,
      leftovers: [...leftovers],
      engine: differing(stored, await engine.hashes(kind)),
    })
  }
  return differences
}

/** More than this share of differing documents is mended quicker, and without half an answer, by a rebuild aside. */
const rebuildShare = 0.2

/**
 * Brings the engine's copy to what is stored: after a first start, a lost index, a restored backup. Call it as the only
 * drainer.
 * @returns number of documents that differed
 */
export async function mendEngine(options: { db: Database; engine: SearchEngine }): Promise<number> {
  const { db, engine } = options
  if (engine.name === 'postgres') return 0
  let mended = 0
  for (const kind of documentKinds) {
    const stored = await getSearchDocumentHashes(db, kind)
    const ids = new Set(differing(stored, await engine.hashes(kind)))
    mended += ids.size
    if (ids.size > 0 && ids.size >= stored.size * rebuildShare) {
      await engine.rebuild(kind, readSearchDocuments(db, kind, 500))
      continue
    }
    if (ids.size === 0) continue
    for await (const page of readSearchDocuments(db, kind, 500))
      await engine.write(page.filter((document) => ids.has(document.id)))
    await engine.remove(
      kind,
      [...ids].filter((id) => !stored.has(id)),
    )
  }
  return mended
}

function differing(stored: Map<string, string>, indexed: Map<string, string>): string[] {
  const ids = [...stored].filter(([id, hash]) => indexed.get(id) !== hash).map(([id]) => id)
  for (const id of indexed.keys()) if (!stored.has(id)) ids.push(id)
  return ids
}
