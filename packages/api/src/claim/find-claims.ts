import { type ClaimCaseState, type ClaimProof, claimCaseStates, conceptId, conceptKey } from '@matxich/db'
import { claimCase, enterprise, user } from '@matxich/db/schema'
import { and, asc, count, desc, eq, ilike, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { enterprisesInScope } from '../enterprise/find-enterprises.ts'
import { type Page, pageOffset, pageSchema } from '../page.ts'
import { requireStaff } from '../permissions.ts'

export const claimFindSchema = pageSchema.extend({
  state: z.enum(claimCaseStates).nullish(),
  /** Name or tax code of the enterprise, name of the claimant. */
  text: z.string().trim().max(200).default(''),
  formerProvince: z.string().max(10).nullish(),
  /** Only those that show something already: a letter, a right code. */
  withProof: z.boolean().default(false),
})

export interface ClaimSummary {
  id: string
  state: ClaimCaseState
  proof: ClaimProof | null
  hasLetter: boolean
  createdAt: Date
  decidedAt: Date | null
  decidedBy: string | null
  claimant: string
  enterprise: { id: string; name: string; taxCode: string | null; formerProvince: string | null; isListed: boolean }
  /** How many people have an open claim on this enterprise. */
  rivals: number
  hasMembers: boolean
}

/** Claims of a member of staff's provinces: open ones oldest first, decided ones latest first. @throws AppError signedOut | notAllowed */
export async function findClaims(
  context: Context,
  input: z.infer<typeof claimFindSchema>,
): Promise<Page<ClaimSummary>> {
  const viewer = requireStaff(context)
  const { db } = context.services
  const decider = alias(user, 'decider')
  const state = input.state ?? 'open'
  const where = and(
    enterprisesInScope(viewer),
    eq(claimCase.state, state),
    input.formerProvince
      ? eq(enterprise.formerProvince, conceptKey('former-province', input.formerProvince))
      : undefined,
    input.withProof ? sql`${claimCase.proof} is not null` : undefined,
    matchesText(input.text),
  )
  const [total, rows] = await Promise.all([
    db
      .select({ total: count() })
      .from(claimCase)
      .innerJoin(enterprise, eq(enterprise.id, claimCase.enterpriseId))
      .innerJoin(user, eq(user.id, claimCase.userId))
      .where(where),
    db
      .select({
        claim: claimCase,
        claimant: user.name,
        decidedBy: decider.name,
        firm: enterprise,
        rivals: sql<number>`(select count(*)::int from claim_case c
          where c.enterprise_id = "claim_case"."enterprise_id" and c.state = 'open')`,
        hasMembers: sql<boolean>`exists (select from membership m
          where m.organisation_id = "claim_case"."enterprise_id" and m.user_id <> "claim_case"."user_id")`,
      })
      .from(claimCase)
      .innerJoin(enterprise, eq(enterprise.id, claimCase.enterpriseId))
      .innerJoin(user, eq(user.id, claimCase.userId))
      .leftJoin(decider, eq(decider.id, claimCase.decidedBy))
      .where(where)
      .orderBy(state === 'open' ? asc(claimCase.createdAt) : desc(claimCase.decidedAt), asc(claimCase.id))
      .limit(input.pageSize)
      .offset(pageOffset(input)),
  ])
  return {
    page: input.page,
    pageSize: input.pageSize,
    total: total[0]?.total ?? 0,
    rows: rows.map(({ claim, claimant, decidedBy, firm, rivals, hasMembers }) => ({
      id: claim.id,
      state: claim.state,
      proof: claim.proof,
      hasLetter: claim.letterFileId !== null,
      createdAt: claim.createdAt,
      decidedAt: claim.decidedAt,
      decidedBy,
      claimant,
      enterprise: {
        id: firm.id,
        name: firm.nameVi,
        taxCode: firm.taxCode,
        formerProvince: conceptId(firm.formerProvince),
        isListed: firm.isListed,
      },
      rivals,
      hasMembers,
    })),
  }
}

function matchesText(text: string): SQL | undefined {
  if (text === '') return undefined
  const escaped = text.replace(/[\\%_]/g, (character) => `\\${character}`)
  return or(
    sql`f_unaccent(${enterprise.nameVi}) ilike f_unaccent(${`%${escaped}%`})`,
    sql`f_unaccent(${user.name}) ilike f_unaccent(${`%${escaped}%`})`,
    ilike(enterprise.taxCode, `${escaped}%`),
  )
}
