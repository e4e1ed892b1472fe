import { and, asc, count, eq, gt, sql } from 'drizzle-orm'
import type { Connection } from '../client.ts'
import { documentText, leanDocument, searchDocument } from '../schema/index.ts'
import type { DocumentKind } from '../values.ts'
import { textArray, uuidArray } from './sql-array.ts'

/** A search document as stored; `terms` become the `tokens` column as they are, without any dictionary. */
export interface StoredSearchDocument {
  kind: DocumentKind
  id: string
  hash: string
  body: unknown
  terms: string[]
  /** `facet=value` */
  facets: string[]
  lexiconVersion: string
  name: string
  quality: number
  freshAt: Date
}

/** A document with what is stored beside it. */
export type MadeSearchDocument = StoredSearchDocument & {
  /** The texts it was read from, folded and without blanks. */
  folded?: string
  /** What scores depend on, as the scorer's side writes and reads it. */
  lean?: string
}

/** PostgreSQL refuses longer lexemes; no word is that long, only pasted data. */
const longestTerm = 500

/** Adds and replaces documents and what is stored beside them. */
export async function writeSearchDocuments(db: Connection, documents: MadeSearchDocument[]): Promise<void> {
  const size = 200
  for (let start = 0; start < documents.length; start += size) {
    const page = documents.slice(start, start + size)
    await db
      .insert(searchDocument)
      .values(
        page.map(({ terms, folded: _folded, lean: _lean, ...row }) => ({
          ...row,
          tokens: sql`array_to_tsvector(${textArray(terms.filter((term) => term !== '' && term.length <= longestTerm))})`,
        })),
      )
      .onConflictDoUpdate({
        target: [searchDocument.kind, searchDocument.id],
        set: {
          hash: sql`excluded.hash`,
          body: sql`excluded.body`,
          tokens: sql`excluded.tokens`,
          facets: sql`excluded.facets`,
          lexiconVersion: sql`excluded.lexicon_version`,
          name: sql`excluded.name`,
          quality: sql`excluded.quality`,
          freshAt: sql`excluded.fresh_at`,
          updatedAt: sql`now()`,
        },
      })
    await db
      .insert(documentText)
      .values(page.map(({ kind, id, folded = '' }) => ({ kind, id, folded })))
      .onConflictDoUpdate({
        target: [documentText.kind, documentText.id],
        set: { folded: sql`excluded.folded` },
        setWhere: sql`${documentText.folded} <> excluded.folded`,
      })
    const leanOnes = page.flatMap(({ kind, id, hash, lean: content }) =>
      content === undefined ? [] : [{ kind, id, hash, content }],
    )
    if (leanOnes.length > 0)
      await db
        .insert(leanDocument)
        .values(leanOnes)
        .onConflictDoUpdate({
          target: [leanDocument.kind, leanDocument.id],
          set: { hash: sql`excluded.hash`, content: sql`excluded.content` },
          setWhere: sql`(${leanDocument.hash}, ${leanDocument.content}) <> (excluded.hash, excluded.content)`,
        })
  }
}

export async function deleteSearchDocuments(db: Connection, kind: DocumentKind, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .delete(searchDocument)
    .where(and(eq(searchDocument.kind, kind), sql`${searchDocument.id} = any(${uuidArray(ids)})`))
}

/** Hashes of the documents named, or of all of a kind; ids without a document are left out. */
export async function getSearchDocumentHashes(
  db: Connection,
  kind: DocumentKind,
  ids?: string[],
): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: searchDocument.id, hash: searchDocument.hash })
    .from(searchDocument)
    .where(and(eq(searchDocument.kind, kind), ids ? sql`${searchDocument.id} = any(${uuidArray(ids)})` : undefined))
  return new Map(rows.map((row) => [row.id, row.hash]))
}

/** Documents with their bodies, in no order; ids without a document are left out. */
export async function getSearchDocumentBodies(
  db: Connection,
  kind: DocumentKind,
  ids: string[],
): Promise<{ id: string; hash: string; body: unknown }[]> {
  if (ids.length === 0) return []
  return db
    .select({ id: searchDocument.id, hash: searchDocument.hash, body: searchDocument.body })
    .from(searchDocument)
    .where(and(eq(searchDocument.kind, kind), sql`${searchDocument.id} = any(${uuidArray(ids)})`))
}

/** What scores depend on, of the documents named, with the hash of the document it was made with; ids without it are left out. */
export async function getLeanDocuments(
  db: Connection,
  kind: DocumentKind,
  ids: string[],
): Promise<{ id: string; hash: string; content: string }[]> {
  if (ids.length === 0) return []
  return db
    .select({ id: leanDocument.id, hash: leanDocument.hash, content: leanDocument.content })
    .from(leanDocument)
    .where(and(eq(leanDocument.kind, kind), sql`${leanDocument.id} = any(${uuidArray(ids)})`))
}

/** How many of the documents named have each value of the facets, by facet and value. */
export async function countFacetValues(
  db: Connection,
  kind: DocumentKind,
  ids: string[],
  facets: readonly string[],
): Promise<Record<string, Record<string, number>>> {
  const counts: Record<string, Record<string, number>> = Object.fromEntries(facets.map((facet) => [facet, {}]))
  if (ids.length === 0 || facets.length === 0) return counts
  const rows = await db.execute<{ facet: string; value: string; count: number }>(sql`
    select split_part(entry, '=', 1) as facet, substr(entry, strpos(entry, '=') + 1) as value, count(*)::int as count
    from search_document, unnest(facets) as entry
    where kind = ${kind} and id = any(${uuidArray(ids)}) and split_part(entry, '=', 1) = any(${textArray(facets)})
    group by entry`)
  for (const { facet, value, count } of rows) counts[facet]![value] = count
  return counts
}

/** All documents of a kind, page by page in the order of their ids, as an engine's copy is rebuilt from them. */
export async function* readSearchDocuments(
  db: Connection,
  kind: DocumentKind,
  pageSize: number,
): AsyncGenerator<Omit<StoredSearchDocument, 'body'>[]> {
  let after: string | null = null
  while (true) {
    const rows: Omit<StoredSearchDocument, 'body'>[] = await db
      .select({
        kind: searchDocument.kind,
        id: searchDocument.id,
        hash: searchDocument.hash,
        terms: sql<string[]>`tsvector_to_array(${searchDocument.tokens})`,
        facets: searchDocument.facets,
        lexiconVersion: searchDocument.lexiconVersion,
        name: searchDocument.name,
        quality: searchDocument.quality,
        freshAt: searchDocument.freshAt,
      })
      .from(searchDocument)
      .where(and(eq(searchDocument.kind, kind), after === null ? undefined : gt(searchDocument.id, after)))
      .orderBy(asc(searchDocument.id))
      .limit(pageSize)
    if (rows.length > 0) yield rows
    if (rows.length < pageSize) return
    after = rows.at(-1)?.id ?? null
  }
}

/** How many documents there are. */
export async function countSearchDocuments(db: Connection): Promise<number> {
  const [row] = await db.select({ documents: count() }).from(searchDocument)
  return row?.documents ?? 0
}
