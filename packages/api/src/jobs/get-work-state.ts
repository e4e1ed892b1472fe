import { changeLog, enterpriseImport, mailMessage, searchDocument } from '@matxich/db/schema'
import { documentVersion } from '@matxich/search/drainer'
import { count, inArray, min, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { visibleImports } from '../import/import-access.ts'
import { requireStaff } from '../permissions.ts'
import { countJobs, type JobState } from './find-jobs.ts'

export interface WorkState {
  jobs: Record<JobState, number>
  imports: { running: number; failed: number }
  /** Mails that need a person: they failed, or nobody knows whether they arrived. */
  mails: { failed: number; uncertain: number }
  search: {
    /** Changed rows that search does not show yet, and since when the oldest waits. */
    waiting: number
    oldestAt: Date | null
    /** Documents in all, and those of them that were read before the words changed last. */
    documents: number
    readBefore: number
  }
  /** Short form of the lexicon in force, and when a concept or word changed last. */
  lexicon: { version: string; changedAt: Date | null }
}

/** How the work stands that nobody waits for in front of a page. @throws AppError signedOut | notAllowed */
export async function getWorkState(context: Context): Promise<WorkState> {
  const viewer = requireStaff(context)
  const { db } = context.services
  const lexicon = await context.services.lexicon()
  const [jobs, imports, mails, [changes], [documents], [changed]] = await Promise.all([
    countJobs(db, viewer),
    db
      .select({ state: enterpriseImport.state, total: count() })
      .from(enterpriseImport)
      .where(visibleImports(viewer))
      .groupBy(enterpriseImport.state),
    db
      .select({ state: mailMessage.state, total: count() })
      .from(mailMessage)
      .where(inArray(mailMessage.state, ['failed', 'uncertain']))
      .groupBy(mailMessage.state),
    db.select({ waiting: count(), oldestAt: min(changeLog.at) }).from(changeLog),
    db
      .select({
        total: count(),
        readBefore: sql<number>`(count(*) filter (where ${searchDocument.lexiconVersion} <> ${documentVersion(lexicon)}))::int`,
      })
      .from(searchDocument),
    db.execute<{ at: string | null }>(sql`select greatest(
      (select max(updated_at) from concept), (select max(greatest(added_at, removed_at)) from concept_alias)) as at`),
  ])
  const totalOf = (rows: { state: string; total: number }[], ...states: string[]) =>
    rows.filter((row) => states.includes(row.state)).reduce((sum, row) => sum + row.total, 0)
  return {
    jobs,
    imports: { running: totalOf(imports, 'applying', 'undoing', 'reading'), failed: totalOf(imports, 'failed') },
    mails: { failed: totalOf(mails, 'failed'), uncertain: totalOf(mails, 'uncertain') },
    search: {
      waiting: changes?.waiting ?? 0,
      oldestAt: changes?.oldestAt ?? null,
      documents: documents?.total ?? 0,
      readBefore: documents?.readBefore ?? 0,
    },
    lexicon: { version: lexicon.version.slice(0, 8), changedAt: changed?.at ? new Date(changed.at) : null },
  }
}
