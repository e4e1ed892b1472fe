import { fair } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { describeFair, type Fair } from './describe-fair.ts'

/** One fair; drafts are for staff. @throws AppError notFound */
export async function getFair({ services: { db }, viewer }: Context, id: string): Promise<Fair> {
  const [row] = await db.select().from(fair).where(eq(fair.id, id))
  if (!row || (row.state === 'draft' && !viewer?.agency)) throw new AppError('notFound', `no fair ${id} to be seen`)
  return describeFair(row)
}
