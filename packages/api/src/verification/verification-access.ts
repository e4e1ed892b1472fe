import type { Connection } from '@matxich/db'
import { enterprise } from '@matxich/db/schema'
import { and, eq, isNull } from 'drizzle-orm'
import type { Guarded } from '../context.ts'
import { enterprisesInScope } from '../enterprise/find-enterprises.ts'
import { AppError } from '../errors.ts'

/** An enterprise that a member of staff is responsible for. @throws AppError notFound, also for one elsewhere or, unless `orMerged`, folded into another */
export async function getEnterpriseInScope(
  db: Connection,
  viewer: Guarded<'agency'>,
  id: string,
  { orMerged = false }: { orMerged?: boolean } = {},
): Promise<{ id: string; nameVi: string; version: number }> {
  const [row] = await db
    .select({ id: enterprise.id, nameVi: enterprise.nameVi, version: enterprise.version })
    .from(enterprise)
    .where(and(eq(enterprise.id, id), orMerged ? undefined : isNull(enterprise.mergedInto), enterprisesInScope(viewer)))
  if (!row) throw new AppError('notFound', `no enterprise ${id} in scope`)
  return row
}
