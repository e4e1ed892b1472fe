import { and, asc, count, eq, gt, ne, sql } from 'drizzle-orm'
import type { Connection } from '../client.ts'
import { changeLog, enterprise, need } from '../schema/index.ts'
import type { DocumentKind } from '../values.ts'
import { bigintArray, textArray, uuidArray } from './sql-array.ts'

export interface NotedChange {
  id: number
  kind: DocumentKind
  documentId: string
  /** The row is as it was, but is to be read anew. */
  isDerived: boolean
}

/**
 * The oldest notes of changed rows, at most `limit`, without those of `exceptIds`; they stay until `deleteChanges`. Notes of
 * rows that are only to be read anew come when nobody's change waits, and never together with one.
 */
export async function findChanges(db: Connection, limit: number, exceptIds: number[] = []): Promise<NotedChange[]> {
  for (const isDerived of [false, true]) {
    const rows = await db
      .select({
        id: changeLog.id,
        kind: changeLog.kind,
        documentId: changeLog.documentId,
        isDerived: changeLog.isDerived,
      })
      .from(changeLog)
      .where(
        and(
          eq(changeLog.isDerived, isDerived),
          exceptIds.length > 0 ? sql`${changeLog.id} <> all(${bigintArray(exceptIds)})` : undefined,
        ),
      )
      .orderBy(asc(changeLog.id))
      .limit(limit)
    if (rows.length > 0) return rows
  }
  return []
}

/**
 * Forgets notes that were worked off: exactly those named, since a note with a lower id may have committed later. They are
 * counted in the same statement, so that whoever kept an answer from before can tell (`getSearchStamp`).
 */
export async function deleteChanges(db: Connection, ids: number[]): Promise<void> {
  if (ids.length === 0) return
  await db.execute(sql`
    with gone as (delete from change_log where id = any(${bigintArray(ids)}) returning id)
    insert into index_state (drained) select count(*) from gone
    on conflict (key) do update set drained = index_state.drained + excluded.drained`)
}

/** Notes rows as changed though they were not, because what is derived of them is to be made anew; each is noted once. */
export async function noteDocuments(db: Connection, kind: DocumentKind, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await db.execute(sql`
    insert into change_log (kind, document_id, is_derived)
    select ${kind}, noted.id, true from unnest(${uuidArray(ids)}) as noted (id)
    where not exists (select from change_log c where c.kind = ${kind} and c.document_id = noted.id)`)
}

/** How many notes wait: the backlog that health checks report. */
export async function countChanges(db: Connection): Promise<number> {
  const [row] = await db.select({ waiting: count() }).from(changeLog)
  return row?.waiting ?? 0
}

/** Whether a row that somebody changed waits for its document. */
export async function isAnybodyWaiting(db: Connection): Promise<boolean> {
  const rows = await db.select({ id: changeLog.id }).from(changeLog).where(eq(changeLog.isDerived, false)).limit(1)
  return rows.length > 0
}

/** How many rows wait to be read anew though nobody changed them. */
export async function countDerivedChanges(db: Connection): Promise<number> {
  const [row] = await db.select({ waiting: count() }).from(changeLog).where(eq(changeLog.isDerived, true))
  return row?.waiting ?? 0
}

/** Rows that should have a document: listed enterprises that are not closed, and open needs. */
const wantedDocuments = sql`
  select 'enterprise' as kind, id from enterprise where is_listed and operation <> 'closed'
  union all
  select 'need', id from need where state = 'open'`

/** Rows noted already are not noted again. */
const isNotNoted = sql`not exists (select from change_log c where c.kind = stale.kind and c.document_id = stale.id)`

/**
 * Notes every row whose document is missing, left over, or read with a lexicon that is no longer right, so that the drainer
 * reads it anew. Which lexicons are right is what `index_lexicon` says.
 * @returns how many were noted
 */
export async function noteStaleDocuments(db: Connection): Promise<number> {
  const result = await db.execute(sql`
    with stale as (
      select coalesce(w.kind, d.kind) as kind, coalesce(w.id, d.id) as id
      from (${wantedDocuments}) w full join search_document d on d.kind = w.kind and d.id = w.id
      where w.id is null or d.id is null or d.lexicon_version not in (select version from index_lexicon)
    )
    insert into change_log (kind, document_id, is_derived)
    select kind, id, true from stale where ${isNotNoted}`)
  return result.count
}

/** Notes every row that has or should have a document, so that all are read anew. @returns how many were noted */
export async function noteAllDocuments(db: Connection): Promise<number> {
  const result = await db.execute(sql`
    with stale as (${wantedDocuments} union select kind, id from search_document)
    insert into change_log (kind, document_id, is_derived)
    select kind, id, true from stale where ${isNotNoted}`)
  return result.count
}

/**
 * Notes the documents whose texts may hold any of the words (folded, without blanks) or that hold any of the terms.
 * @returns how many were noted
 */
export async function noteDocumentsHolding(
  db: Connection,
  { words, terms }: { words: string[]; terms: string[] },
): Promise<number> {
  if (words.length + terms.length === 0) return 0
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  const result = await db.execute(sql`
    with stale as (
      select kind, id from document_text where folded like any(${textArray(patterns)})
      union
      select kind, id from search_document
      where tokens @@ (select string_agg(quote_literal(term), ' | ')::tsquery from unnest(${textArray(terms)}) as term)
    )
    insert into change_log (kind, document_id, is_derived)
    select kind, id, true from stale where ${isNotNoted}`)
  return result.count
}

/** Ids of the rows that should have a document, page by page. */
export async function findDocumentIds(
  db: Connection,
  kind: DocumentKind,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const rows =
    kind === 'enterprise'
      ? await db
          .select({ id: enterprise.id })
          .from(enterprise)
          .where(
            and(
              eq(enterprise.isListed, true),
              ne(enterprise.operation, 'closed'),
              after ? gt(enterprise.id, after) : undefined,
            ),
          )
          .orderBy(asc(enterprise.id))
          .limit(limit)
      : await db
          .select({ id: need.id })
          .from(need)
          .where(and(eq(need.state, 'open'), after ? gt(need.id, after) : undefined))
          .orderBy(asc(need.id))
          .limit(limit)
  return rows.map((row) => row.id)
}
