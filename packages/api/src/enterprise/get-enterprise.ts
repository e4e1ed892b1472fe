import type { EnterpriseProfile, FactSource, FieldGroup } from '@matxich/db'
import { getStandingVerifications } from '@matxich/db/queries'
import { enterprise, enterpriseFieldGroup, enterpriseReference } from '@matxich/db/schema'
import { staleBefore } from '@matxich/search/ranking'
import { eq } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { asTrustMark, type MakerStanding, makerStanding, type TrustMark } from '../verification/trust.ts'
import { followMerge } from './follow-merge.ts'
import { type ReadInWords, readInWords } from './read-in-words.ts'
import { getVisibleProfiles, isVerifiedBuyer, mayRead } from './visible-profile.ts'

/** A supplier's page: what it states, who said each part and when, and what the center checked. */
export interface EnterpriseDetail extends EnterpriseProfile {
  claim: 'none' | 'pending' | 'confirmed'
  country: string
  address: string | null
  /** Only to the enterprise itself and the center. */
  revenueVnd: string | null
  facts: { fieldGroup: FieldGroup; source: FactSource; asOf: string }[]
  /** What the center checked, the latest first. */
  verifications: TrustMark[]
  maker: MakerStanding
  /** Nobody confirmed it for twelve months. */
  isStale: boolean
  references: { customer: string | null; country: string | null; product: string | null; since: number | null }[]
  /** What its own words say beyond its fields. */
  read: ReadInWords
  isOwn: boolean
}

/**
 * One that was folded into another answers as that other one, told by its id.
 * @throws AppError notFound, also for unlisted enterprises of others
 */
export async function getEnterprise(context: Context, askedId: string): Promise<EnterpriseDetail> {
  const { services, viewer } = context
  const { db } = services
  const id = await followMerge(db, askedId)
  const [[row], profiles, facts, checks, references, isVerified, read] = await Promise.all([
    db
      .select({
        claim: enterprise.claim,
        country: enterprise.country,
        address: enterprise.address,
        revenueVnd: enterprise.revenueVnd,
      })
      .from(enterprise)
      .where(eq(enterprise.id, id)),
    getVisibleProfiles(db, viewer, [id]),
    db.select().from(enterpriseFieldGroup).where(eq(enterpriseFieldGroup.enterpriseId, id)),
    getStandingVerifications(db, [id]),
    db.select().from(enterpriseReference).where(eq(enterpriseReference.enterpriseId, id)),
    isVerifiedBuyer(db, viewer),
    readInWords(db, id),
  ])
  const profile = profiles.get(id)
  if (!row || !profile) throw new AppError('notFound', `no enterprise ${id}`)
  const isReadable = (group: FieldGroup, fallback: 'public' | 'center') =>
    mayRead(viewer, profile, facts.find((fact) => fact.fieldGroup === group)?.visibility ?? fallback, isVerified)
  const isOwn = viewer?.enterprise?.id === id
  const seesHiddenNames = isOwn || mayRead(viewer, profile, 'center', isVerified)
  return {
    ...profile,
    claim: row.claim,
    country: row.country,
    address: isReadable('location', 'public') ? row.address : null,
    revenueVnd: isReadable('finance', 'center') ? row.revenueVnd : null,
    facts: facts
      .filter((fact) => isReadable(fact.fieldGroup, 'public'))
      .map(({ fieldGroup, source, asOf }) => ({ fieldGroup, source, asOf })),
    verifications: checks.map(asTrustMark),
    maker: makerStanding(profile.roles, checks),
    isStale: profile.confirmedAt < staleBefore(services.now()),
    references: isReadable('references', 'public')
      ? references.map((named) => ({
          customer: named.isNameHidden && !seesHiddenNames ? null : named.customerName,
          country: named.country,
          product: named.product,
          since: named.since,
        }))
      : [],
    read,
    isOwn,
  }
}
