import type { Connection, ImportState } from '@matxich/db'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Context, Guarded } from '../context.ts'
import { type Page, pageOffset, pageSchema } from '../page.ts'
import { requireStaff } from '../permissions.ts'
import type { JobName } from './jobs.ts'

/** `waiting` also means waiting for another try. */
export const jobStates = ['waiting', 'active', 'done', 'failed'] as const
export type JobState = (typeof jobStates)[number]

export const jobFindSchema = pageSchema.extend({ state: z.enum(jobStates).nullish() })

export interface JobRow {
  id: string
  name: JobName
  state: JobState
  /** The import it works on. */
  import: { id: string; fileName: string; state: ImportState }
  /** How often it was tried again. */
  retries: number
  /** What broke, in the words of the program; null unless something did. */
  cause: string | null
  createdAt: Date
  endedAt: Date | null
  /** Whether the viewer can have its work done again: it stopped, nobody has started it since, and they may write. */
  mayRetry: boolean
}

/** Work of the queue that the viewer may know of, the latest first. @throws AppError signedOut | notAllowed */
export async function findJobs(context: Context, given: z.infer<typeof jobFindSchema>): Promise<Page<JobRow>> {
  const viewer = requireStaff(context)
  const { db } = context.services
  const where = sql`${ofViewer(viewer)} and ${given.state ? sql`${stateOf} = ${given.state}` : sql`true`}`
  const [counted, rows] = await Promise.all([
    db.execute<{ total: number }>(sql`select count(*)::int as total from ${jobsOfImports} where ${where}`),
    selectJobs(db, sql`${where} order by j.created_on desc, j.id limit ${given.pageSize} offset ${pageOffset(given)}`),
  ])
  return {
    rows: rows.map((row) => describe(row, viewer)),
    total: counted[0]?.total ?? 0,
    page: given.page,
    pageSize: given.pageSize,
  }
}

/** How many jobs that the viewer may know of stand in each state. */
export async function countJobs(db: Connection, viewer: Guarded<'agency'>): Promise<Record<JobState, number>> {
  const rows = await db.execute<{ state: JobState; total: number }>(sql`
    select ${stateOf} as state, count(*)::int as total from ${jobsOfImports} where ${ofViewer(viewer)} group by 1`)
  const counts = { waiting: 0, active: 0, done: 0, failed: 0 }
  for (const { state, total } of rows) counts[state] = total
  return counts
}

/** One job that the viewer may know of; undefined when there is none. */
export async function findJob(db: Connection, viewer: Guarded<'agency'>, id: string): Promise<JobRow | undefined> {
  const [row] = await selectJobs(db, sql`${ofViewer(viewer)} and j.id = ${id}`)
  return row ? describe(row, viewer) : undefined
}

/** The queue's own table beside the import that each job works on: every job of ours works on one. */
const jobsOfImports = sql`pgboss.job j join enterprise_import i on i.id::text = j.data ->> 'importId'`

const stateOf = sql`case j.state::text when 'created' then 'waiting' when 'retry' then 'waiting' when 'active' then 'active'
  when 'failed' then 'failed' else 'done' end`

/** Staff of some provinces know of the work they started only: a file may hold firms of the others. */
function ofViewer(viewer: Guarded<'agency'>) {
  return viewer.agency.provinces.length === 0 ? sql`true` : sql`i.created_by = ${viewer.userId}`
}

type StoredJob = {
  id: string
  name: JobName
  state: JobState
  importId: string
  fileName: string
  importState: ImportState
  retries: number
  cause: string | null
  createdAt: string
  endedAt: string | null
  isLatest: boolean
}

function selectJobs(db: Connection, rest: ReturnType<typeof sql>) {
  return db.execute<StoredJob>(sql`
    select j.id, j.name, ${stateOf} as state, i.id as "importId", i.file_name as "fileName", i.state as "importState",
      j.retry_count as retries, case when j.state::text in ('retry', 'failed') then j.output ->> 'message' end as cause,
      j.created_on as "createdAt", j.completed_on as "endedAt",
      not exists (select from pgboss.job later where later.data ->> 'importId' = j.data ->> 'importId'
        and later.created_on > j.created_on) as "isLatest"
    from ${jobsOfImports} where ${rest}`)
}

function describe(row: StoredJob, viewer: Guarded<'agency'>): JobRow {
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    import: { id: row.importId, fileName: row.fileName, state: row.importState },
    retries: row.retries,
    cause: row.cause,
    createdAt: new Date(row.createdAt),
    endedAt: row.endedAt === null ? null : new Date(row.endedAt),
    mayRetry: row.state === 'failed' && row.isLatest && row.importState === 'failed' && viewer.agency.role !== 'viewer',
  }
}
