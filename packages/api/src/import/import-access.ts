import type { Connection, ImportState } from '@matxich/db'
import { enterpriseImport } from '@matxich/db/schema'
import { and, eq, type SQL } from 'drizzle-orm'
import type { Guarded } from '../context.ts'
import { AppError } from '../errors.ts'

export type ImportRecord = typeof enterpriseImport.$inferSelect

/** Staff of some provinces see their own imports only: a file may hold firms of the others. */
export function visibleImports(viewer: Guarded<'agency'>): SQL | undefined {
  return viewer.agency.provinces.length === 0 ? undefined : eq(enterpriseImport.createdBy, viewer.userId)
}

/** @throws AppError notFound */
export async function getVisibleImport(db: Connection, viewer: Guarded<'agency'>, id: string): Promise<ImportRecord> {
  const [row] = await db
    .select()
    .from(enterpriseImport)
    .where(and(eq(enterpriseImport.id, id), visibleImports(viewer)))
  if (!row) throw new AppError('notFound', `no import ${id}`)
  return row
}

/** The import, locked until the transaction ends. @throws AppError notFound | conflict when it is in no state that allows this */
export async function lockImport(
  transaction: Connection,
  viewer: Guarded<'agency'>,
  id: string,
  states: ImportState[],
): Promise<ImportRecord> {
  const [row] = await transaction
    .select()
    .from(enterpriseImport)
    .where(and(eq(enterpriseImport.id, id), visibleImports(viewer)))
    .for('update')
  if (!row) throw new AppError('notFound', `no import ${id}`)
  if (!states.includes(row.state)) throw new AppError('conflict', `import ${id} is ${row.state}`)
  return row
}
