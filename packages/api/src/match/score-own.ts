import type { StoredRequirement } from '@matxich/db/queries'
import { type ScoredMatch, scoreEnterprise } from '@matxich/search'
import { getStoredDocuments } from '@matxich/search/ranking'
import type { Services } from '../context.ts'
import { asRequirement } from '../need/write-revision.ts'

/** One enterprise against one need's requirements as both stand now; null while the enterprise is not in the index. */
export async function scoreOwn(
  services: Services,
  enterpriseId: string,
  requirements: StoredRequirement[],
): Promise<ScoredMatch | null> {
  const [document] = await getStoredDocuments(services.db, 'enterprise', [enterpriseId])
  if (!document) return null
  const lexicon = await services.lexicon()
  return scoreEnterprise(lexicon, requirements.map(asRequirement), document, { now: services.now() })
}
