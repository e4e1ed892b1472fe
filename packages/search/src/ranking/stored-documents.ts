import type { Connection, DocumentKind } from '@matxich/db'
import { getSearchDocumentBodies, getSearchDocumentHashes } from '@matxich/db/queries'
import type { EnterpriseDocument, NeedDocument } from '../types.ts'

type DocumentOf = { enterprise: EnterpriseDocument; need: NeedDocument }

/** Bodies kept parsed, at some 20 kB each; the window of a search is 1000 of them. */
const mostKept = 3000

/** By document id, the last used last; a document whose hash has changed is read again. */
const kept = new Map<string, { hash: string; body: unknown }>()

/**
 * The stored documents named, in the order of the ids; ids without one are left out. What was read before and has the
 * same hash is not sent or parsed again. `told`: hashes by id, where an engine has just told them.
 */
export async function getStoredDocuments<Kind extends DocumentKind>(
  db: Connection,
  kind: Kind,
  ids: string[],
  told: ReadonlyMap<string, string> = new Map(),
): Promise<DocumentOf[Kind][]> {
  const hashes = ids.every((id) => told.has(id)) ? told : await getSearchDocumentHashes(db, kind, ids)
  const unread = ids.filter((id) => hashes.has(id) && kept.get(id)?.hash !== hashes.get(id))
  const found = new Map<string, unknown>()
  for (const { id, hash, body } of await getSearchDocumentBodies(db, kind, unread)) {
    found.set(id, body)
    kept.delete(id)
    kept.set(id, { hash, body })
  }
  for (const id of ids) {
    const known = kept.get(id)
    if (!known || found.has(id) || known.hash !== hashes.get(id)) continue
    found.set(id, known.body)
    kept.delete(id)
    kept.set(id, known)
  }
  for (const id of kept.keys()) {
    if (kept.size <= mostKept) break
    kept.delete(id)
  }
  return ids.filter((id) => found.has(id)).map((id) => found.get(id) as DocumentOf[Kind])
}
