import { type SQL, sql } from 'drizzle-orm'
import type { Connection } from '../client.ts'
import type { DocumentKind } from '../values.ts'
import { uuidArray } from './sql-array.ts'

/** Bytes of a mark: the id (16) and, short, the hash (8). */
export const markBytes = 24

/** The mark of a search document, made of the columns `id` and `hash`: another one as soon as the document says anything else. */
export const documentMark: SQL = sql`uuid_send(id) || int8send(hashtextextended(hash, 0))`

/** Facet values (`facet=value`) of the documents that the marks name, under the marks they have now; those gone are left out. */
export async function getFacetsByMark(
  db: Connection,
  kind: DocumentKind,
  marks: Buffer[],
): Promise<{ mark: Buffer; facets: string[] }[]> {
  if (marks.length === 0) return []
  const ids = marks.map((mark) => mark.toString('hex', 0, 16))
  const rows = await db.execute<{ mark: Buffer; facets: string[] }>(sql`
    select ${documentMark} as mark, facets from search_document where kind = ${kind} and id = any(${uuidArray(ids)})`)
  return [...rows]
}
