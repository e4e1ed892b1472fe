import type { Context } from '../context.ts'
import { describeNeed, type NeedDetail } from './describe-need.ts'
import { getVisibleNeed } from './need-access.ts'

/** One need as the viewer may see it. @throws AppError notFound, also for what the viewer may not know of */
export async function getNeed(context: Context, id: string): Promise<NeedDetail> {
  const { need, sight } = await getVisibleNeed(context, id)
  return describeNeed(context.services, need, sight)
}
