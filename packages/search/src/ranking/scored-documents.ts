import type { Connection } from '@matxich/db'
import { getLeanDocuments, getSearchDocumentBodies, getSearchDocumentHashes } from '@matxich/db/queries'
import type { SearchHit } from '../engines/search-engine.ts'
import type { EnterpriseDocument } from '../types.ts'
import { readLean, toLeanDocument } from './lean-document.ts'

/** At some 2 kB each. The window of a search is 1000 of them, and searches for the same trade share most. */
const mostKept = 50_000
/** What is stored is read in portions, so that whoever shares this process gets its turn in between. */
const portion = 250

/** By document id, the last used last; a document whose hash has changed is read again. */
const kept = new Map<string, { hash: string; document: EnterpriseDocument }>()

/**
 * The documents of an engine's hits as the scorer needs them, in the engine's order; hits without a document are left out. What was
 * read before and has the same hash is not read again. They are lean: verdicts made from them say how each requirement stands, but
 * their evidence is not fit to be shown.
 */
export async function getScoredDocuments(db: Connection, hits: SearchHit[]): Promise<EnterpriseDocument[]> {
  const hashes = await hashesOf(db, hits)
  const found = new Map<string, EnterpriseDocument>()
  const unread: string[] = []
  for (const [id, hash] of hashes) {
    const known = kept.get(id)
    if (known?.hash !== hash) unread.push(id)
    else {
      found.set(id, known.document)
      kept.delete(id)
      kept.set(id, known)
    }
  }
  for (let start = 0; start < unread.length; start += portion)
    for (const { document, hash } of await readDocuments(db, unread.slice(start, start + portion), hashes)) {
      const { id } = document
      found.set(id, document)
      kept.delete(id)
      kept.set(id, { hash, document })
    }
  for (const id of kept.keys()) {
    if (kept.size <= mostKept) break
    kept.delete(id)
  }
  return hits.flatMap((hit) => found.get(hit.id) ?? [])
}

/** Lean as stored beside the documents; what has none of the hash wanted is made from the whole document. */
async function readDocuments(db: Connection, ids: string[], hashes: ReadonlyMap<string, string>) {
  const read: { hash: string; document: EnterpriseDocument }[] = []
  const rest = new Set(ids)
  for (const { id, hash, content } of await getLeanDocuments(db, 'enterprise', ids)) {
    const document = hash === hashes.get(id) ? readLean(id, content) : null
    if (!document) continue
    read.push({ hash, document })
    rest.delete(id)
  }
  for (const { hash, body } of await getSearchDocumentBodies(db, 'enterprise', [...rest]))
    read.push({ hash, document: toLeanDocument(body as EnterpriseDocument) })
  return read
}

/** Engines that tell the hash of what they found spare a request. */
async function hashesOf(db: Connection, hits: SearchHit[]): Promise<Map<string, string>> {
  const told = hits.flatMap((hit) => (hit.hash === undefined ? [] : [[hit.id, hit.hash] as const]))
  if (told.length === hits.length) return new Map(told)
  return getSearchDocumentHashes(
    db,
    'enterprise',
    hits.map((hit) => hit.id),
  )
}
