import { countMeetingAllMusts, type MustCount } from '@matxich/search/ranking'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { engineForNeed } from '../match/engine-for-need.ts'
import { requireEnterprise } from '../permissions.ts'
import { getVisibleNeed } from './need-access.ts'
import { asRequirement } from './write-revision.ts'

/** How many suppliers meet every must of a need as it stands. Its buyer alone may ask. */
export async function countSuppliers(context: Context, id: string): Promise<MustCount> {
  requireEnterprise(context)
  const { services } = context
  const { need, sight } = await getVisibleNeed(context, id)
  if (sight !== 'own') throw new AppError('notAllowed', `counts of ${id} are its buyer's`)
  return countMeetingAllMusts({
    db: services.db,
    engine: engineForNeed(services, need.excludedGroups),
    lexicon: await services.lexicon(),
    requirements: need.requirements.map(asRequirement),
    excludedIds: [...need.excludedEnterpriseIds, need.buyerId],
    now: services.now(),
  })
}
