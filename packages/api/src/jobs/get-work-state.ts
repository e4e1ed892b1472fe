import { enterpriseImport, mailMessage } from '@matxich/db/schema'
import { count, inArray, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { visibleImports } from '../import/import-access.ts'
import { requireStaff } from '../permissions.ts'
import { countJobs, type JobState } from './find-jobs.ts'
import { getIndexState, type IndexState } from './get-index-state.ts'

export interface WorkState {
  jobs: Record<JobState, number>
  imports: { running: number; failed: number }
  /** Mails that need a person: they failed, or nobody knows whether they arrived. */
  mails: { failed: number; uncertain: number }
  search: IndexState
  /** Short form of the lexicon in force, and when a concept or word changed last. */
  lexicon: { version: string; changedAt: Date | null }
}

/** How the work stands that nobody waits for in front of a page. @throws AppError signedOut | notAllowed */
export async function getWorkState(context: Context): Promise<WorkState> {
  const viewer = requireStaff(context)
  const { db } = context.services
  const lexicon = await context.services.lexicon()
  const [jobs, imports, mails, search, [changed]] = await Promise.all([
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
    getIndexState(db, viewer, context.services.now()),
    db.execute<{ at: string | null }>(sql`select greatest(
      (select max(updated_at) from concept), (select max(greatest(added_at, removed_at)) from concept_alias)) as at`),
  ])
  const totalOf = (rows: { state: string; total: number }[], ...states: string[]) =>
    rows.filter((row) => states.includes(row.state)).reduce((sum, row) => sum + row.total, 0)
  return {
    jobs,
    imports: { running: totalOf(imports, 'applying', 'undoing', 'reading'), failed: totalOf(imports, 'failed') },
    mails: { failed: totalOf(mails, 'failed'), uncertain: totalOf(mails, 'uncertain') },
    search,
    lexicon: { version: lexicon.version.slice(0, 8), changedAt: changed?.at ? new Date(changed.at) : null },
  }
}
