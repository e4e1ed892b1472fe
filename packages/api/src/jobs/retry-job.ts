import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { startImport, undoImport } from '../import/start-import.ts'
import { requireStaffWriter } from '../permissions.ts'
import { findJob } from './find-jobs.ts'

/**
 * Starts work anew that broke for the last time, as whoever asks: it goes on where it stopped.
 * @throws AppError signedOut | notAllowed | notFound | conflict (it did not break, or somebody has started it since)
 */
export async function retryJob(context: Context, id: string): Promise<void> {
  const viewer = requireStaffWriter(context)
  const job = await findJob(context.services.db, viewer, id)
  if (!job) throw new AppError('notFound', `no job ${id}`)
  if (!job.mayRetry) throw new AppError('conflict', `job ${id} is ${job.state}, its import ${job.import.state}`)
  if (job.name === 'import.apply') await startImport(context, job.import.id)
  else await undoImport(context, job.import.id)
}
