import type { Connection } from '@matxich/db'
import { fair } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'
import { AppError } from '../errors.ts'
import type { FairRow } from './describe-fair.ts'

/** The row of a fair, held until the transaction ends. @throws AppError notFound */
export async function lockFair(transaction: Connection, id: string): Promise<FairRow> {
  const [row] = await transaction.select().from(fair).where(eq(fair.id, id)).for('update')
  if (!row) throw new AppError('notFound', `no fair ${id}`)
  return row
}
