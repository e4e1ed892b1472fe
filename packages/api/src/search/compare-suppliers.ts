import type { EnterpriseProfile, ProfileCapability } from '@matxich/db'
import { languages } from '@matxich/i18n'
import { type EnterpriseDocument, type Requirement, readQuery, scoreEnterprise, type Verdict } from '@matxich/search'
import { getStoredDocuments } from '@matxich/search/ranking'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { describeEnterprises, type EnterpriseSummary } from '../enterprise/describe-enterprises.ts'
import { getVisibleProfiles } from '../enterprise/visible-profile.ts'
import { AppError } from '../errors.ts'
import { getVisibleNeed } from '../need/need-access.ts'
import { asRequirement } from '../need/write-revision.ts'
import { requireEnterprise } from '../permissions.ts'

/** So many stand side by side on a page that can still be read and printed. */
const mostCompared = 4

export const compareSchema = z.object({
  ids: z.array(z.uuid()).min(1).max(mostCompared),
  lang: z.enum(languages),
  /** What they are held against: a search … */
  text: z.string().trim().max(500).default(''),
  dropped: z.array(z.string().max(120)).max(20).default([]),
  /** … or one's own need. */
  needId: z.uuid().nullish(),
})

export interface ComparedSupplier {
  supplier: EnterpriseSummary
  /** Null when nothing was asked, or when search does not know the firm (yet). */
  score: number | null
  /** One per requirement asked, in their order; empty without a score. */
  verdicts: Verdict[]
  processes: ProfileCapability['processes']
  materials: string[]
  /** The finest tolerance, shortest time and smallest order that any capability states, and every capacity. */
  toleranceMm: number | null
  leadTimeDays: number | null
  moq: number | null
  capacities: { category: string | null; value: number; unit: string }[]
}

export interface Comparison {
  asked: Requirement[]
  /** The need that they are held against. */
  need: { id: string; title: string } | null
  suppliers: ComparedSupplier[]
}

/**
 * Up to four suppliers side by side, in the order named, by what the viewer may read of each; firms that the viewer may not know
 * of are left out. A need can be held against them by its buyer alone.
 * @throws AppError notFound (no such need of the viewer's) | signedOut | notAllowed
 */
export async function compareSuppliers(context: Context, input: z.infer<typeof compareSchema>): Promise<Comparison> {
  const { services, viewer } = context
  const ids = [...new Set(input.ids)]
  const { asked, need } = await whatIsAsked(context, input)
  const [summaries, profiles, documents, lexicon] = await Promise.all([
    describeEnterprises(context, ids),
    getVisibleProfiles(services.db, viewer, ids),
    asked.length > 0 ? getStoredDocuments(services.db, 'enterprise', ids) : [],
    services.lexicon(),
  ])
  const score = (document: EnterpriseDocument | undefined) =>
    document ? scoreEnterprise(lexicon, asked, document, { now: services.now() }) : null
  return {
    asked,
    need,
    suppliers: ids.flatMap((id) => {
      const supplier = summaries.get(id)
      const profile = profiles.get(id)
      if (!supplier || !profile) return []
      const scored = score(documents.find((document) => document.id === id))
      return [{ supplier, score: scored?.score ?? null, verdicts: scored?.verdicts ?? [], ...factsOf(profile) }]
    }),
  }
}

async function whatIsAsked(context: Context, { needId, text, lang, dropped }: z.infer<typeof compareSchema>) {
  const { services } = context
  if (needId) {
    requireEnterprise(context)
    const { need, sight } = await getVisibleNeed(context, needId)
    if (sight !== 'own') throw new AppError('notAllowed', `matches of ${needId} are its buyer's`)
    return { asked: need.requirements.map(asRequirement), need: { id: need.id, title: need.title } }
  }
  const { requirements } = readQuery(await services.lexicon(), text, lang)
  return { asked: requirements.filter(({ key }) => !dropped.includes(key)), need: null }
}

function factsOf({ capabilities }: EnterpriseProfile) {
  const stated = (read: (capability: ProfileCapability) => number | null) =>
    capabilities.flatMap((capability) => read(capability) ?? [])
  const least = (values: number[]) => (values.length > 0 ? Math.min(...values) : null)
  const processes = new Map<string, ProfileCapability['processes'][number]>()
  // Done in-house for one thing counts more than given away for another.
  for (const process of capabilities.flatMap((capability) => capability.processes))
    if (process.mode === 'in_house' || !processes.has(process.concept)) processes.set(process.concept, process)
  return {
    processes: [...processes.values()],
    materials: [...new Set(capabilities.flatMap((capability) => capability.materials))],
    toleranceMm: least(stated(({ toleranceMm }) => toleranceMm)),
    leadTimeDays: least(stated(({ leadTimeDays }) => leadTimeDays)),
    moq: least(stated(({ moq }) => moq)),
    capacities: capabilities.flatMap(({ category, annualCapacity }) =>
      annualCapacity ? [{ category, ...annualCapacity }] : [],
    ),
  }
}
