import type { Context } from '../context.ts'
import { describeNeedFor, type NeedDetail } from './describe-need.ts'
import { getVisibleNeed } from './need-access.ts'

/** One need as the viewer may see it. @throws AppError notFound, also for what the viewer may not know of */
export async function getNeed({ services: { db }, viewer }: Context, id: string): Promise<NeedDetail> {
  const { need, sight } = await getVisibleNeed(db, viewer, id)
  return describeNeedFor(db, need, sight)
}
