import type { Connection } from '@matxich/db'
import { enterprise } from '@matxich/db/schema'
import { and, eq, ilike, like, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { followMerge } from '../enterprise/follow-merge.ts'
import { readTaxCode, type TaxCodeRefusal } from '../import/tax-code.ts'
import { requireClaimant } from './claim-access.ts'
import { describeFirms, type FirmInBrief } from './describe-firms.ts'

const text = z.string().trim().max(200)

export const firmSearchSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('taxCode'), taxCode: text }),
  z.object({
    by: z.literal('registration'),
    country: z.string().regex(/^[A-Z]{2}$/),
    registrationNumber: text.max(60),
  }),
  z.object({ by: z.literal('name'), name: text }),
])

export interface FirmSearch {
  firms: FirmInBrief[]
  /** As it is stored, e.g. with the dash of a branch; null when none was given or it is none. */
  taxCode: string | null
  /** Why the number cannot be a tax code. */
  refusal: TaxCodeRefusal | null
}

const most = 10

/**
 * Looks for the enterprise of a person who is about to say that it is theirs. Unlisted ones are found by their number alone, so
 * that nobody can hold a tax code by being the first to type it. @throws AppError signedOut | notAllowed
 */
export async function findFirmsToClaim(context: Context, input: z.infer<typeof firmSearchSchema>): Promise<FirmSearch> {
  requireClaimant(context)
  const { db } = context.services
  if (input.by === 'name')
    return { firms: await describeFirms(db, await findByName(db, input.name)), taxCode: null, refusal: null }
  if (input.by === 'registration') {
    const ids = await findByRegistration(db, input.country, input.registrationNumber)
    return { firms: await describeFirms(db, ids), taxCode: null, refusal: null }
  }
  const reading = readTaxCode(input.taxCode)
  if ('refusal' in reading) return { firms: [], taxCode: null, refusal: reading.refusal }
  const ids = await findByTaxCode(db, reading.code)
  return { firms: await describeFirms(db, ids), taxCode: reading.code, refusal: null }
}

/** The one of this code first, then its head office and its branches. */
async function findByTaxCode(db: Connection, code: string): Promise<string[]> {
  const main = code.slice(0, 10)
  const rows = await db
    .select({ id: enterprise.id, taxCode: enterprise.taxCode, isListed: enterprise.isListed })
    .from(enterprise)
    .where(or(eq(enterprise.taxCode, code), eq(enterprise.taxCode, main), like(enterprise.taxCode, `${main}-%`)))
    .orderBy(enterprise.taxCode)
    .limit(most)
  const exact = rows.filter((row) => row.taxCode === code)
  const kin = rows.filter((row) => row.taxCode !== code && row.isListed)
  const ids = await Promise.all([...exact, ...kin].map((row) => followMerge(db, row.id)))
  return [...new Set(ids)]
}

async function findByRegistration(db: Connection, country: string, registrationNumber: string): Promise<string[]> {
  const [row] = await db
    .select({ id: enterprise.id })
    .from(enterprise)
    .where(and(eq(enterprise.country, country), eq(enterprise.registrationNumber, registrationNumber)))
  return row ? [await followMerge(db, row.id)] : []
}

/** By any part of the name, with or without diacritics, likest first. */
async function findByName(db: Connection, name: string): Promise<string[]> {
  const words = sql`distinctive_name(${name}::text)`
  const likeness = sql`greatest(word_similarity(${words}, f_unaccent(${enterprise.nameVi})),
    word_similarity(${words}, f_unaccent(coalesce(${enterprise.nameEn}, ''))))`
  const found = await db
    .select({ id: enterprise.id })
    .from(enterprise)
    .where(
      and(
        eq(enterprise.isListed, true),
        sql`length(${words}) >= 2`,
        or(
          sql`${words} <% f_unaccent(${enterprise.nameVi})`,
          ilike(enterprise.nameVi, `%${escapeLike(name)}%`),
          ilike(enterprise.nameEn, `%${escapeLike(name)}%`),
        ),
      ),
    )
    .orderBy(sql`${likeness} desc`, enterprise.nameVi, enterprise.id)
    .limit(most)
  return found.map((row) => row.id)
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`)
}
