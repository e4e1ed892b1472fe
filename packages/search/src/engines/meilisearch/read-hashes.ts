import type { Meilisearch } from 'meilisearch'
import { isMissingIndex } from './tasks.ts'

/** A hundred thousand documents are read in twenty requests of some 500 kB. */
const pageSize = 5000

/** Hash by id of all documents of an index; none when it is not there. */
export async function readHashes(client: Meilisearch, uid: string): Promise<Map<string, string>> {
  const hashes = new Map<string, string>()
  const index = client.index<{ id: string; hash: string }>(uid)
  try {
    for (let offset = 0; ; offset += pageSize) {
      const page = await index.getDocuments({ fields: ['id', 'hash'], limit: pageSize, offset })
      for (const document of page.results) hashes.set(document.id, document.hash)
      if (page.results.length < pageSize) return hashes
    }
  } catch (cause) {
    if (isMissingIndex(cause)) return hashes
    throw cause
  }
}
