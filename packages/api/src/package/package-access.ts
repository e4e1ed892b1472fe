import type { Connection } from '@matxich/db'
import { need, needPackage } from '@matxich/db/schema'
import { and, asc, eq } from 'drizzle-orm'
import type { Viewer } from '../context.ts'
import { AppError } from '../errors.ts'

/** A package of the viewer's own organisation with the ids and states of its parts. @throws AppError notFound for anybody else's */
export async function getOwnPackage(db: Connection, viewer: Viewer & { enterprise: { id: string } }, id: string) {
  const [found] = await db
    .select()
    .from(needPackage)
    .where(and(eq(needPackage.id, id), eq(needPackage.buyerId, viewer.enterprise.id)))
  if (!found) throw new AppError('notFound', `package ${id} is not of ${viewer.enterprise.id}`)
  const parts = await db
    .select({ id: need.id, state: need.state })
    .from(need)
    .where(eq(need.packageId, id))
    .orderBy(asc(need.createdAt), asc(need.id))
  return { ...found, parts }
}
