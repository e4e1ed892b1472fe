import { and, asc, count, eq, gt, inArray, ne, sql } from 'drizzle-orm'
import type { Connection } from '../client.ts'
import { changeLog, enterprise, need } from '../schema/index.ts'
import type { DocumentKind } from '../values.ts'
import { uuidArray } from './sql-array.ts'

/** The oldest notes of changed rows beyond the id `after`, at most `limit`; they stay until `deleteChanges`. */
export async function findChanges(
  db: Connection,
  limit: number,
  after = 0,
): Promise<{ id: number; kind: DocumentKind; documentId: string }[]> {
  return db
    .select({ id: changeLog.id, kind: changeLog.kind, documentId: changeLog.documentId })
    .from(changeLog)
    .where(gt(changeLog.id, after))
    .orderBy(asc(changeLog.id))
    .limit(limit)
}

/** Forgets notes that were worked off: exactly those named, since a note with a lower id may have committed later. */
export async function deleteChanges(db: Connection, ids: number[]): Promise<void> {
  if (ids.length > 0) await db.delete(changeLog).where(inArray(changeLog.id, ids))
}

/** How many notes wait: the backlog that health checks report. */
export async function countChanges(db: Connection): Promise<number> {
  const [row] = await db.select({ waiting: count() }).from(changeLog)
  return row?.waiting ?? 0
}

/** Notes rows as changed though they were not, because what is derived of them is to be made anew; each is noted once. */
export async function noteDocuments(db: Connection, kind: DocumentKind, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await db.execute(sql`
    insert into change_log (kind, document_id)
    select ${kind}, noted.id from unnest(${uuidArray(ids)}) as noted (id)
    where not exists (select from change_log c where c.kind = ${kind} and c.document_id = noted.id)`)
}

/**
 * Notes every row whose document is missing, left over, or read with another lexicon, so that the drainer rebuilds it.
 * Documents are kept of listed enterprises that are not closed and of open needs. Rows noted already are not noted again.
 * @returns how many were noted
 */
export async function noteStaleDocuments(db: Connection, lexiconVersion: string): Promise<number> {
  const result = await db.execute(sql`
    with wanted as (
      select 'enterprise' as kind, id from enterprise where is_listed and operation <> 'closed'
      union all
      select 'need', id from need where state = 'open'
    ), stale as (
      select coalesce(w.kind, d.kind) as kind, coalesce(w.id, d.id) as id
      from wanted w full join search_document d on d.kind = w.kind and d.id = w.id
      where w.id is null or d.lexicon_version is distinct from ${lexiconVersion}
    )
    insert into change_log (kind, document_id)
    select kind, id from stale
    where not exists (select from change_log c where c.kind = stale.kind and c.document_id = stale.id)`)
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
