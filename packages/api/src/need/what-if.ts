import { acceptances } from '@matxich/db'
import { getNeedsForSearch } from '@matxich/db/queries'
import { type Relaxation, relaxationsOf } from '@matxich/search'
import { type WhatIf, whatIf } from '@matxich/search/ranking'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { engineForNeed } from '../match/engine-for-need.ts'
import { requireEnterprise, requireEnterpriseWriter } from '../permissions.ts'
import { changeRequirements } from './change-requirements.ts'
import { getVisibleNeed } from './need-access.ts'
import type { RequirementChange } from './requirement-change.ts'
import { asRequirement } from './write-revision.ts'

export type NeedWhatIf = WhatIf

/**
 * How many suppliers meet every must of a need as it stands, and how many would if one were eased by one step. Its buyer alone
 * may ask. @throws AppError signedOut | notAllowed | notFound
 */
export async function whatIfOf(context: Context, id: string): Promise<NeedWhatIf> {
  requireEnterprise(context)
  const { services } = context
  const { need, sight } = await getVisibleNeed(context, id)
  if (sight !== 'own') throw new AppError('notAllowed', `counts of ${id} are its buyer's`)
  return whatIf({
    db: services.db,
    engine: engineForNeed(services, need.excludedGroups),
    lexicon: await services.lexicon(),
    requirements: need.requirements.map(asRequirement),
    excludedIds: [...need.excludedEnterpriseIds, need.buyerId],
    now: services.now(),
  })
}

/**
 * Takes one of the steps that `whatIfOf` offers. What it means is worked out from the need as it stands, so that a step offered
 * before somebody else changed the need is refused rather than guessed.
 * @throws AppError signedOut | notAllowed | notFound | conflict
 */
export async function relaxNeed(
  context: Context,
  { id, key, how }: { id: string; key: string; how: Relaxation['how'] },
): Promise<void> {
  const viewer = requireEnterpriseWriter(context)
  const { services } = context
  const [need] = await getNeedsForSearch(services.db, [id])
  if (need?.buyerId !== viewer.enterprise.id) throw new AppError('notFound', `need ${id} is another's`)
  const relaxation = relaxationsOf(await services.lexicon(), need.requirements.map(asRequirement)).find(
    (one) => one.key === key && one.how === how,
  )
  if (!relaxation) throw new AppError('conflict', `${key} cannot be eased so`)
  await changeRequirements(context, id, asChange(relaxation))
}

function asChange({ key, how, requirement }: Relaxation): RequirementChange {
  const acceptance = acceptances.find((one) => one === how)
  if (acceptance) return { type: 'accept', key, acceptance, isAccepted: true }
  if (!requirement) return { type: 'level', key, level: 'nice' }
  const { kind, concept, quantity } = requirement
  return { type: 'replace', key, by: { key: requirement.key, kind, concept, quantity } }
}
